import { type Conditions, conditionsOf } from '~/domain/matching/pair/conditions';
import type { Guide, Household, Snapshot } from '~/domain/matching/people';
import { DEFAULT_RULES, type Rules } from '~/domain/matching/settings';

/** The day on which the people below wait; they are in their thirties and fit each other. */
export const TODAY = '2026-11-22';

export function household(changes: Partial<Household> = {}): Household {
  return {
    id: 'p1',
    waitingSince: '2026-08-14',
    urgency: 0,
    available: true,
    unit: 'single',
    persons: [{ sex: 'woman', birthYear: 1994 }],
    district: 'kroken',
    languages: [{ code: 'ti', level: 'native' }],
    norwegianLevel: 'A2',
    availability: ['mon-evening', 'sat-morning'],
    interests: ['fishing', 'cooking'],
    favourites: [],
    goals: ['speak-norwegian'],
    occupation: 'student',
    field: null,
    education: 'secondary',
    guideSex: 'any',
    guideAge: 'any',
    practical: [],
    specialCare: false,
    ...changes,
  };
}

export function guide(changes: Partial<Guide> = {}): Guide {
  return {
    id: 'g1',
    capacity: 1,
    available: true,
    unit: 'single',
    persons: [{ sex: 'woman', birthYear: 1990 }],
    district: 'kroken',
    transport: ['public'],
    languages: [{ code: 'nb', level: 'native' }],
    availability: ['mon-evening', 'sun-morning'],
    interests: ['fishing', 'skiing'],
    favourites: [],
    occupation: 'working',
    field: 'health',
    education: 'higher',
    wishes: { sex: 'any', ageBands: [] },
    willing: [],
    household: { pets: [], smoking: false, children: [] },
    certificateSeen: false,
    clearedForSpecialCare: false,
    ...changes,
  };
}

export function round(
  households: readonly Household[],
  guides: readonly Guide[],
  changes: Partial<Snapshot> = {},
): Snapshot {
  return {
    today: TODAY,
    households,
    guides,
    blocked: [],
    pinned: [],
    travelMinutes: null,
    ...changes,
  };
}

export function conditions(
  rules: Partial<Rules> = {},
  changes: Partial<Snapshot> = {},
): Conditions {
  return conditionsOf(round([], [], changes), { ...DEFAULT_RULES, ...rules });
}
