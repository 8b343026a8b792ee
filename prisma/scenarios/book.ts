import type { Json, Prisma, SystemTx } from '../../app/infra/db/database';

/** All rows of a story, by table, before any is written. */
export interface Book {
  readonly branch: Prisma.BranchCreateManyInput[];
  readonly programmeSettings: Prisma.ProgrammeSettingsCreateManyInput[];
  readonly user: Prisma.UserCreateManyInput[];
  readonly membership: Prisma.MembershipCreateManyInput[];
  readonly campaign: Prisma.CampaignCreateManyInput[];
  readonly guide: Prisma.GuideCreateManyInput[];
  readonly guidePerson: Prisma.GuidePersonCreateManyInput[];
  readonly onboardingItem: Prisma.OnboardingItemCreateManyInput[];
  readonly participant: Prisma.ParticipantCreateManyInput[];
  readonly participantPerson: Prisma.ParticipantPersonCreateManyInput[];
  readonly protectedHandler: Prisma.ProtectedHandlerCreateManyInput[];
  readonly referral: Prisma.ReferralCreateManyInput[];
  readonly consent: Prisma.ConsentCreateManyInput[];
  readonly match: Prisma.MatchCreateManyInput[];
  readonly guidePlace: Prisma.GuidePlaceCreateManyInput[];
  readonly pairing: Prisma.PairingCreateManyInput[];
  readonly firstMeeting: Prisma.FirstMeetingCreateManyInput[];
  readonly agreement: Prisma.AgreementCreateManyInput[];
  readonly agreementSignature: Prisma.AgreementSignatureCreateManyInput[];
  readonly deputyship: Prisma.DeputyshipCreateManyInput[];
  readonly pairingBreak: Prisma.PairingBreakCreateManyInput[];
  readonly pairingCover: Prisma.PairingCoverCreateManyInput[];
  readonly weeklyPlan: Prisma.WeeklyPlanCreateManyInput[];
  readonly meeting: Prisma.MeetingCreateManyInput[];
  readonly meetingLog: Prisma.MeetingLogCreateManyInput[];
  readonly expense: Prisma.ExpenseCreateManyInput[];
  readonly expectationCard: Prisma.ExpectationCardCreateManyInput[];
  readonly checkIn: Prisma.CheckInCreateManyInput[];
  readonly contactNote: Prisma.ContactNoteCreateManyInput[];
  readonly pairSignal: Prisma.PairSignalCreateManyInput[];
  readonly closingAnswer: Prisma.ClosingAnswerCreateManyInput[];
  readonly certificate: Prisma.CertificateCreateManyInput[];
  readonly handTask: Prisma.HandTaskCreateManyInput[];
  readonly taskSnooze: Prisma.TaskSnoozeCreateManyInput[];
  readonly idea: Prisma.IdeaCreateManyInput[];
  readonly blockedPair: Prisma.BlockedPairCreateManyInput[];
  readonly stateChange: Prisma.StateChangeCreateManyInput[];
  readonly accessToken: Prisma.AccessTokenCreateManyInput[];
  readonly outboxMessage: Prisma.OutboxMessageCreateManyInput[];
  readonly installation: Prisma.InstallationCreateManyInput[];
}

export function emptyBook(): Book {
  return {
    branch: [],
    programmeSettings: [],
    user: [],
    membership: [],
    campaign: [],
    guide: [],
    guidePerson: [],
    onboardingItem: [],
    participant: [],
    participantPerson: [],
    protectedHandler: [],
    referral: [],
    consent: [],
    match: [],
    guidePlace: [],
    pairing: [],
    firstMeeting: [],
    agreement: [],
    agreementSignature: [],
    deputyship: [],
    pairingBreak: [],
    pairingCover: [],
    weeklyPlan: [],
    meeting: [],
    meetingLog: [],
    expense: [],
    expectationCard: [],
    checkIn: [],
    contactNote: [],
    pairSignal: [],
    closingAnswer: [],
    certificate: [],
    handTask: [],
    taskSnooze: [],
    idea: [],
    blockedPair: [],
    stateChange: [],
    accessToken: [],
    outboxMessage: [],
    installation: [],
  };
}

