import type { ApplicationStep } from '~/domain/people/guide-application';

/** Address of a step; it names nobody, the browser's cookie says whose application it is. */
export function stepPath(step: ApplicationStep): string {
  return `/sign-up/${step}`;
}
