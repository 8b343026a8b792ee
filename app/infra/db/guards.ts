import type { MatchState } from '~/domain/pairing/match-state';

// Rules that the database itself keeps and that schema.prisma cannot say. scripts/author-migration.ts
// writes them into the migrations of both engines, and again whenever a table is rebuilt.

const openMatch = ['guide-asked', 'participant-asked'] as const satisfies readonly MatchState[];
const openPairing = [
  'first-meeting-to-book',
  'first-meeting-booked',
  'trial',
  'active',
  'paused',
  'closing',
] as const;

export interface GuardIndex {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly where: string;
}

/** Unique among the rows that `where` chooses. */
export const GUARD_INDEXES: readonly GuardIndex[] = [
  {
    name: 'User_staff_email_guard',
    table: 'User',
    columns: ['email'],
    where: '"isStaff" = true',
  },
  {
    name: 'Match_open_guard',
    table: 'Match',
    columns: ['branchId', 'participantId'],
    where: `"state" IN (${quoted(openMatch)})`,
  },
  {
    name: 'Pairing_open_guard',
    table: 'Pairing',
    columns: ['branchId', 'participantId'],
    where: `"state" IN (${quoted(openPairing)})`,
  },
  {
    name: 'PlanChange_pin_guard',
    table: 'PlanChange',
    columns: ['branchId', 'participantId'],
    where: livePlanChange('pin'),
  },
  {
    name: 'PlanChange_hold_participant_guard',
    table: 'PlanChange',
    columns: ['branchId', 'participantId'],
    where: livePlanChange('hold'),
  },
  {
    name: 'PlanChange_hold_guide_guard',
    table: 'PlanChange',
    columns: ['branchId', 'guideId'],
    where: livePlanChange('hold'),
  },
  {
    name: 'RelaxationRequest_open_guard',
    table: 'RelaxationRequest',
    columns: ['branchId', 'changeKey'],
    where: `"state" = 'asked'`,
  },
  {
    name: 'PairingBreak_pause_guard',
    table: 'PairingBreak',
    columns: ['branchId', 'pairingId'],
    where: `"kind" = 'pause' AND "endedOn" IS NULL`,
  },
  {
    name: 'PairingCover_open_guard',
    table: 'PairingCover',
    columns: ['branchId', 'pairingId'],
    where: '"endedOn" IS NULL',
  },
  {
    name: 'MeetingLog_side_guard',
    table: 'MeetingLog',
    columns: ['branchId', 'meetingId', 'side'],
    where: '"undoneAt" IS NULL',
  },
  {
    name: 'CheckIn_due_guard',
    table: 'CheckIn',
    columns: ['branchId', 'pairingId', 'side', 'dueKey'],
    where: `"outcome" = 'done' AND "dueKey" <> ''`,
  },
  {
    name: 'PairSignal_open_guard',
    table: 'PairSignal',
    columns: ['branchId', 'pairingId', 'side', 'kind'],
    where: '"handledAt" IS NULL',
  },
  {
    name: 'Certificate_live_guard',
    table: 'Certificate',
    columns: ['branchId', 'pairingId', 'side', 'kind'],
    where: '"revokedAt" IS NULL',
  },
];

export interface GuardCheck {
  readonly name: string;
  readonly table: string;
  readonly holds: string;
}

export const GUARD_CHECKS: readonly GuardCheck[] = [
  { name: 'GuidePlace_number_check', table: 'GuidePlace', holds: '"number" >= 1' },
  { name: 'Guide_capacity_check', table: 'Guide', holds: '"capacity" BETWEEN 0 AND 10' },
  {
    name: 'Match_score_check',
    table: 'Match',
    holds: '"score" BETWEEN 0 AND 1000',
  },
  { name: 'PairingBreak_days_check', table: 'PairingBreak', holds: '"fromOn" <= "untilOn"' },
  { name: 'PairingCover_days_check', table: 'PairingCover', holds: '"fromOn" <= "untilOn"' },
  { name: 'Deputyship_days_check', table: 'Deputyship', holds: '"fromOn" <= "untilOn"' },
  {
    name: 'Meeting_minutes_check',
    table: 'Meeting',
    holds: '"minutes" IS NULL OR "minutes" BETWEEN 0 AND 1440',
  },
  { name: 'Expense_amount_check', table: 'Expense', holds: '"amount" BETWEEN 1 AND 1000000' },
];

/** In force in the branch's own plan; drafts may try anything. */
function livePlanChange(kind: string): string {
  return `"kind" = '${kind}' AND "draftId" IS NULL AND "undoneAt" IS NULL`;
}

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}
