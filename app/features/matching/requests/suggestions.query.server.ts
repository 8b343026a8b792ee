import type { TFunction } from 'i18next';
import { changeKey, isPrivate } from '~/domain/matching/explain/asked-change';
import type { Relaxation } from '~/domain/matching/relax/relaxations';
import { isolated } from '~/i18n/isolate';
import type { Context } from '~/infra/context';
import { readParticipantProfile } from '../../participants/participant-profile.query';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import type { NamedIds, PlanNames } from '../plan/plan-names.query.server';
import { type ChangeWords, changeInWords } from './change-text';

/** A small change that would work, in words, with what the form posts to ask for it. */
export interface Suggestion {
  /** Keys of its changes: what the form posts, and what the server looks for again. */
  readonly keys: string;
  readonly changes: readonly string[];
  /** What it would lead to, in one sentence. */
  readonly outcome: string;
  /** In the plan it would give a guide, not only make one possible. */
  readonly works: boolean;
  readonly guides: number;
  readonly isPrivate: boolean;
  readonly byInterpreter: boolean;
}

/** Suggestions of the plan for one who waits, without what is asked already or was answered no. */
export async function findRelaxations(
  ctx: Pick<Context, 'db'>,
  plan: BranchPlan,
  waiting: { readonly id: string; readonly row: { readonly profile: unknown } },
): Promise<readonly Relaxation[]> {
  const participantId = waiting.id;
  const rows = await ctx.db.relaxationRequest.findMany({
    where: {
      state: { in: ['asked', 'declined'] },
      OR: [{ participantId }, { side: 'guide' }],
    },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: MOST_READ,
    select: { changeKey: true },
  });
  // Hours of the introduction programme are not the participant's to give.
  const busy = readParticipantProfile(waiting.row.profile).busy.map((value) =>
    changeKey({ side: 'participant', unit: participantId, code: 'time', value }),
  );
  const out = [...busy, ...rows.map((row) => row.changeKey)];
  return plan.ask('relaxations', { household: participantId, out });
}

/** A branch that has asked for more than this is no smaller for the oldest of them. */
const MOST_READ = 1000;

export function keysOf({ changes }: Pick<Relaxation, 'changes'>): string {
  return changes.map(changeKey).join(' ');
}

/** Whose names the words need. */
export function idsOfSuggestions(found: readonly Relaxation[]): NamedIds {
  return {
    participants: found.flatMap(({ verdict }) => otherIn(verdict) ?? []),
    guides: found.flatMap(({ changes }) => changes.map(({ unit }) => unit)),
  };
}

/** The same in the reader's language. */
export function suggestionsInWords(
  found: readonly Relaxation[],
  name: string,
  names: PlanNames,
  words: ChangeWords,
): Suggestion[] {
  return found.map((one) => ({
    keys: keysOf(one),
    changes: one.changes.map((change) => {
      const isGuide = change.side === 'guide';
      return changeInWords(change, isGuide ? names.guide(change.unit) : name, words);
    }),
    outcome: outcomeInWords(one, name, names, words.t),
    works: one.verdict.kind === 'matched',
    guides: one.guides,
    isPrivate: one.changes.some(isPrivate),
    byInterpreter: one.askByInterpreter,
  }));
}

function otherIn(verdict: Relaxation['verdict']): string | null {
  return verdict.kind === 'matched' ? verdict.insteadOf : verdict.first;
}

function outcomeInWords(
  { verdict }: Relaxation,
  name: string,
  names: PlanNames,
  t: TFunction,
): string {
  const id = otherIn(verdict);
  const other = isolated(id === null ? '' : names.participant(id));
  const who = { name: isolated(name) };
  if (verdict.kind === 'matched') {
    return id === null ? t('asking:works', who) : t('asking:works-instead', { ...who, other });
  }
  return id === null
    ? t('asking:not-enough', who)
    : t('asking:not-enough-first', { ...who, other });
}
