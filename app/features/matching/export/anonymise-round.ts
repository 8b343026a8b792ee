import {
  DISTRICT_BY_AGREEMENT,
  type Guide,
  type Household,
  type Snapshot,
} from '~/domain/matching/people';
import { PEOPLE_FORMAT } from '../instances/instance-format';
import type { PlanInput } from '../plan/open-plan';
import { neutralAge } from './neutral-ages';
import { type Code, neutralCodes } from './neutral-codes';

/** The engine knows these: they are no language that two have in common. */
const NORWEGIAN: readonly string[] = ['no', 'nb', 'nn'];

/**
 * A round that anybody may plan again and nobody can recognise: everything that the engine only
 * compares gets a number instead, in an order that `draw` (another random text each time) decides.
 * Goals are left out, for nothing reads them. Days of waiting stay: they are the objective.
 */
export function anonymisedRound({ round, rules, weights }: PlanInput, draw: () => string) {
  const both = [...round.households, ...round.guides];
  const words = (of: (unit: Household | Guide) => readonly string[], letter: string) =>
    neutralCodes(both.flatMap(of), letter, draw);
  const participant = neutralCodes(idsOf(round.households), 'p', draw);
  const guide = neutralCodes(idsOf(round.guides), 'g', draw);
  const district = words((unit) => [unit.district], 'd');
  const language = words((unit) => unit.languages.map(({ code }) => code), 'l');
  const interest = words((unit) => [...unit.interests, ...unit.favourites], 'i');
  const field = words((unit) => (unit.field === null ? [] : [unit.field]), 'f');
  const placeOf = (code: string) => (code === DISTRICT_BY_AGREEMENT ? code : district(code));
  const year = Number(round.today.slice(0, 4));
  const common = (unit: Household | Guide) => ({
    available: unit.available,
    persons: unit.persons.map((one) => neutralAge(one, year, rules)),
    district: placeOf(unit.district),
    languages: unit.languages.map(({ code, level }) => ({
      code: NORWEGIAN.includes(code) ? code : language(code),
      level,
    })),
    availability: unit.availability,
    interests: unit.interests.map(interest),
    favourites: unit.favourites.map(interest),
    occupation: unit.occupation,
    field: unit.field === null ? null : field(unit.field),
    education: unit.education,
  });
  const pairs = (list: Snapshot['blocked']) =>
    list.map(([h, g]) => [participant(h), guide(g)] as const).sort(inOrder);
  return {
    format: PEOPLE_FORMAT,
    today: round.today,
    rules,
    weights,
    participants: round.households
      .map((h) => ({
        id: participant(h.id),
        waitingSince: h.waitingSince,
        urgency: h.urgency,
        unit: h.unit,
        norwegianLevel: h.norwegianLevel,
        guideSex: h.guideSex,
        guideAge: h.guideAge,
        practical: h.practical,
        ...common(h),
      }))
      .sort(byId),
    guides: round.guides
      .map((g) => ({
        id: guide(g.id),
        capacity: g.capacity,
        unit: g.unit,
        transport: g.transport,
        wishes: g.wishes,
        willing: g.willing,
        household: g.household,
        certificateSeen: g.certificateSeen,
        ...common(g),
      }))
      .sort(byId),
    blocked: pairs(round.blocked),
    pinned: pairs(round.pinned),
    travelMinutes: round.travelMinutes && ways(round.travelMinutes, both, district),
  };
}

/** The ways between districts that somebody lives in; the others would only name the town. */
function ways(
  minutes: NonNullable<Snapshot['travelMinutes']>,
  units: readonly (Household | Guide)[],
  district: Code,
): Record<string, Record<string, number>> {
  const lived = new Set(units.map((unit) => unit.district));
  const named = <T>(table: Readonly<Record<string, T>>) =>
    Object.entries(table)
      .filter(([code]) => lived.has(code))
      .map(([code, value]) => [district(code), value] as const)
      .sort(inOrderOfNames);
  return Object.fromEntries(
    named(minutes).map(([from, row]) => [from, Object.fromEntries(named(row))]),
  );
}

function idsOf(units: readonly { readonly id: string }[]): string[] {
  return units.map(({ id }) => id);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

function inOrderOfNames(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}

function inOrder(a: readonly [string, string], b: readonly [string, string]): number {
  return a.join() < b.join() ? -1 : 1;
}
