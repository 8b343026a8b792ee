import type { Guide, Household, Snapshot } from '~/domain/matching/people';
import type { PlanChange } from '~/domain/matching/round/change';
import type { Rules, Weights } from '~/domain/matching/settings';
import type { PlanInput } from '../plan/open-plan';
import { type GuideRow, guideOf, type HouseholdRow, householdOf } from '../plan/unit-rows';
import { SharedWords } from './shared-words';

/** What a plan rests on besides the people. */
export interface RoundFrame {
  /** ISO day. */
  readonly today: string;
  readonly rules: Rules;
  readonly weights: Weights;
  readonly travelMinutes: Snapshot['travelMinutes'];
  /** What coordinators have saved: pins, forbidden pairs, holds, places. */
  readonly changes: readonly PlanChange[];
}

/** Some of the people, as the database has them. */
export interface RoundSlice {
  readonly households: readonly HouseholdRow[];
  readonly guides: readonly GuideRow[];
  /** Pairs that were tried or refused before, as [participant, guide]. */
  readonly blocked: Snapshot['blocked'];
}

/**
 * Puts a round together from slices. They are read one after the other, so that somebody may move
 * between two of them: whoever comes twice counts once, as last seen.
 */
export class GatheredRound {
  private readonly households = new Map<string, Household>();
  private readonly guides = new Map<string, Guide>();
  private readonly blocked: (readonly [string, string])[] = [];

  private readonly words = new SharedWords();

  constructor(private readonly frame: RoundFrame) {}

  add({ households, guides, blocked }: RoundSlice): void {
    const { today } = this.frame;
    for (const row of households) this.households.set(row.id, this.words.share(householdOf(row)));
    for (const row of guides) this.guides.set(row.id, this.words.share(guideOf(row, today)));
    for (const pair of blocked) this.blocked.push(pair);
  }

  /** The round with the saved changes; a pin that cannot be any more is left out, never an error. */
  input(): PlanInput {
    const { rules, weights, today, travelMinutes } = this.frame;
    const { households, guides } = this;
    const pins: (readonly [string, string])[] = [];
    const blocked = [...this.blocked];
    for (const change of this.frame.changes) {
      if (change.kind === 'pin') pins.push([change.household, change.guide]);
      else if (change.kind === 'forbid') blocked.push([change.household, change.guide]);
      else if (change.kind === 'recruit') guides.set(change.guide.id, change.guide);
      else if (change.kind === 'capacity') {
        const guide = guides.get(change.guide);
        if (guide) guides.set(guide.id, { ...guide, capacity: change.places });
      } else {
        households.delete(change.id);
        guides.delete(change.id);
      }
    }
    const round = {
      today,
      households: [...households.values()],
      guides: [...guides.values()],
      blocked: blocked.filter(
        ([household, guide]) => households.has(household) && guides.has(guide),
      ),
      pinned: possiblePins(pins, blocked, households, guides),
      travelMinutes,
    };
    return { round, rules, weights };
  }
}

function possiblePins(
  pins: Snapshot['pinned'],
  blocked: Snapshot['blocked'],
  households: ReadonlyMap<string, Household>,
  guides: ReadonlyMap<string, Guide>,
): Snapshot['pinned'] {
  const forbidden = new Set(blocked.map(([household, guide]) => `${household} ${guide}`));
  const placed = new Set<string>();
  const taken = new Map<string, number>();
  return pins.filter(([household, id]) => {
    const guide = guides.get(id);
    const places = taken.get(id) ?? 0;
    if (!guide?.available || places >= guide.capacity) return false;
    if (!households.has(household) || placed.has(household)) return false;
    if (forbidden.has(`${household} ${id}`)) return false;
    placed.add(household);
    taken.set(id, places + 1);
    return true;
  });
}
