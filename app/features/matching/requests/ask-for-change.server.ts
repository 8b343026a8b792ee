import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { changeKey } from '~/domain/matching/explain/asked-change';
import type { Change } from '~/domain/matching/relax/change';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../../refusal-codes';
import type { RequestRefusal } from './request-refusal';

/**
 * Makes a coordinator's task of asking for a change, or for two that help only together. Nothing is
 * sent to anybody. The same is asked of the same person once at a time, whoever waits for it.
 */
export function askForChange(
  ctx: Context,
  input: { readonly participantId: string; readonly changes: readonly Change[] },
  options: { readonly key: string | undefined },
): Promise<Result<{ requestId: string }, RequestRefusal | CommonRefusal>> {
  const keys = input.changes.map(changeKey);
  return inTransaction(
    ctx,
    {
      verb: 'relaxation.ask',
      subject: { type: 'participant', id: input.participantId },
      idempotencyKey: options.key,
      details: { codes: input.changes.map(({ side, code }) => `${side}.${code}`) },
    },
    async (tx) => {
      if (keys.length === 0) return refuse('change-no-longer-helps');
      const row = await tx.participant.findFirst({
        where: { id: input.participantId, isShielded: false, place: { is: null } },
        select: { state: true, interpreter: true, norwegianLevel: true },
      });
      if (!row) return refuse('not-found');
      if (row.state !== 'waiting') return refuse('participant-not-waiting');
      const open = { changeKey: { in: keys }, state: 'asked' };
      if ((await tx.relaxationRequest.count({ where: open })) > 0) {
        return refuse('change-already-asked');
      }
      const hasLittleNorwegian = ['none', 'A1'].includes(row.norwegianLevel);
      const needsInterpreter = row.interpreter !== 'no' || hasLittleNorwegian;
      return ok({ requestId: await write(tx, ctx, input, needsInterpreter) });
    },
  );
}

async function write(
  tx: BranchTx,
  ctx: Context,
  { participantId, changes }: { participantId: string; changes: readonly Change[] },
  needsInterpreter: boolean,
): Promise<string> {
  const ids = changes.map(() => ctx.newId());
  const togetherId = ids[0] ?? ctx.newId();
  await tx.relaxationRequest.createMany({
    data: changes.map((change, n) => ({
      id: ids[n] ?? ctx.newId(),
      branchId: ctx.branchId,
      participantId,
      side: change.side,
      guideId: change.side === 'guide' ? change.unit : null,
      code: change.code,
      values: { value: change.value },
      changeKey: changeKey(change),
      togetherId,
      state: 'asked',
      interpreterNeeded: change.side === 'participant' && needsInterpreter,
      askedByUserId: userIdOf(ctx.actor) ?? '',
      askedAt: dateOf(ctx.clock.now()),
    })),
  });
  return togetherId;
}
