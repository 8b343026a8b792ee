import type { Prisma, PrismaClient } from './generated/sqlite/client';
import type { OpenEnd } from './open-ends.server';

/** Row types, inputs and filters: the embedded engine's client speaks for both. */
export type { Prisma } from './generated/sqlite/client';

/** Models whose rows belong to a branch and that a use case may touch through `ctx.db`. */
export const BRANCH_MODELS = [
  'branch',
  'programmeSettings',
  'membership',
  'guide',
  'guidePerson',
  'onboardingItem',
  'campaign',
  'participant',
  'participantPerson',
  'protectedHandler',
  'referral',
  'consent',
  'stateChange',
  'blockedPair',
  'planDraft',
  'planChange',
  'approvalRun',
  'relaxationRequest',
  'match',
  'guidePlace',
  'pairing',
  'firstMeeting',
  'agreement',
  'agreementSignature',
  'pairingBreak',
  'pairingCover',
  'deputyship',
  'weeklyPlan',
  'meeting',
  'meetingLog',
  'expense',
  'attachment',
  'deviceKey',
  'expectationCard',
  'checkIn',
  'contactNote',
  'pairSignal',
  'reminder',
  'handTask',
  'taskSnooze',
  'closingAnswer',
  'certificate',
  'idea',
  'outboxMessage',
  'auditEvent',
  'accessEvent',
  'importRun',
  'importRow',
] as const;
type BranchModel = (typeof BRANCH_MODELS)[number];

/**
 * One branch's rows. Every operation is narrowed to the branch; one that names another branch,
 * reaches a model without branch, connects rows or pages by `cursor` throws `BranchScopeError`.
 */
export type BranchDb = Pick<PrismaClient, BranchModel>;

/** One branch's rows outside a transaction, and what lies open in it, read at once. */
export type BranchView = BranchDb & {
  openEnds(asked: {
    readonly today: string;
    readonly quietSince: Date;
  }): Promise<readonly OpenEnd[]>;
};

/** All branches: for accounts, sessions, tokens, jobs, start-up and tests. */
export type SystemDb = Omit<
  PrismaClient,
  | '$connect'
  | '$disconnect'
  | '$extends'
  | '$on'
  | '$executeRaw'
  | '$executeRawUnsafe'
  | '$queryRaw'
  | '$queryRawUnsafe'
>;

/** All branches, within one transaction. */
export type SystemTx = Omit<SystemDb, '$transaction'>;

/** One branch's rows within one transaction, and the way out of the branch within the same. */
export type BranchTx = BranchDb & { readonly branchId: string; readonly system: SystemTx };

export type Engine = 'sqlite' | 'postgresql';

export interface Database {
  readonly engine: Engine;
  readonly system: SystemDb;
  forBranch(branchId: string): BranchView;
  /** Answers when the database does; throws when it does not. */
  ping(): Promise<void>;
  /**
   * Empties the embedded engine's write-ahead log into the file, so that text that was erased leaves
   * the disk: daily, and after an erasure. PostgreSQL does this in its own time.
   */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}

export type Json = Prisma.InputJsonValue;
