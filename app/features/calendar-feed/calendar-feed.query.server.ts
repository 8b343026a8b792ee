import { Temporal } from 'temporal-polyfill';
import { type Clock, today } from '~/domain/kernel/programme-time';
import { momentAt, PLANNED_WEEKS } from '~/domain/meetings/weekly-plan';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import type { PairSide } from '~/domain/pairing/story';
import { isLocale, type Locale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { dateOf, hashSecret, momentOf } from '~/infra/access-tokens.server';
import type { BranchDb, Prisma, SystemDb } from '~/infra/db/database';
import { type CalendarEntry, writeCalendar } from './write-calendar';

const MONTHS_BACK = 3;
const MOST_ENTRIES = 500;
/** A first meeting has no length of its own. */
const FIRST_MEETING_MINUTES = 60;

const ENTRY = {
  id: true,
  version: true,
  startsAt: true,
  plannedMinutes: true,
  cancelledAt: true,
  createdAt: true,
} as const;

export interface OpenFeed {
  readonly keyId: string;
  readonly branchId: string;
  readonly lastUsedAt: Date | null;
  readonly text: string;
}

/**
 * What a device's secret opens: the appointments of all open pairings of its owner, three months
 * back and six weeks ahead. Null when the secret is unknown, revoked or too old, when the owner has
 * no open pairing left, and for pairings of a shielded participant on either side.
 */
export async function openFeed(
  world: { readonly system: SystemDb; forBranch(branchId: string): BranchDb },
  clock: Clock,
  secret: string,
): Promise<OpenFeed | null> {
  const key = await world.system.deviceKey.findUnique({ where: { hash: hashSecret(secret) } });
  if (key?.purpose !== 'calendar' || key.revokedAt) return null;
  if (key.expiresAt.getTime() <= clock.now().epochMilliseconds) return null;
  const db = world.forBranch(key.branchId);
  const side: PairSide = key.side === 'participant' ? 'participant' : 'guide';
  const whose = side === 'guide' ? { guideId: key.personId } : { participantId: key.personId };
  const found = await readEntries(db, clock, whose);
  if (!found) return null;
  const t = translatorFor(await languageOf(db, side, key.personId));
  const { branchId, lastUsedAt } = key;
  return { keyId: key.id, branchId, lastUsedAt, text: writeCalendar(found, t) };
}

/** One appointment of a pairing as a file; null when there is none, or no calendar for this pairing. */
export async function findEntry(
  db: BranchDb,
  clock: Clock,
  which: { readonly pairingId: string; readonly entryId: string },
): Promise<CalendarEntry | null> {
  const entries = await readEntries(db, clock, { id: which.pairingId });
  return entries?.find(({ id }) => id === which.entryId) ?? null;
}

async function readEntries(
  db: BranchDb,
  clock: Clock,
  whose: Prisma.PairingWhereInput,
): Promise<CalendarEntry[] | null> {
  const day = today(clock);
  const midnight = (on: typeof day) => dateOf(momentAt(on, MIDNIGHT));
  const startsAt = {
    gte: midnight(day.subtract({ months: MONTHS_BACK })),
    lt: midnight(day.add({ weeks: PLANNED_WEEKS, days: 1 })),
  };
  const pairings = await db.pairing.findMany({
    where: {
      ...whose,
      state: { in: [...OPEN_PAIRING_STATES] },
      participant: { isShielded: false },
    },
    select: {
      state: true,
      createdAt: true,
      meetings: {
        where: { startsAt },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take: MOST_ENTRIES,
        select: { ...ENTRY, state: true },
      },
      firstMeeting: { select: { id: true, version: true, startsAt: true, outcome: true } },
    },
    orderBy: { id: 'asc' },
    take: 20,
  });
  if (pairings.length === 0) return null;
  const now = clock.now().epochMilliseconds;
  return pairings.flatMap(({ state, meetings, firstMeeting, createdAt }) => {
    const isOn = ['trial', 'active', 'closing'].includes(state);
    const planned = meetings.flatMap((row) => {
      const isAhead = row.startsAt !== null && row.startsAt.getTime() > now;
      // Taken away within the hour where a pair has stopped; what was said afterwards is no news here.
      if (!row.startsAt || (isAhead && !isOn)) return [];
      return [entryOf({ ...row, startsAt: row.startsAt })];
    });
    const isNear =
      firstMeeting && firstMeeting.startsAt >= startsAt.gte && firstMeeting.startsAt < startsAt.lt;
    if (!isNear) return planned;
    const isCancelled = firstMeeting.outcome === 'cancelled';
    const first = { ...firstMeeting, plannedMinutes: FIRST_MEETING_MINUTES, createdAt };
    return [entryOf({ ...first, cancelledAt: isCancelled ? createdAt : null }), ...planned];
  });
}

const MIDNIGHT = Temporal.PlainTime.from('00:00');

function entryOf(row: {
  readonly id: string;
  readonly version: number;
  readonly startsAt: Date;
  readonly plannedMinutes: number | null;
  readonly cancelledAt: Date | null;
  readonly createdAt: Date;
}): CalendarEntry {
  return {
    id: row.id,
    version: row.version,
    startsAt: momentOf(row.startsAt),
    minutes: row.plannedMinutes ?? FIRST_MEETING_MINUTES,
    isCancelled: row.cancelledAt !== null,
    saidAt: momentOf(row.cancelledAt ?? row.createdAt),
  };
}

async function languageOf(db: BranchDb, side: PairSide, id: string): Promise<Locale> {
  if (side === 'guide') {
    const guide = await db.guide.findFirst({ where: { id }, select: { locale: true } });
    return isLocale(guide?.locale) ? guide.locale : 'nb';
  }
  const select = { contactLanguage: true } as const;
  const participant = await db.participant.findFirst({ where: { id }, select });
  return isLocale(participant?.contactLanguage) ? participant.contactLanguage : 'en';
}
