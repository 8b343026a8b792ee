import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { ParticipantChange } from '~/domain/matching/relax/change';
import type { ParticipantProfile } from '~/domain/people/participant-profile';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { getSettings } from '../programme/settings.query.server';
import { checkLists, checkPractical } from './check-answers';
import type { Answers } from './participant-answers';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { readParticipantProfile } from './participant-profile.query';
import { visibleTo } from './visible-participants.query';
import { writeAnswers } from './write-answers.server';

const OVER = ['moved', 'withdrawn', 'completed'];

/** Writes down the one thing that a participant has said yes to, through the checks of a talk. */
export async function writeAgreedChange(
  tx: BranchTx,
  ctx: Context,
  change: ParticipantChange,
): Promise<Result<null, ParticipantCaseRefusal>> {
  const row = await tx.participant.findFirst({
    where: { id: change.unit, ...visibleTo(ctx.actor) },
    select: { state: true, version: true, profile: true },
  });
  if (!row) return refuse('not-found');
  if (OVER.includes(row.state)) return refuse('not-allowed-now');
  const answers = answersAfter(readParticipantProfile(row.profile), change);
  const { settings } = await getSettings(tx);
  const listed = checkLists(settings, answers);
  if (!listed.ok) return listed;
  const consents = await tx.consent.count({
    where: {
      subjectType: 'participant',
      subjectId: change.unit,
      kind: 'practical',
      withdrawnAt: null,
    },
  });
  const allowed = checkPractical(answers, consents > 0);
  if (!allowed.ok) return allowed;
  const written = await writeAnswers(tx, ctx, change.unit, { answers, seenVersion: row.version });
  return written.ok ? ok(null) : written;
}

/** The answers that a yes changes; everything else stays as it was told. */
function answersAfter(before: ParticipantProfile, change: ParticipantChange): Answers {
  switch (change.code) {
    case 'time':
      return {
        availability: withOne(before.availability, change.value),
        busy: before.busy.filter((slot) => slot !== change.value),
      };
    case 'language':
      return before.languages.some(({ code }) => code === change.value)
        ? {}
        : { languages: [...before.languages, { code: change.value, level: 'some' }] };
    case 'not-at-home':
      return { needs: withOne(before.practical.needs, 'not-at-home') };
    case 'meeting-place':
      return { district: undefined };
    case 'guide-sex':
      return { guideSex: change.value };
  }
}

function withOne<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? [...list] : [...list, one];
}
