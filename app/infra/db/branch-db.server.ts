import { BranchScopeError, inBranch, type Scope } from './branch-scope';
import { BRANCH_MODELS, type BranchDb, type SystemTx } from './database';

const models = new Set(BRANCH_MODELS.map((name) => name.charAt(0).toUpperCase() + name.slice(1)));

/** One branch's view of a client or of a transaction. */
export function branchDb(from: SystemTx, branchId: string): BranchDb {
  if (branchId === '') throw new BranchScopeError('A branch has an id');
  const scope: Scope = { branchId, models };
  const narrow = <D extends object>(model: string, delegate: D): D =>
    new Proxy(delegate, {
      get(target, property) {
        const operation: unknown = Reflect.get(target, property);
        if (typeof operation !== 'function' || typeof property !== 'string') return operation;
        // Not lazy as Prisma's own promises are: those can be asked for relations by name.
        return async (args: unknown) => {
          const narrowed = inBranch(scope, model, property, args);
          const result: unknown = await Reflect.apply(operation, target, [narrowed]);
          // The database's own upsert ran into another branch's row and let it be.
          if (property === 'upsert' && result === null) {
            throw new BranchScopeError(`${model}: the row to upsert is another branch's`);
          }
          return result;
        };
      },
    });
  return {
    branch: narrow('Branch', from.branch),
    programmeSettings: narrow('ProgrammeSettings', from.programmeSettings),
    membership: narrow('Membership', from.membership),
    guide: narrow('Guide', from.guide),
    guidePerson: narrow('GuidePerson', from.guidePerson),
    onboardingItem: narrow('OnboardingItem', from.onboardingItem),
    campaign: narrow('Campaign', from.campaign),
    participant: narrow('Participant', from.participant),
    participantPerson: narrow('ParticipantPerson', from.participantPerson),
    protectedHandler: narrow('ProtectedHandler', from.protectedHandler),
    referral: narrow('Referral', from.referral),
    consent: narrow('Consent', from.consent),
    stateChange: narrow('StateChange', from.stateChange),
    blockedPair: narrow('BlockedPair', from.blockedPair),
    planDraft: narrow('PlanDraft', from.planDraft),
    planChange: narrow('PlanChange', from.planChange),
    approvalRun: narrow('ApprovalRun', from.approvalRun),
    relaxationRequest: narrow('RelaxationRequest', from.relaxationRequest),
    match: narrow('Match', from.match),
    guidePlace: narrow('GuidePlace', from.guidePlace),
    pairing: narrow('Pairing', from.pairing),
    firstMeeting: narrow('FirstMeeting', from.firstMeeting),
    agreement: narrow('Agreement', from.agreement),
    agreementSignature: narrow('AgreementSignature', from.agreementSignature),
    pairingBreak: narrow('PairingBreak', from.pairingBreak),
    pairingCover: narrow('PairingCover', from.pairingCover),
    deputyship: narrow('Deputyship', from.deputyship),
    weeklyPlan: narrow('WeeklyPlan', from.weeklyPlan),
    meeting: narrow('Meeting', from.meeting),
    meetingLog: narrow('MeetingLog', from.meetingLog),
    expense: narrow('Expense', from.expense),
    attachment: narrow('Attachment', from.attachment),
    deviceKey: narrow('DeviceKey', from.deviceKey),
    expectationCard: narrow('ExpectationCard', from.expectationCard),
    checkIn: narrow('CheckIn', from.checkIn),
    contactNote: narrow('ContactNote', from.contactNote),
    pairSignal: narrow('PairSignal', from.pairSignal),
    reminder: narrow('Reminder', from.reminder),
    handTask: narrow('HandTask', from.handTask),
    taskSnooze: narrow('TaskSnooze', from.taskSnooze),
    closingAnswer: narrow('ClosingAnswer', from.closingAnswer),
    certificate: narrow('Certificate', from.certificate),
    idea: narrow('Idea', from.idea),
    outboxMessage: narrow('OutboxMessage', from.outboxMessage),
    auditEvent: narrow('AuditEvent', from.auditEvent),
    accessEvent: narrow('AccessEvent', from.accessEvent),
    importRun: narrow('ImportRun', from.importRun),
    importRow: narrow('ImportRow', from.importRow),
  };
}
