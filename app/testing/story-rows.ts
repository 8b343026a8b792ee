import type { PairingStory } from '~/domain/pairing/story';
import type { Database, Prisma } from '~/infra/db/database';
import { guideRow, matchRow, participantRow } from './rows';

const at = new Date('2026-01-05T08:00:00Z');

/** The stories as rows of one branch, with a guide, participant and match of their own each. */
export async function writeStories(
  { system }: Database,
  branchId: string,
  stories: readonly PairingStory[],
): Promise<void> {
  const key = ({ pairingId }: PairingStory) => pairingId;
  await system.guide.createMany({ data: stories.map((one) => guideRow(branchId, key(one))) });
  await system.participant.createMany({
    data: stories.map((one) => participantRow(branchId, key(one))),
  });
  await system.match.createMany({
    data: stories.map((one) => matchRow(branchId, key(one), { state: 'accepted' })),
  });
  await system.pairing.createMany({ data: stories.map((one) => pairingRow(branchId, one)) });
  const all = <T>(rows: (story: PairingStory) => T[]) => stories.flatMap(rows);
  await system.pairingBreak.createMany({ data: all((one) => breakRows(branchId, one)) });
  await system.meeting.createMany({ data: all((one) => meetingRows(branchId, one)) });
  await system.meetingLog.createMany({ data: all((one) => logRows(branchId, one)) });
  await system.checkIn.createMany({ data: all((one) => checkInRows(branchId, one)) });
  await system.pairSignal.createMany({ data: all((one) => signalRows(branchId, one)) });
}

function pairingRow(branchId: string, one: PairingStory): Prisma.PairingCreateManyInput {
  return {
    id: one.pairingId,
    branchId,
    matchId: `match-${one.pairingId}`,
    guideId: `guide-${one.pairingId}`,
    participantId: `participant-${one.pairingId}`,
    coordinatorUserId: one.coordinatorUserId,
    state: one.state,
    stateSince: new Date(`${one.stateSince}T10:00:00Z`),
    startedOn: one.startedOn?.toString() ?? null,
    plannedEndOn: one.plannedEndOn?.toString() ?? null,
    endedOn: one.endedOn?.toString() ?? null,
    createdAt: at,
  };
}

/** Pauses that were resumed: only one of a pairing may be open. */
function breakRows(branchId: string, story: PairingStory): Prisma.PairingBreakCreateManyInput[] {
  return story.breaks.map(({ kind, reason, fromOn, untilOn }, index) => ({
    id: `${story.pairingId}-break-${index}`,
    branchId,
    pairingId: story.pairingId,
    kind,
    reasonCode: reason,
    fromOn: fromOn.toString(),
    untilOn: untilOn.add({ days: 3 }).toString(),
    endedOn: untilOn.add({ days: 1 }).toString(),
    saidBy: 'coordinator',
    createdAt: at,
  }));
}

function meetingRows(branchId: string, story: PairingStory): Prisma.MeetingCreateManyInput[] {
  return story.meetings.map((one, index) => ({
    id: `${story.pairingId}-${one.id}`,
    branchId,
    pairingId: story.pairingId,
    state: one.state,
    meetsOn: one.on.toString(),
    number: index + 1,
    mode: one.mode,
    minutes: one.minutes,
    isDisputed: one.isDisputed,
    activities: [],
    createdAt: at,
  }));
}

function logRows(branchId: string, story: PairingStory): Prisma.MeetingLogCreateManyInput[] {
  return story.meetings.flatMap((one) =>
    one.saidBy.map((side) => ({
      id: `${story.pairingId}-${one.id}-${side}`,
      branchId,
      meetingId: `${story.pairingId}-${one.id}`,
      side,
      outcome: one.state,
      minutes: one.minutes,
      activities: [],
      loggedAt: at,
    })),
  );
}

function checkInRows(branchId: string, story: PairingStory): Prisma.CheckInCreateManyInput[] {
  return story.checkIns.map((one, index) => ({
    id: `${story.pairingId}-check-in-${index}`,
    branchId,
    pairingId: story.pairingId,
    side: one.side,
    kind: one.kind,
    dueKey: one.dueKey,
    how: 'call',
    outcome: one.outcome,
    answer: one.answer ?? '',
    wantsHelp: one.wantsHelp,
    nextOn: one.nextOn?.toString() ?? null,
    heldOn: one.heldOn.toString(),
    createdAt: at,
  }));
}

function signalRows(branchId: string, story: PairingStory): Prisma.PairSignalCreateManyInput[] {
  return story.signals.map(({ id, side, kind, on }) => ({
    id,
    branchId,
    pairingId: story.pairingId,
    side,
    kind,
    at: new Date(`${on}T10:00:00Z`),
  }));
}
