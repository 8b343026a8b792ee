import type { Temporal } from 'temporal-polyfill';
import type { Database, Prisma } from '../../app/infra/db/database';
import { dice as openDice } from '../../prisma/scenarios/dice';

const at = new Date('2026-01-05T08:00:00Z');
const AT_ONCE = 2_000;

/**
 * So many running pairings of branch `bench`, begun up to a year ago: most meet weekly, one in ten
 * has been silent for months; a check-in a month and side, a pause for one in eight.
 */
export async function writePairings(
  { system }: Database,
  count: number,
  today: Temporal.PlainDate,
): Promise<void> {
  const dice = openDice(count);
  const meetings: Prisma.MeetingCreateManyInput[] = [];
  const logs: Prisma.MeetingLogCreateManyInput[] = [];
  const checkIns: Prisma.CheckInCreateManyInput[] = [];
  const breaks: Prisma.PairingBreakCreateManyInput[] = [];
  const pairings: Prisma.PairingCreateManyInput[] = [];
  const branchId = 'bench';
  const ids = Array.from({ length: count }, (_, index) => `${index}`);
  for (const id of ids) {
    const daysOld = dice.between(1, 360);
    const startedOn = today.subtract({ days: daysOld });
    const silentFor = dice.between(1, 10) === 1 ? dice.between(20, 200) : dice.between(0, 9);
    pairings.push({
      id,
      branchId,
      matchId: id,
      guideId: id,
      participantId: id,
      state: daysOld < 28 ? 'trial' : 'active',
      stateSince: at,
      startedOn: startedOn.toString(),
      plannedEndOn: startedOn.add({ months: 12 }).toString(),
      createdAt: at,
    });
    for (let ago = daysOld; ago >= silentFor; ago -= 7) {
      const meetingId = `${id}-${ago}`;
      const meetsOn = today.subtract({ days: ago }).toString();
      const data = { branchId, minutes: 120, activities: [] };
      meetings.push({
        ...data,
        id: meetingId,
        pairingId: id,
        meetsOn,
        state: 'held',
        createdAt: at,
      });
      logs.push({
        ...data,
        id: meetingId,
        meetingId,
        side: 'guide',
        outcome: 'held',
        loggedAt: at,
      });
    }
    for (let ago = daysOld - 10; ago > 0; ago -= 30) {
      const heldOn = today.subtract({ days: ago }).toString();
      for (const side of ['guide', 'participant']) {
        checkIns.push({
          id: `${id}-${ago}-${side}`,
          branchId,
          pairingId: id,
          side,
          kind: 'check-in-monthly',
          how: 'call',
          outcome: 'done',
          heldOn,
          createdAt: at,
        });
      }
    }
    if (dice.between(1, 8) > 1) continue;
    breaks.push({
      id,
      branchId,
      pairingId: id,
      kind: 'away',
      reasonCode: 'holiday',
      fromOn: startedOn.add({ days: 20 }).toString(),
      untilOn: startedOn.add({ days: 40 }).toString(),
      saidBy: 'guide',
      createdAt: at,
    });
  }
  await writePeople(system, branchId, ids);
  await inParts(pairings, (data) => system.pairing.createMany({ data }));
  await inParts(breaks, (data) => system.pairingBreak.createMany({ data }));
  await inParts(meetings, (data) => system.meeting.createMany({ data }));
  await inParts(logs, (data) => system.meetingLog.createMany({ data }));
  await inParts(checkIns, (data) => system.checkIn.createMany({ data }));
}

async function writePeople(system: Database['system'], branchId: string, ids: readonly string[]) {
  const both = { branchId, stateSince: at, sex: 'undisclosed', profile: {}, createdAt: at };
  const person = { ...both, firstName: 'Invented', updatedAt: at };
  await system.branch.create({
    data: { id: branchId, slug: branchId, name: 'Bench', municipality: 'Bench', createdAt: at },
  });
  await inParts(ids, (part) =>
    system.guide.createMany({
      data: part.map((id) => ({ ...person, id, state: 'paired', district: 'centre' })),
    }),
  );
  const waits = { source: 'talk', contactLanguage: 'nb', waitingSinceOn: '2025-10-01' };
  await inParts(ids, (part) =>
    system.participant.createMany({
      data: part.map((id) => ({ ...person, ...waits, id, state: 'paired' })),
    }),
  );
  await inParts(ids, (part) =>
    system.match.createMany({
      data: part.map((id) => ({
        id,
        branchId,
        participantId: id,
        guideId: id,
        state: 'accepted',
        stateSince: at,
        score: 700,
        explanation: {},
        rulesVersion: 1,
        algorithmVersion: 'bench',
        approvedByUserId: 'bench',
        createdAt: at,
      })),
    }),
  );
}

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await write(rows.slice(from, from + AT_ONCE));
  }
}
