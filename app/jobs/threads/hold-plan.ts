import { parentPort } from 'node:worker_threads';
import { hostHere } from '~/features/matching/host/host-here';
import type { PlanHost } from '~/features/matching/host/plan-host';
import type { FromThread, ToThread } from '~/features/matching/host/plan-messages';
import type { Asked, Question } from '~/features/matching/questions';

// Entry of a thread that holds one branch's plan; infra/held-threads.server starts it. What breaks
// before the plan stands ends the thread, which the server hears of; a question that breaks does not.
/** The plan that is asked, and the one that is being made, which takes its place. */
let host: PlanHost | undefined;
let next: PlanHost | undefined;

parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'open') {
    next = hostHere(message.frame, (progress) => say({ kind: 'progress', progress }));
  }
  if (message.kind === 'add') there(next).add(message.slice);
  if (message.kind === 'build') {
    // Given up before the next is built: there is room for one. Questions wait that long.
    host = undefined;
    await there(next).build();
    host = next;
    next = undefined;
  }
  if (message.kind === 'note') there(host).note(message.notes);
  if (message.kind === 'ask') await answerTo(there(host), message);
  else say({ kind: message.kind === 'build' ? 'built' : 'heard' });
});

function there(plan: PlanHost | undefined): PlanHost {
  if (plan === undefined) throw new Error('A plan is opened and built first');
  return plan;
}

async function answerTo(
  plan: PlanHost,
  { id, question, asked }: Extract<ToThread, { kind: 'ask' }>,
): Promise<void> {
  try {
    // The server's type checker has seen that they belong together.
    const answer = await plan.ask(question, asked as Asked<Question>);
    say({ kind: 'answer', id, answer });
  } catch (error) {
    say({ kind: 'fault', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}
