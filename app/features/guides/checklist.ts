import {
  type ChecklistItem,
  ONBOARDING_KINDS,
  type OnboardingKind,
  openItems,
} from '~/domain/people/guide-checklist';
import type { Reached } from '~/domain/people/guide-lifecycle';

interface ItemRow {
  readonly kind: string;
  readonly isRequired: boolean;
  readonly doneOn: string | null;
  readonly expiresOn: string | null;
}

export function isOnboardingKind(kind: string): kind is OnboardingKind {
  return ONBOARDING_KINDS.some((known) => known === kind);
}

/** Rows as the rules read them; a kind of a later release is left out. */
export function checklistOf(rows: readonly ItemRow[]): ChecklistItem[] {
  return rows.flatMap(({ kind, isRequired, doneOn, expiresOn }) =>
    isOnboardingKind(kind) ? [{ kind, isRequired, doneOn, expiresOn }] : [],
  );
}

/** How far the guide had come: only an approval makes the line of the declaration. */
export function reachedBy(rows: readonly ItemRow[], today: string): Reached {
  const items = checklistOf(rows);
  return {
    wasApproved: items.some(({ kind }) => kind === 'declaration'),
    hasOpenItems: openItems(items, today).length > 0,
  };
}
