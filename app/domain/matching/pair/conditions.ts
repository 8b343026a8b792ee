import type { Snapshot, TravelMinutes } from '../people';
import type { Rules } from '../settings';
import { Dictionary } from './bits';
import { Names } from './names';
import { Ways } from './ways';

/** What rules and score need besides the two people: made once per run by `conditionsOf`. */
export interface Conditions {
  readonly rules: Rules;
  /** ISO day; waiting is counted to it. */
  readonly today: string;
  /** Ages are those reached in this year, for only birth years are known. */
  readonly year: number;
  readonly travelMinutes: TravelMinutes | null;
  readonly ways: Ways;
  readonly blocked: ReadonlyMap<string, ReadonlySet<string>>;
  readonly interests: Dictionary;
  readonly languages: Dictionary;
  /** Fields of work. */
  readonly fields: Names;
}

export function conditionsOf(
  round: Pick<Snapshot, 'today' | 'blocked' | 'travelMinutes'>,
  rules: Rules,
): Conditions {
  const blocked = new Map<string, Set<string>>();
  for (const [household, guide] of round.blocked) {
    const guides = blocked.get(household) ?? new Set<string>();
    blocked.set(household, guides.add(guide));
  }
  return {
    rules,
    today: round.today,
    year: Number(round.today.slice(0, 4)),
    travelMinutes: round.travelMinutes,
    ways: new Ways(round.travelMinutes),
    blocked,
    interests: new Dictionary(),
    languages: new Dictionary(),
    fields: new Names(),
  };
}
