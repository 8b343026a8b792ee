import type { Prisma } from '~/infra/db/database';

/** What a pairing's own row says of its story. */
export const PAIRING = {
  id: true,
  guideId: true,
  participantId: true,
  coordinatorUserId: true,
  state: true,
  stateSince: true,
  startedOn: true,
  plannedEndOn: true,
  endedOn: true,
} as const satisfies Prisma.PairingSelect;

export const BREAK = {
  pairingId: true,
  kind: true,
  reasonCode: true,
  fromOn: true,
  untilOn: true,
  endedOn: true,
} as const satisfies Prisma.PairingBreakSelect;

export const MEETING = {
  id: true,
  pairingId: true,
  meetsOn: true,
  state: true,
  mode: true,
  minutes: true,
  isDisputed: true,
} as const satisfies Prisma.MeetingSelect;

export const LOG = { meetingId: true, side: true } as const satisfies Prisma.MeetingLogSelect;

export const CHECK_IN = {
  pairingId: true,
  side: true,
  dueKey: true,
  kind: true,
  outcome: true,
  answer: true,
  wantsHelp: true,
  heldOn: true,
  nextOn: true,
} as const satisfies Prisma.CheckInSelect;

export const SIGNAL = {
  id: true,
  pairingId: true,
  side: true,
  kind: true,
  at: true,
} as const satisfies Prisma.PairSignalSelect;

export type PairingRow = Prisma.PairingGetPayload<{ select: typeof PAIRING }>;
export type BreakRow = Prisma.PairingBreakGetPayload<{ select: typeof BREAK }>;
export type MeetingRow = Prisma.MeetingGetPayload<{ select: typeof MEETING }>;
export type LogRow = Prisma.MeetingLogGetPayload<{ select: typeof LOG }>;
export type CheckInRow = Prisma.CheckInGetPayload<{ select: typeof CHECK_IN }>;
export type SignalRow = Prisma.PairSignalGetPayload<{ select: typeof SIGNAL }>;
