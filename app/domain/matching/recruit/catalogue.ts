import type { HardRule } from '../pair/hard-rule';
import {
  AGE_BANDS,
  DISTRICT_BY_AGREEMENT,
  type Guide,
  type Household,
  type PracticalNeed,
  SEXES,
  WILLING,
} from '../people';
import type { PeopleProblem } from '../problem/build';
import type { Criterion } from '../settings';
import { ANYBODY, guideOfProfile, type Profile, type Times } from './profile';

/** One answer to one question about the recruit, and every way in which it can turn out. */
export interface Choice {
  readonly part: Partial<Profile>;
  /** What `part` leaves open, spelled out; the promise must hold for each. */
  readonly allows: readonly Partial<Profile>[];
}

/** A question about the recruit, with the rules and points that its answer alone decides. */
export interface Dimension {
  readonly choices: readonly Choice[];
  readonly rules: readonly HardRule[];
  readonly criteria: readonly Criterion[];
}

/**
 * Every profile that makes sense to ask for in this branch: one choice from each dimension. A
 * question that cannot matter here (nobody with children waits, no travel times are known) has
 * only the answer that asks for nothing.
 */
export type Catalogue = readonly Dimension[];

export function catalogueOf(problem: PeopleProblem): Catalogue {
  const units = problem.rows.flatMap((id) => problem.households.get(id) ?? []);
  const has = (test: (h: (typeof units)[number]) => boolean) => units.some(test);
  const { rules, travelMinutes } = problem.on;
  const minors = rules.minorsAllowed && has((h) => h.minor);
  const isFloored = rules.floor > 0;
  const ways = rules.maxTravelMinutes !== null && travelMinutes !== null;
  const districts = ways || isFloored ? districtsOf(problem) : [];
  const beginners = units.filter(({ unit }) => isBeginner(unit));
  const languages = codes(beginners.map(({ unit }) => unit));
  const bands = AGE_BANDS.filter((band) => band !== '16-17').map((age) => ({ age }));
  const times: readonly Times[] = ['weekday-daytime', 'evenings', 'weekend'];
  return [
    dimension(
      ['guide-sex'],
      ['sex'],
      [
        ...(has(({ unit }) => unit.guideSex.startsWith('must') || isFloored)
          ? [one({ sex: 'woman' }), one({ sex: 'man' })]
          : []),
        { part: {}, allows: SEXES.map((sex) => ({ sex })) },
      ],
    ),
    dimension(
      ['minor-participant', 'minor-guide'],
      ['age'],
      [
        { part: {}, allows: bands },
        ...(isFloored ? bands.map(one) : []),
        ...(minors ? bands.map(({ age }) => one({ age, willing: ['youth'] })) : []),
      ],
    ),
    dimension(
      ['travel'],
      ['nearness'],
      [
        {
          part: {},
          allows: districts.length === 0 ? [{}] : districts.map((district) => ({ district })),
        },
        ...districts.map((district) => one({ district })),
        ...(districts.length === 0
          ? []
          : [
              {
                part: { car: true },
                allows: districts.map((district) => ({ district, car: true })),
              },
            ]),
      ],
    ),
    dimension(
      ['language'],
      ['language'],
      [
        one({}),
        ...(beginners.length > 0 ? [one({ willing: ['low-norwegian'] })] : []),
        ...languages.map((language) => one({ language })),
      ],
    ),
    dimension(
      ['contact-time'],
      ['life'],
      [
        { part: {}, allows: times.map((time) => ({ times: time })) },
        ...times.map((time) => one({ times: time })),
        ...(rules.minOverlapSlots > 1 ? [one({ times: 'flexible' })] : []),
      ],
    ),
    dimension(
      ['children', 'certificate'],
      [],
      [one({}), ...(has((h) => h.hasChildren) ? [one({ willing: ['children'] })] : [])],
    ),
    dimension(
      ['accessibility'],
      [],
      [
        one({}),
        ...(has(({ unit }) => unit.practical.some((need) => ACCESS.includes(need)))
          ? [one({ willing: ['accessibility'] })]
          : []),
      ],
    ),
    dimension(
      ['pets', 'smoking'],
      [],
      [
        one({}),
        ...(has(({ unit }) => unit.practical.some((need) => HOME.includes(need)))
          ? [one({ calmHome: true })]
          : []),
      ],
    ),
    dimension(
      ['household-available', 'guide-available', 'capacity', 'participant-sex', 'special-care'],
      ['interests', 'field'],
      [one({})],
    ),
  ];
}

export function sizeOfCatalogue(catalogue: Catalogue): number {
  return catalogue.reduce((size, { choices }) => size * choices.length, 1);
}

/** The profile made of one choice per dimension. */
export function profileOf(choices: readonly Choice[]): Profile {
  return merged(choices.map(({ part }) => part));
}

/** Every kind of guide that the profile's wording allows: a promise must hold for each. */
export function guidesOf(
  choices: readonly Choice[],
  on: PeopleProblem['on'],
  id = 'recruit',
): Guide[] {
  const ways = choices.reduce<(readonly Partial<Profile>[])[]>(
    (found, { allows }) => found.flatMap((way) => allows.map((part) => [...way, part])),
    [[]],
  );
  return ways.map((parts) => guideOfProfile(merged(parts), on, id));
}

export function merged(parts: readonly Partial<Profile>[]): Profile {
  const asked = new Set(parts.flatMap(({ willing }) => willing ?? []));
  return {
    ...Object.assign({}, ANYBODY, ...parts),
    willing: WILLING.filter((code) => asked.has(code)),
  };
}

const ACCESS: readonly PracticalNeed[] = [
  'step-free',
  'low-vision',
  'hard-of-hearing',
  'other-access',
];
const HOME: readonly PracticalNeed[] = ['no-dogs', 'no-cats', 'no-pets', 'no-smoke'];
const NORWEGIAN = new Set(['no', 'nb', 'nn']);

function one(part: Partial<Profile>): Choice {
  return { part, allows: [part] };
}

function dimension(
  rules: readonly HardRule[],
  criteria: readonly Criterion[],
  choices: readonly Choice[],
): Dimension {
  return { rules, criteria, choices };
}

function isBeginner({ norwegianLevel }: Household): boolean {
  return norwegianLevel === 'none' || norwegianLevel === 'A1';
}

function codes(units: readonly Household[]): string[] {
  const spoken = units.flatMap(({ languages }) => languages.map(({ code }) => code));
  return [...new Set(spoken)].filter((code) => !NORWEGIAN.has(code)).sort();
}

function districtsOf({ households, guides }: PeopleProblem): string[] {
  const all = [...households.values(), ...guides.values()].map(({ unit }) => unit.district);
  return [...new Set(all)].filter((district) => district !== DISTRICT_BY_AGREEMENT).sort();
}
