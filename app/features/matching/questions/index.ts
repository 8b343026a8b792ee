import type { OpenPlan } from '../plan/open-plan';
import { agreed, relaxations } from './agreed';
import { consequences } from './consequences';
import { contest } from './contest';
import { difference } from './difference';
import { everyone } from './everyone';
import { pair, why } from './explanations';
import { input } from './input';
import { misfits } from './misfits';
import { overview } from './overview';
import { pairs, placements } from './placements';
import { recruit, recruits } from './recruit';
import { idsInPlan, standing } from './standing';
import { tryChange } from './try-change';
import { unlocks } from './unlocks';
import { whoElse } from './who-else';

/**
 * Everything that can be asked of a plan. Questions and answers are plain data, because a large
 * branch's plan lives in a thread of its own: no functions, no classes, no Maps.
 */
export const QUESTIONS = {
  overview,
  standing,
  idsInPlan,
  pair,
  why,
  difference,
  consequences,
  contest,
  whoElse,
  everyone,
  placements,
  pairs,
  tryChange,
  misfits,
  input,
  recruit,
  recruits,
  relaxations,
  agreed,
  unlocks,
} as const;

export type Question = keyof typeof QUESTIONS;
export type Asked<Q extends Question> = Parameters<(typeof QUESTIONS)[Q]>[1];
export type Answered<Q extends Question> = ReturnType<(typeof QUESTIONS)[Q]>;

/** Answers one question of a plan that is at hand. */
export function answer<Q extends Question>(open: OpenPlan, question: Q, asked: Asked<Q>) {
  const ask = QUESTIONS[question] as (open: OpenPlan, asked: Asked<Q>) => Answered<Q>;
  return ask(open, asked);
}
