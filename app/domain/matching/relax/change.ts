import type { Guide, Household, SexWish, Slot, Willing } from '../people';
import { DISTRICT_BY_AGREEMENT } from '../people';

/** What a guide may be asked to say yes to. Never `youth`: who is minor stays the programme's rule. */
export type AskedWilling = Exclude<Willing, 'youth'>;

/** One thing that a participant might agree to. `value` is what it would be then. */
export type ParticipantChange = {
  readonly side: 'participant';
  /** Id of the unit that would change. */
  readonly unit: string;
} & (
  | { readonly code: 'time'; readonly value: Slot }
  /** Speaks some of this language too. */
  | { readonly code: 'language'; readonly value: string }
  /** Meets outside the guide's home, so that animals and smoke there do not matter. */
  | { readonly code: 'not-at-home'; readonly value: null }
  /** The two agree on a place between them. */
  | { readonly code: 'meeting-place'; readonly value: null }
  /** The must becomes a wish. */
  | { readonly code: 'guide-sex'; readonly value: SexWish }
);

/** One thing that a guide might agree to. */
export type GuideChange = { readonly side: 'guide'; readonly unit: string } & (
  | { readonly code: 'time'; readonly value: Slot }
  | { readonly code: 'place'; readonly value: null }
  | { readonly code: 'willing'; readonly value: AskedWilling }
  /** Somebody sees a police certificate. */
  | { readonly code: 'certificate'; readonly value: null }
  | { readonly code: 'participant-sex'; readonly value: SexWish }
);

export type Change = ParticipantChange | GuideChange;

/** The unit after it has agreed to the change; also what the page writes to the profile. */
export function applyRelaxation(unit: Household, change: ParticipantChange): Household;
export function applyRelaxation(unit: Guide, change: GuideChange): Guide;
export function applyRelaxation(unit: Household | Guide, change: Change): Household | Guide {
  return 'goals' in unit
    ? change.side === 'participant'
      ? participantAfter(unit, change)
      : unit
    : change.side === 'guide'
      ? guideAfter(unit, change)
      : unit;
}

function participantAfter(unit: Household, change: ParticipantChange): Household {
  switch (change.code) {
    case 'time':
      return { ...unit, availability: withOne(unit.availability, change.value) };
    case 'language':
      return { ...unit, languages: [...unit.languages, { code: change.value, level: 'some' }] };
    case 'not-at-home':
      return { ...unit, practical: withOne(unit.practical, 'not-at-home') };
    case 'meeting-place':
      return { ...unit, district: DISTRICT_BY_AGREEMENT };
    case 'guide-sex':
      return { ...unit, guideSex: change.value };
  }
}

function guideAfter(unit: Guide, change: GuideChange): Guide {
  switch (change.code) {
    case 'time':
      return { ...unit, availability: withOne(unit.availability, change.value) };
    case 'place':
      return { ...unit, capacity: unit.capacity + 1 };
    case 'willing':
      return { ...unit, willing: withOne(unit.willing, change.value) };
    case 'certificate':
      return { ...unit, certificateSeen: true };
    case 'participant-sex':
      return { ...unit, wishes: { ...unit.wishes, sex: change.value } };
  }
}

/** The wish that remains when the must is taken out of it. */
export function softened(wish: SexWish): SexWish {
  switch (wish) {
    case 'must-same':
      return 'prefer-same';
    case 'must-woman':
      return 'prefer-woman';
    case 'must-man':
      return 'prefer-man';
    default:
      return wish;
  }
}

function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one];
}
