import type { TFunction } from 'i18next';
import { isolated } from '~/i18n/isolate';
import type { PlanNames } from '../plan/plan-names.query.server';
import type { Consequence, NamedMove } from '../questions/consequences';

/** What would follow from a pair, in plain sentences for the coordinator. */
export interface ConsequenceView {
  /** No plan can hold the pair, or the plan has it already: then one sentence says so. */
  readonly isPossible: boolean;
  /** Who would lose, get or change a guide; one sentence where it is nobody. */
  readonly moves: readonly string[];
  /** The plan's figures beside those of today, in one line. */
  readonly figures: string;
}

export function consequenceInWords(
  found: Consequence,
  names: PlanNames,
  t: TFunction,
): ConsequenceView {
  if (found.refusal) {
    const key = REFUSED.find((code) => code === found.refusal) ?? 'other';
    return { isPossible: false, moves: [t(`explain:cannot-${key}`)], figures: '' };
  }
  if (found.isPlanned) return { isPossible: false, moves: [t('explain:as-planned')], figures: '' };
  const rest = found.others - found.moves.length;
  const moves = found.moves.map((move) => moveInWords(move, names, t));
  if (rest > 0) moves.push(t('explain:moves-more', { count: rest }));
  if (found.others === 0) moves.push(t('explain:moves-nobody'));
  return { isPossible: true, moves, figures: figures(found, t) };
}

const REFUSED = ['no-place', 'pair-forbidden'] as const;

function moveInWords({ household, from, to, days }: NamedMove, names: PlanNames, t: TFunction) {
  const participant = isolated(names.participant(household));
  const guide = (id: string) => isolated(names.guide(id));
  if (to === null) {
    return t('explain:move-loses', { participant, guide: guide(from ?? ''), count: days });
  }
  if (from === null) return t('explain:move-gains', { participant, guide: guide(to), count: days });
  return t('explain:move-changes', { participant, from: guide(from), to: guide(to) });
}

function figures({ people, days, score }: Consequence, t: TFunction): string {
  const said = [sign('people', people)];
  // Another number of people says more than their days together.
  if (people === 0 && days !== 0) said.push(sign('days', days));
  said.push(sign('score', score));
  return said.map(({ key, count }) => t(`explain:${key}`, { count })).join(' ');
}

function sign(what: 'people' | 'days' | 'score', change: number) {
  const direction = change === 0 ? 'same' : change < 0 ? 'less' : 'more';
  return { key: `${what}-${direction}`, count: Math.abs(change) };
}
