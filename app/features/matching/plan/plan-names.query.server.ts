import type { Context } from '~/infra/context';

/** Names of those whom a plan speaks of, by id; empty for somebody who has left since. */
export interface PlanNames {
  readonly participant: (id: string) => string;
  readonly guide: (id: string) => string;
}

export interface NamedIds {
  readonly participants: readonly string[];
  readonly guides: readonly string[];
}

/** Reads the names with at most two statements, however many; a shielded participant's is never read. */
export async function readPlanNames(ctx: Pick<Context, 'db'>, ids: NamedIds): Promise<PlanNames> {
  const participants =
    ids.participants.length === 0
      ? []
      : await ctx.db.participant.findMany({
          where: { id: { in: [...ids.participants] }, isShielded: false },
          select: { id: true, firstName: true, lastName: true, alias: true },
        });
  const guides =
    ids.guides.length === 0
      ? []
      : await ctx.db.guide.findMany({
          where: { id: { in: [...ids.guides] } },
          select: { id: true, firstName: true, lastName: true },
        });
  const whole = (first: string, last: string) => [first, last].join(' ').trim();
  const ofParticipant = new Map(
    participants.map((row) => [row.id, whole(row.alias || row.firstName, row.lastName)]),
  );
  const ofGuide = new Map(guides.map((row) => [row.id, whole(row.firstName, row.lastName)]));
  return {
    participant: (id) => ofParticipant.get(id) ?? '',
    guide: (id) => ofGuide.get(id) ?? '',
  };
}
