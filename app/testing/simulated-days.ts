import { Temporal } from 'temporal-polyfill';
import type { Prisma, SystemDb } from '~/infra/db/database';
import { addPair, meetingRow } from './reminded-pairs';

// A programme that lives through many days: what its pairs do is fixed by their number.

/** The first day of the simulation, a Monday. */
export const FIRST_DAY = Temporal.PlainDate.from('2026-09-07');

export const LIVES = [
  'meets',
  'meets',
  'one-side-tells',
  'silent',
  'falls-silent',
  'pauses',
  'away',
  'ends',
  'is-called',
  'protected',
] as const;
export type Life = (typeof LIVES)[number];

export const lifeOf = (number: number): Life => LIVES[number % LIVES.length] ?? 'meets';

/** Days of the simulation on which a pair is to be left in peace, both included. */
export const STILL: Readonly<Partial<Record<Life, readonly [number, number]>>> = {
  pauses: [8, 40],
  away: [12, 30],
  ends: [25, 1_000],
  'is-called': [0, 1_000],
  protected: [0, 1_000],
};
export const SILENT_FROM = 21;

/** So many pairs that began on the first day; every twentieth guide has two of them. */
export async function addSimulatedPairs(db: SystemDb, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const life = lifeOf(number);
    const isSms = number % 3 === 0;
    await addPair(db, `p${number}`, {
      startedOn: FIRST_DAY.toString(),
      ...(number % 20 === 13 ? { guideOf: `p${number - 10}` } : {}),
      ...(life === 'is-called' ? { guide: { preferredChannel: 'phone' } } : {}),
      participant: {
        phone: `+4791${String(number).padStart(6, '0')}`,
        isShielded: life === 'protected',
        ...(life === 'is-called' ? { preferredChannel: 'voice' } : {}),
        ...(isSms ? {} : { preferredChannel: 'email', email: `part-${number}@example.test` }),
        ...(isSms || life !== 'is-called' ? {} : { preferredChannel: 'voice' }),
      },
    });
  }
}

/** What happens on one day of the simulation. */
export async function liveDay(db: SystemDb, count: number, day: number): Promise<void> {
  const on = FIRST_DAY.add({ days: day }).toString();
  const meetings: Prisma.MeetingUncheckedCreateInput[] = [];
  const logs: Prisma.MeetingLogUncheckedCreateInput[] = [];
  for (let number = 0; number < count; number += 1) {
    const life = lifeOf(number);
    const key = `p${number}`;
    const meets =
      life === 'meets' ||
      life === 'one-side-tells' ||
      (life === 'falls-silent' && day < SILENT_FROM);
    if (meets && day % 7 === number % 7) {
      const meeting = meetingRow(key, on);
      meetings.push(meeting);
      const sides = life === 'one-side-tells' ? ['guide'] : ['guide', 'participant'];
      for (const side of sides) logs.push(logRow(meeting, side));
    }
    await changeState(db, life, key, day);
  }
  await db.meeting.createMany({ data: meetings });
  await db.meetingLog.createMany({ data: logs });
}

async function changeState(db: SystemDb, life: Life, key: string, day: number): Promise<void> {
  const still = STILL[life];
  if (!still || life === 'is-called' || life === 'protected') return;
  const [from, until] = still;
  const where = { id: `pairing-${key}` };
  const since = new Date(`${FIRST_DAY.add({ days: day })}T06:00:00Z`);
  if (life === 'ends') {
    const endedOn = FIRST_DAY.add({ days: day }).toString();
    const data = { state: 'ended-early', stateSince: since, endedOn };
    if (day === from) await db.pairing.update({ where, data });
    return;
  }
  if (day === from) {
    if (life === 'pauses') {
      await db.pairing.update({ where, data: { state: 'paused', stateSince: since } });
    }
    await db.pairingBreak.create({
      data: {
        id: `break-${key}`,
        branchId: 'branch-a',
        pairingId: `pairing-${key}`,
        kind: life === 'pauses' ? 'pause' : 'away',
        reasonCode: 'travel',
        fromOn: FIRST_DAY.add({ days: from }).toString(),
        untilOn: FIRST_DAY.add({ days: until }).toString(),
        saidBy: 'guide',
        createdAt: since,
      },
    });
  }
  if (day === until + 1 && life === 'pauses') {
    await db.pairing.update({ where, data: { state: 'active', stateSince: since } });
    const endedOn = FIRST_DAY.add({ days: day }).toString();
    await db.pairingBreak.update({ where: { id: `break-${key}` }, data: { endedOn } });
  }
}

function logRow(
  { id, branchId, createdAt }: Prisma.MeetingUncheckedCreateInput,
  side: string,
): Prisma.MeetingLogUncheckedCreateInput {
  return {
    id: `log-${id}-${side}`,
    branchId,
    meetingId: id,
    side,
    outcome: 'held',
    minutes: 120,
    activities: [],
    loggedAt: createdAt,
  };
}
