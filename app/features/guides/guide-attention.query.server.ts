import { today } from '~/domain/kernel/programme-time';
import {
  LONG_WAITING_DAYS,
  STUCK_ONBOARDING_DAYS,
  UNANSWERED_STATES,
  unansweredSignUps,
  WAITING_DAYS,
} from '~/domain/people/guide-attention';
import type { GuideState } from '~/domain/people/guide-lifecycle';
import { dateOf, momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { norwegianHolidays } from '~/infra/holidays.server';
import { getSettings } from '../programme/settings.query.server';

type Reader = Pick<Context, 'db' | 'clock'>;

export interface GuideAtAttention {
  readonly id: string;
  readonly name: string;
  /** Whole days in the state. */
  readonly days: number;
}

/** More than this many new sign-ups at a time are counted, not looked through. */
const MOST_NEW = 500;

/** New sign-ups whose promised answer is due or overdue, most overdue first. */
export async function listUnansweredSignUps(
  ctx: Reader,
  { take }: { readonly take: number },
): Promise<(GuideAtAttention & { readonly dueOn: string; readonly isOverdue: boolean })[]> {
  const { signUps, rows } = await findUnanswered(ctx);
  return signUps.slice(0, take).flatMap(({ id, dueOn, isOverdue }) => {
    const row = rows.get(id);
    return row ? [{ ...attentionOf(ctx, row), dueOn, isOverdue }] : [];
  });
}

export async function countUnansweredSignUps(ctx: Reader): Promise<number> {
  return (await findUnanswered(ctx)).signUps.length;
}

/** Guides who have been on the checklist for 30 days or more, longest first. */
export function listStuckOnboarding(ctx: Reader, { take }: { readonly take: number }) {
  return listWhere(ctx, { state: 'onboarding', ...sinceAtLeast(ctx, STUCK_ONBOARDING_DAYS) }, take);
}

/**
 * Available guides without proposal or pairing for 30 days or more, longest first; `isLong` from 60
 * days on. Time in a pairing that has ended does not count as waiting.
 */
export async function listWaitingGuides(ctx: Reader, { take }: { readonly take: number }) {
  const since = sinceAtLeast(ctx, WAITING_DAYS);
  const oldest = today(ctx.clock).subtract({ days: WAITING_DAYS }).toString();
  const guides = await listWhere(
    ctx,
    {
      state: 'available',
      ...since,
      places: { none: {} },
      pairings: { none: { endedOn: { gt: oldest } } },
    },
    take,
  );
  return guides.map((guide) => ({ ...guide, isLong: guide.days >= LONG_WAITING_DAYS }));
}

/** Guides whose day of return has come. */
export function listRestEnded(ctx: Reader, { take }: { readonly take: number }) {
  const day = today(ctx.clock).toString();
  return listWhere(ctx, { state: 'resting', restingUntilOn: { lte: day } }, take);
}

const ROW = { id: true, firstName: true, lastName: true, state: true, stateSince: true } as const;
type Row = Prisma.GuideGetPayload<{ select: typeof ROW }>;

async function findUnanswered(ctx: Reader) {
  const found = await ctx.db.guide.findMany({
    where: { state: { in: [...UNANSWERED_STATES] } },
    select: ROW,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: MOST_NEW,
  });
  const answers = await ctx.db.stateChange.groupBy({
    by: ['subjectId'],
    where: {
      subjectType: 'guide',
      subjectId: { in: found.map(({ id }) => id) },
      actorRole: 'coordinator',
    },
    _max: { at: true },
  });
  const answeredAt = new Map(answers.map(({ subjectId, _max }) => [subjectId, _max.at]));
  const day = today(ctx.clock);
  const { settings } = await getSettings(ctx.db);
  const signUps = unansweredSignUps(
    day,
    found.map(({ id, state, stateSince }) => {
      const at = answeredAt.get(id);
      return {
        id,
        state: state as GuideState,
        stateSince: momentOf(stateSince),
        answeredAt: at ? momentOf(at) : null,
      };
    }),
    {
      workingDays: settings.answerWithinWorkingDays,
      holidays: norwegianHolidays([day.year - 1, day.year, day.year + 1]),
    },
  );
  return { signUps, rows: new Map(found.map((row) => [row.id, row])) };
}

async function listWhere(ctx: Reader, where: Prisma.GuideWhereInput, take: number) {
  const rows = await ctx.db.guide.findMany({
    where,
    select: ROW,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take,
  });
  return rows.map((row) => attentionOf(ctx, row));
}

function sinceAtLeast(ctx: Reader, days: number): Prisma.GuideWhereInput {
  const moment = ctx.clock.now().subtract({ hours: days * 24 });
  return { stateSince: { lte: dateOf(moment) } };
}

function attentionOf(ctx: Reader, row: Row): GuideAtAttention {
  const { id, firstName, lastName, stateSince } = row;
  const elapsed = ctx.clock.now().epochMilliseconds - stateSince.getTime();
  return { id, name: `${firstName} ${lastName}`.trim(), days: Math.floor(elapsed / 86_400_000) };
}
