import { type ChildProcess, fork } from 'node:child_process';
import type { Database } from '~/infra/db/database';
import { addBranches } from './branch-people';
import { openHttpSink } from './http-sink';
import { openMailSink } from './mail-sink';
import { addSimulatedPairs, FIRST_DAY, lifeOf, liveDay, STILL } from './simulated-days';
import { openSweeper } from './sweeper';

export interface Simulation {
  readonly pairings: number;
  readonly days: number;
  /** `in-a-row`: one server sweeps twice. `at-once`: two processes sweep at the same moments. */
  readonly servers: 'in-a-row' | 'at-once';
}

export interface SimulationVerdict {
  /** What reached a mail or SMS server. */
  readonly mails: number;
  readonly texts: number;
  readonly reminders: number;
  readonly letters: number;
  /** Messages that arrived twice, and those that never did. */
  readonly twice: string[];
  readonly missing: string[];
  /** Reminders about a pair on a day on which it was to be left in peace. */
  readonly unwanted: string[];
  /** People with more than one message on a day. */
  readonly nagged: string[];
  /** Pairs whose questions about silence are not those that their life calls for. */
  readonly wrongSilence: string[];
  readonly faults: string[];
}

/** Lets a programme live through its days and counts what its people got. */
export async function simulate(
  database: Database & { readonly url: string },
  { pairings, days, servers }: Simulation,
): Promise<SimulationVerdict> {
  const { system } = database;
  const mail = await openMailSink();
  const sms = await openHttpSink((_, response) => response.writeHead(200).end('{}'));
  await addBranches(database);
  for (const { id } of await system.user.findMany({ select: { id: true } })) {
    await system.user.update({ where: { id }, data: { email: `${id}@example.test` } });
  }
  await addSimulatedPairs(system, pairings);
  const faults: string[] = [];
  const sweep =
    servers === 'in-a-row'
      ? sweepTwice(database, mail.url, sms.url, faults)
      : await sweepByTwo(database.url, mail.url, sms.url, faults);
  for (let day = 0; day < days; day += 1) {
    await liveDay(system, pairings, day);
    const on = FIRST_DAY.add({ days: day });
    const noon = on.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '10:00' });
    await sweep.at(noon.toInstant().toString());
  }
  sweep.stop();
  const verdict = await judge(database, mail.received, sms.asked, pairings);
  await mail.close();
  await sms.close();
  return { ...verdict, faults };
}

function sweepTwice(database: Database, smtp: string, sms: string, faults: string[]) {
  const sweeper = openSweeper(database, smtp, sms);
  return {
    async at(moment: string) {
      await sweeper.at(moment);
      await sweeper.at(moment);
      faults.push(...sweeper.faults.splice(0));
    },
    stop: () => undefined,
  };
}

async function sweepByTwo(url: string, smtp: string, sms: string, faults: string[]) {
  const start = () =>
    fork('app/testing/sweep-on-call.ts', [url, smtp, sms], { execArgv: ['--import', 'tsx'] });
  const both = [start(), start()];
  const answer = (child: ChildProcess) =>
    new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error('A server died')));
      child.once('message', (said: { readonly faults: readonly string[] }) => {
        faults.push(...said.faults);
        child.removeAllListeners('exit');
        resolve();
      });
    });
  await Promise.all(both.map(answer));
  return {
    async at(moment: string) {
      const answers = both.map(answer);
      for (const child of both) child.send(moment);
      await Promise.all(answers);
    },
    stop: () => {
      for (const child of both) child.disconnect();
    },
  };
}

async function judge(
  { system }: Database,
  mails: readonly { readonly messageId: string }[],
  texts: readonly { readonly body: string }[],
  pairings: number,
): Promise<Omit<SimulationVerdict, 'faults'>> {
  const arrived = new Map<string, number>();
  const ids = [
    ...mails.map(({ messageId }) => messageId.replace(/^<|@.*$/g, '')),
    ...texts.map(({ body }) => String(Reflect.get(JSON.parse(body), 'ref'))),
  ];
  for (const id of ids) arrived.set(id, (arrived.get(id) ?? 0) + 1);
  const messages = await system.outboxMessage.findMany();
  const rows = await system.reminder.findMany({ where: { personType: { not: 'user' } } });
  const dayOf = (at: Date) => Math.floor((at.getTime() - Date.UTC(2026, 8, 7)) / 86_400_000);
  const perDay = new Map<string, number>();
  for (const { recipientId, createdAt, template } of messages) {
    if (template !== 'reminder') continue;
    const key = `${recipientId} day ${dayOf(createdAt)}`;
    perDay.set(key, (perDay.get(key) ?? 0) + 1);
  }
  const numberOf = (pairingId: string) => Number(pairingId.replace('pairing-p', ''));
  const carried = (personId: string, at: Date) =>
    messages.some(
      (one) => one.recipientId === personId && one.createdAt.getTime() === at.getTime(),
    );
  return {
    mails: mails.length,
    texts: texts.length,
    reminders: rows.length,
    letters: messages.filter((one) => one.template === 'weekly-digest').length,
    twice: [...arrived].filter(([, count]) => count > 1).map(([id]) => id),
    missing: [
      ...messages.filter(({ id }) => !arrived.has(id)).map(({ id }) => id),
      ...rows.filter((row) => !carried(row.personId, row.at)).map(({ id }) => `reminder ${id}`),
    ],
    unwanted: rows
      .filter(({ pairingId, at }) => {
        const [from, until] = STILL[lifeOf(numberOf(pairingId))] ?? [-2, -1];
        return dayOf(at) >= from && dayOf(at) <= until;
      })
      .map(({ pairingId, kind, at }) => `${pairingId} ${kind} day ${dayOf(at)}`),
    nagged: [...perDay].filter(([, count]) => count > 1).map(([key]) => key),
    wrongSilence: wrongSilence(rows, pairings),
  };
}

/** By hand, from what each life is: how often a guide is asked alone, and how often each of both. */
function wrongSilence(
  rows: readonly { readonly pairingId: string; readonly kind: string }[],
  pairings: number,
): string[] {
  const wrong: string[] = [];
  for (let number = 0; number < pairings; number += 1) {
    const life = lifeOf(number);
    const isAsked = !['meets', 'one-side-tells', 'is-called', 'protected'].includes(life);
    const of = (kind: string) =>
      rows.filter((row) => row.pairingId === `pairing-p${number}` && row.kind === kind).length;
    const [guide, both] = [of('ask-guide'), of('ask-both')];
    if (guide !== (isAsked ? 1 : 0) || both !== (isAsked ? 2 : 0)) {
      wrong.push(`${life} p${number}: ${guide} and ${both}`);
    }
  }
  return wrong;
}
