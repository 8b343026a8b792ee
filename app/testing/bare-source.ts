import type { BareRound } from '~/domain/matching/problem/bare';
import type { Problem } from '~/domain/matching/problem/problem';
import type { Source } from '~/domain/matching/round/source';

export type BareHousehold = BareRound['participants'][number];
export type BareGuide = BareRound['guides'][number];

/**
 * A bare problem's people for the warm round. Its edges name everyone who may ever take part: who
 * joins brings no new ones, so that any subset can be laid out afresh from the same record.
 */
export class BareSource implements Source<Problem, BareHousehold, BareGuide> {
  constructor(
    readonly round: BareRound,
    private readonly edges: BareRound['edges'],
  ) {}

  capacityOf(guide: string): number {
    return this.round.guides.find((g) => g.id === guide)?.capacity ?? 0;
  }

  priorityOf(household: string): number {
    return this.round.participants.find((p) => p.id === household)?.priority ?? 0;
  }

  isForbidden(household: string, guide: string): boolean {
    return this.round.blocked.some(([h, g]) => h === household && g === guide);
  }

  scoreOf(household: string, guide: string): number {
    return this.edges.find(([h, g]) => h === household && g === guide)?.[2] ?? 0;
  }

  edgesOfHousehold(household: string): [string, number][] {
    return this.open().flatMap(([h, g, score]) => (h === household ? [[g, score]] : []));
  }

  edgesOfGuide(guide: string): [string, number][] {
    return this.open().flatMap(([h, g, score]) => (g === guide ? [[h, score]] : []));
  }

  withHousehold(household: BareHousehold): BareSource {
    return this.with({ participants: [...this.round.participants, household] });
  }

  withGuide(guide: BareGuide): BareSource {
    return this.with({ guides: [...this.round.guides, guide] });
  }

  withoutHousehold(household: string): BareSource {
    return this.with({ participants: this.round.participants.filter((p) => p.id !== household) });
  }

  withoutGuide(guide: string): BareSource {
    return this.with({ guides: this.round.guides.filter((g) => g.id !== guide) });
  }

  withCapacity(guide: string, capacity: number): BareSource {
    return this.with({
      guides: this.round.guides.map((g) => (g.id === guide ? { ...g, capacity } : g)),
    });
  }

  withForbidden(household: string, guide: string): BareSource {
    return this.with({ blocked: [...this.round.blocked, [household, guide]] });
  }

  problem(edges: Problem): Problem {
    return edges;
  }

  private with(changes: Partial<BareRound>): BareSource {
    return new BareSource({ ...this.round, ...changes }, this.edges);
  }

  /** Edges between those who take part now, forbidden ones left out. */
  private open(): BareRound['edges'] {
    const households = new Set(this.round.participants.map((p) => p.id));
    const guides = new Set(this.round.guides.map((g) => g.id));
    return this.edges.filter(
      ([h, g]) => households.has(h) && guides.has(g) && !this.isForbidden(h, g),
    );
  }
}
