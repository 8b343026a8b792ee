import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { ParticipantEvent } from '~/domain/people/participant-lifecycle';
import { missingForWaiting, type Talk } from '~/domain/people/participant-profile';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { findStanding, moveParticipant, type StoredStanding } from '../participant-standing.server';
import { getSettings } from '../programme/settings.query.server';
import { checkAge, checkLists, checkPractical } from './check-answers';
import { type ConsentGiven, keepConsent } from './keep-consent.server';
import type { Answers } from './participant-answers';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { visibleTo } from './visible-participants.query';
import { writeAnswers } from './write-answers.server';

export interface TalkInput {
  readonly answers: Answers;
  /** The own yes, where it was given in this talk. */
  readonly consent: ConsentGiven | null;
  readonly practicalConsent: boolean;
  /** Of a 16- or 17-year-old: guardian or child welfare service has agreed. */
  readonly guardianConsent: boolean;
  /** Null while the form is only being filled in. */
  readonly talk: Talk | null;
  /** Straight on into the queue. */
  readonly wait: boolean;
}

type Saved = Result<StoredStanding, ParticipantCaseRefusal>;

/** What a coordinator writes down in a talk: kept also while incomplete, and led on as far as it goes. */
export function saveTalk(
  ctx: Context,
  participantId: string,
  input: TalkInput & { readonly version: number },
  key: string | undefined,
): Promise<Result<{ state: string }, ParticipantCaseRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: 'participant.case.update',
      subject: { type: 'participant', id: participantId },
      idempotencyKey: key,
      details: { event: 'talk' },
    },
    async (tx): Promise<Result<{ state: string }, ParticipantCaseRefusal>> => {
      const standing = await findStanding(tx, { id: participantId, ...visibleTo(ctx.actor) });
      if (!standing) return refuse('not-found');
      if (['started', 'moved', 'withdrawn', 'completed'].includes(standing.state)) {
        return refuse('not-allowed-now');
      }
      const saved = await keepTalk(tx, ctx, standing, input, input.version);
      return saved.ok ? ok({ state: saved.value.state }) : saved;
    },
  );
}

/** The writing itself, also for a participant who was made a moment ago. */
export async function keepTalk(
  tx: BranchTx,
  ctx: Context,
  before: StoredStanding,
  input: TalkInput,
  seenVersion: number,
): Promise<Saved> {
  const { settings } = await getSettings(tx);
  const kinds = await standingConsents(tx, before.id);
  const checks = [
    checkLists(settings, input.answers),
    checkAge(
      settings,
      today(ctx.clock).year,
      input.answers,
      input.guardianConsent || kinds.has('guardian'),
    ),
    checkPractical(input.answers, input.practicalConsent || kinds.has('practical')),
  ];
  for (const check of checks) if (!check.ok) return check;
  const { answers } = input;
  const talk = input.talk ?? undefined;
  const written = await writeAnswers(tx, ctx, before.id, { answers, talk, seenVersion });
  if (!written.ok) return written;
  const given = input.consent ?? { givenHow: 'oral', language: 'nb' };
  const keep = (kind: 'registration' | 'practical' | 'guardian') =>
    keepConsent(tx, ctx, before.id, kind, settings.texts.privacy, given);
  if (input.practicalConsent && !kinds.has('practical')) await keep('practical');
  if (input.guardianConsent && !kinds.has('guardian')) await keep('guardian');
  if (input.consent && !before.hasConsent) await keep('registration');
  return leadOn(tx, ctx, input, {
    ...before,
    version: seenVersion + 1,
    hasConsent: before.hasConsent || input.consent !== null,
    hasTalk: before.hasTalk || input.talk !== null,
    missing: missingForWaiting(written.value),
  });
}

/** Takes the steps that the talk has made possible; the last one only when it was asked for. */
async function leadOn(
  tx: BranchTx,
  ctx: Context,
  input: TalkInput,
  start: StoredStanding,
): Promise<Saved> {
  let now: Saved = ok(start);
  const step = async (event: ParticipantEvent) => {
    if (now.ok) now = await moveParticipant(tx, ctx, now.value, { event });
  };
  if (input.consent && start.state === 'referred') await step('give-info');
  if (input.consent && ['referred', 'registered', 'info-given'].includes(start.state)) {
    await step('consent');
  }
  const isBeforeTalk = now.ok && ['registered', 'consented'].includes(now.value.state);
  if (input.talk && isBeforeTalk) await step('hold-talk');
  if (input.wait) await step('wait');
  return now;
}

async function standingConsents(tx: BranchTx, participantId: string): Promise<Set<string>> {
  const rows = await tx.consent.findMany({
    where: { subjectType: 'participant', subjectId: participantId, withdrawnAt: null },
    select: { kind: true },
  });
  return new Set(rows.map((row) => row.kind));
}
