import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { ParticipantState } from '~/domain/people/participant-lifecycle';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding } from '../participant-standing.server';
import { recordStateChange } from '../record-state-change.server';
import { shieldParticipant } from '../shield-participant.server';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { profileColumn } from './participant-profile.query';
import { keepTalk, type TalkInput } from './save-talk.server';

/** A coordinator registers a participant, in a talk or from a note: as much as is known now. */
export function createParticipant(
  ctx: Context,
  input: TalkInput & { readonly specialCare: boolean },
  key: string | undefined,
): Promise<Result<{ participantId: string }, ParticipantCaseRefusal>> {
  const participantId = ctx.newId();
  return inTransaction(
    ctx,
    {
      verb: 'participant.create',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
    },
    async (tx): Promise<Result<{ participantId: string }, ParticipantCaseRefusal>> => {
      if (ctx.actor.role !== 'coordinator') return refuse('not-found');
      await addParticipant(tx, ctx, participantId, {
        state: 'registered',
        source: 'talk',
        firstName: input.answers.firstName ?? '',
        contactLanguage: input.answers.contactLanguage ?? 'nb',
        sex: input.answers.sex ?? 'undisclosed',
      });
      const standing = await findStanding(tx, { id: participantId });
      if (!standing) return refuse('not-found');
      const saved = await keepTalk(tx, ctx, standing, input, standing.version);
      if (!saved.ok) return saved;
      if (input.specialCare) await shieldParticipant(tx, ctx, participantId);
      return ok({ participantId });
    },
  );
}

export interface NewParticipant {
  readonly state: ParticipantState;
  readonly source: 'self' | 'talk';
  readonly firstName: string;
  readonly contactLanguage: string;
  readonly sex: string;
}

/** The row with the least that it can be, and the first line of its history. */
export async function addParticipant(
  tx: BranchTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'newId' | 'branchId'>,
  id: string,
  given: NewParticipant,
): Promise<void> {
  const at = dateOf(ctx.clock.now());
  await tx.participant.create({
    data: {
      id,
      branchId: ctx.branchId,
      ...given,
      stateSince: at,
      profile: profileColumn(emptyParticipantProfile),
      waitingSinceOn: today(ctx.clock).toString(),
      createdAt: at,
      updatedAt: at,
    },
  });
  await recordStateChange(tx, ctx, {
    subjectType: 'participant',
    subjectId: id,
    event: given.state === 'started' ? 'start' : 'register',
    from: '',
    to: given.state,
    reasonCode: given.source === 'talk' ? 'talk' : '',
  });
}
