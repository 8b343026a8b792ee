import type { GuideUnit } from '../matching/people';

/** The application in the order in which it is asked; `household` only for couples and families. */
export const APPLICATION_STEPS = [
  'about',
  'household',
  'languages',
  'interests',
  'times',
  'wishes',
  'send',
] as const;
export type ApplicationStep = (typeof APPLICATION_STEPS)[number];

/** The steps that this unit is asked. */
export function stepsFor(unit: GuideUnit): readonly ApplicationStep[] {
  return APPLICATION_STEPS.filter((step) => step !== 'household' || unit !== 'single');
}

export function stepAfter(step: ApplicationStep, unit: GuideUnit): ApplicationStep {
  const later = APPLICATION_STEPS.slice(APPLICATION_STEPS.indexOf(step) + 1);
  return later.find((next) => stepsFor(unit).includes(next)) ?? 'send';
}

export function stepBefore(step: ApplicationStep, unit: GuideUnit): ApplicationStep | null {
  const earlier = APPLICATION_STEPS.slice(0, APPLICATION_STEPS.indexOf(step)).reverse();
  return earlier.find((previous) => stepsFor(unit).includes(previous)) ?? null;
}

/** `savedSteps` as the Guide row counts them: 0 before anything, 6 when only sending is left. */
export function savedStepsAfter(step: ApplicationStep, savedBefore: number): number {
  return Math.max(savedBefore, APPLICATION_STEPS.indexOf(step) + 1);
}

export function isSaved(step: ApplicationStep, savedSteps: number): boolean {
  return APPLICATION_STEPS.indexOf(step) < savedSteps;
}

/** Where somebody who comes back goes on. */
export function firstOpenStep(savedSteps: number, unit: GuideUnit): ApplicationStep {
  return stepsFor(unit).find((step) => !isSaved(step, savedSteps)) ?? 'send';
}

/** Youngest first person of a unit; years only, so the whole year counts. */
export function isTooYoung(birthYear: number, year: number, minorsAllowed: boolean): boolean {
  return year - birthYear < (minorsAllowed ? 16 : 18);
}
