import type { Willing } from '../matching/people';

/**
 * Lines of a guide's checklist (domain.md A4, B1). `special-care` is the coordinator's word that this
 * guide may meet somebody who needs special care with contact; it never blocks.
 */
export const ONBOARDING_KINDS = [
  'interview',
  'declaration',
  'course',
  'id-card',
  'references',
  'police-certificate',
  'start-course',
  'first-aid',
  'special-care',
] as const;
export type OnboardingKind = (typeof ONBOARDING_KINDS)[number];

/** What blocks for everyone; references and certificate block only where somebody requires them. */
export const ALWAYS_REQUIRED: readonly OnboardingKind[] = [
  'interview',
  'declaration',
  'course',
  'id-card',
];
/** Within the first year; a reminder, never a hindrance. */
export const WITHIN_A_YEAR: readonly OnboardingKind[] = ['start-course', 'first-aid'];
const MAY_BE_REQUIRED: readonly OnboardingKind[] = ['references', 'police-certificate'];

export interface ChecklistItem {
  readonly kind: OnboardingKind;
  readonly isRequired: boolean;
  /** ISO day; null while it is open. */
  readonly doneOn: string | null;
  readonly expiresOn: string | null;
}

/**
 * A police certificate may be asked for only where the task is with children or young people
 * (the law on it, domain.md A4 and A8): never from everyone.
 */
export function needsCertificate(willing: readonly Willing[]): boolean {
  return willing.includes('children') || willing.includes('youth');
}

/** The lines that a newly approved guide gets. */
export function firstChecklist(
  willing: readonly Willing[],
): { kind: OnboardingKind; isRequired: boolean }[] {
  return ONBOARDING_KINDS.filter((kind) => kind !== 'special-care').map((kind) => ({
    kind,
    isRequired:
      ALWAYS_REQUIRED.includes(kind) ||
      (kind === 'police-certificate' && needsCertificate(willing)),
  }));
}

/** Whether a coordinator may turn the requirement of this line on and off. */
export function mayRequire(kind: OnboardingKind): boolean {
  return MAY_BE_REQUIRED.includes(kind);
}

/** What still keeps the guide from being available on the ISO day `today`: open or run out. */
export function openItems(items: readonly ChecklistItem[], today: string): OnboardingKind[] {
  const byKind = new Map(items.map((item) => [item.kind, item]));
  return ONBOARDING_KINDS.filter((kind) => {
    const item = byKind.get(kind);
    if (!(item?.isRequired ?? ALWAYS_REQUIRED.includes(kind))) return false;
    return !item?.doneOn || (item.expiresOn !== null && item.expiresOn < today);
  });
}