/** A value of ours as a JSON column takes it. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

// A statement may bind 32,766 values; the widest row has fewer than 40 columns.
const ROWS_A_STATEMENT = 500;

/** Writes the whole book, tables that others point to first. */
export async function writeBook(tx: SystemTx, book: Book): Promise<void> {
  await inPieces(book.branch, (data) => tx.branch.createMany({ data }));
  await inPieces(book.programmeSettings, (data) => tx.programmeSettings.createMany({ data }));
  await inPieces(book.user, (data) => tx.user.createMany({ data }));
  await inPieces(book.membership, (data) => tx.membership.createMany({ data }));
  await inPieces(book.campaign, (data) => tx.campaign.createMany({ data }));
  await inPieces(book.guide, (data) => tx.guide.createMany({ data }));
  await inPieces(book.guidePerson, (data) => tx.guidePerson.createMany({ data }));
  await inPieces(book.onboardingItem, (data) => tx.onboardingItem.createMany({ data }));
  await inPieces(book.participant, (data) => tx.participant.createMany({ data }));
  await inPieces(book.participantPerson, (data) => tx.participantPerson.createMany({ data }));
  await inPieces(book.protectedHandler, (data) => tx.protectedHandler.createMany({ data }));
  await inPieces(book.referral, (data) => tx.referral.createMany({ data }));
  await inPieces(book.consent, (data) => tx.consent.createMany({ data }));
  await inPieces(book.match, (data) => tx.match.createMany({ data }));
  await inPieces(book.guidePlace, (data) => tx.guidePlace.createMany({ data }));
  await inPieces(book.pairing, (data) => tx.pairing.createMany({ data }));
  await inPieces(book.firstMeeting, (data) => tx.firstMeeting.createMany({ data }));
  await inPieces(book.agreement, (data) => tx.agreement.createMany({ data }));
  await inPieces(book.agreementSignature, (data) => tx.agreementSignature.createMany({ data }));
  await inPieces(book.deputyship, (data) => tx.deputyship.createMany({ data }));
  await inPieces(book.pairingBreak, (data) => tx.pairingBreak.createMany({ data }));
  await inPieces(book.pairingCover, (data) => tx.pairingCover.createMany({ data }));
  await inPieces(book.weeklyPlan, (data) => tx.weeklyPlan.createMany({ data }));
  await inPieces(book.meeting, (data) => tx.meeting.createMany({ data }));
  await inPieces(book.meetingLog, (data) => tx.meetingLog.createMany({ data }));
  await inPieces(book.expense, (data) => tx.expense.createMany({ data }));
  await inPieces(book.expectationCard, (data) => tx.expectationCard.createMany({ data }));
  await inPieces(book.checkIn, (data) => tx.checkIn.createMany({ data }));
  await inPieces(book.contactNote, (data) => tx.contactNote.createMany({ data }));
  await inPieces(book.pairSignal, (data) => tx.pairSignal.createMany({ data }));
  await inPieces(book.closingAnswer, (data) => tx.closingAnswer.createMany({ data }));
  await inPieces(book.certificate, (data) => tx.certificate.createMany({ data }));
  await inPieces(book.handTask, (data) => tx.handTask.createMany({ data }));
  await inPieces(book.taskSnooze, (data) => tx.taskSnooze.createMany({ data }));
  await inPieces(book.idea, (data) => tx.idea.createMany({ data }));
  await inPieces(book.blockedPair, (data) => tx.blockedPair.createMany({ data }));
  await inPieces(book.stateChange, (data) => tx.stateChange.createMany({ data }));
  await inPieces(book.accessToken, (data) => tx.accessToken.createMany({ data }));
  await inPieces(book.outboxMessage, (data) => tx.outboxMessage.createMany({ data }));
  await inPieces(book.installation, (data) => tx.installation.createMany({ data }));
}

async function inPieces<T>(rows: readonly T[], write: (rows: T[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await write(rows.slice(at, at + ROWS_A_STATEMENT));
  }
}
