import { setImmediate as letOthersWork, setTimeout as pause } from 'node:timers/promises';
import type { BranchDb, Prisma } from '~/infra/db/database';
import { GUIDE_SELECT, HOUSEHOLD_SELECT } from '../plan/unit-rows';
import type { RoundSlice } from './gather-round';
import type { RoundSize } from './plan-run';

/** Bounds of one plan. Those who have waited longest come first; the page says when more wait. */
export const MOST_PEOPLE = 10_000;
export const MOST_GUIDES = 10_000;

/** Rows read at once: some five milliseconds of the server's time. */
const AT_ONCE = 50;
/** Between two slices the server is there for others as long as it was not. */
const PAUSE_MS = 5;

const WAITING = {
  state: 'waiting',
  isShielded: false,
  consentToConfirm: false,
  place: { is: null },
} as const satisfies Prisma.ParticipantWhereInput;
const AVAILABLE = {
  state: 'available',
  consentToConfirm: false,
} as const satisfies Prisma.GuideWhereInput;

// The embedded database answers at once, so that statements in a row leave nobody else a turn.

export async function sizeOfRound(db: BranchDb): Promise<RoundSize> {
  await letOthersWork();
  const people = await db.participant.count({ where: WAITING });
  await letOthersWork();
  const guides = await db.guide.count({ where: AVAILABLE });
  await letOthersWork();
  return {
    people: Math.min(people, MOST_PEOPLE),
    guides: Math.min(guides, MOST_GUIDES),
    isPartial: people > MOST_PEOPLE || guides > MOST_GUIDES,
  };
}

/** Everybody the plan looks at, slice by slice; between two slices the server does other work. */
export async function* readRound(db: BranchDb): AsyncGenerator<RoundSlice> {
  await letOthersWork();
  for await (const households of readHouseholds(db)) {
    await letOthersWork();
    const ids = { participantId: { in: households.map((row) => row.id) } };
    const select = { participantId: true, guideId: true } as const;
    const refused = await db.blockedPair.findMany({ where: { ...ids, liftedAt: null }, select });
    // Whoever said no to a pair, or was in one that ended, is not asked about it again.
    const tried = await db.match.findMany({ where: ids, select });
    const blocked = [...refused, ...tried].map((one) => [one.participantId, one.guideId] as const);
    yield { households, guides: [], blocked };
  }
  for await (const guides of readGuides(db)) yield { households: [], guides, blocked: [] };
}

async function* readHouseholds(db: BranchDb) {
  let after: { readonly waitingSinceOn: string; readonly id: string } | undefined;
  for (let read = 0; read < MOST_PEOPLE; read += AT_ONCE) {
    const rows = await db.participant.findMany({
      where: { ...WAITING, ...(after ? laterThan('waitingSinceOn', after) : {}) },
      orderBy: [{ waitingSinceOn: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      select: HOUSEHOLD_SELECT,
    });
    if (rows.length > 0) yield rows;
    after = rows.at(-1);
    if (rows.length < AT_ONCE) return;
    await pause(PAUSE_MS);
  }
}

async function* readGuides(db: BranchDb) {
  let after: { readonly stateSince: Date; readonly id: string } | undefined;
  for (let read = 0; read < MOST_GUIDES; read += AT_ONCE) {
    const rows = await db.guide.findMany({
      where: { ...AVAILABLE, ...(after ? laterThan('stateSince', after) : {}) },
      orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
      select: { ...GUIDE_SELECT, stateSince: true },
    });
    if (rows.length > 0) yield rows;
    after = rows.at(-1);
    if (rows.length < AT_ONCE) return;
    await pause(PAUSE_MS);
  }
}

/** Rows behind this one in the order of `column` and id; the bound on the column uses the index. */
function laterThan<C extends 'waitingSinceOn' | 'stateSince'>(
  column: C,
  last: Readonly<Record<C, string | Date>> & { readonly id: string },
) {
  return {
    [column]: { gte: last[column] },
    NOT: { [column]: last[column], id: { lte: last.id } },
  };
}
