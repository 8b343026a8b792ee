import type { MappingRefusal } from '~/domain/import/mapping';
import type { CoverRefusal } from '~/domain/pairing/cover';
import type { GuideRefusal } from '~/domain/people/guide-lifecycle';
import type { ThreadRefusal } from '~/infra/threads.server';
import type { AccountRefusal } from './accounts/account-refusal';
import type { CalendarRefusal } from './calendar-feed/calendar-keys.server';
import type { CampaignRefusal } from './campaigns/make-campaign.server';
import type { CheckInRefusal } from './check-ins/check-in-refusal';
import type { CloseRefusal } from './closing/close-pairing.server';
import type { DeputyRefusal } from './deputies/deputy-refusal';
import type { ExpenseRefusal } from './expenses/expense-refusal';
import type { ApprovalRefusal } from './guides/approve-guide.server';
import type { ChecklistRefusal } from './guides/change-checklist.server';
import type { HouseholdRefusal } from './guides/change-household.server';
import type { InterestRefusal } from './guides/register-interest.server';
import type { AnswersRefusal } from './guides/save-answers.server';
import type { ImportRefusal } from './import/import-states';
import type { WorkbookRefusal } from './import/read-workbook.server';
import type { PlanRefusal } from './matching/changes/plan-change';
import type { AnswerMatchRefusal } from './matching/proposals/answer-match.server';
import type { ApproveMatchRefusal } from './matching/proposals/approve-match.server';
import type { RequestRefusal } from './matching/requests/request-refusal';
import type { MeetingRefusal } from './meetings/meeting-refusal';
import type { BookFirstMeetingRefusal } from './pairings/book-first-meeting.server';
import type { FollowRefusal } from './pairings/follow-pairing.server';
import type { RecordFirstMeetingRefusal } from './pairings/record-first-meeting.server';
import type { SignAgreementRefusal } from './pairings/sign-agreement.server';
import type { ParticipantCaseRefusal } from './participants/participant-case-refusal';
import type { MatchingSettingsRefusal } from './programme/save-matching.server';
import type { ReferralRefusal } from './referrals/refer-participant.server';
import type { TaskRefusal } from './tasks/task-refusal';
import type { WeekRefusal } from './weekly-plan/week-rules.server';
import type { CertificateRefusal } from './write-certificate.server';

/** Refusals that any use case may answer with. */
export type CommonRefusal =
  | 'not-found'
  | 'changed-meanwhile'
  | 'not-allowed-now'
  | 'too-many-attempts';

/**
 * Every refusal code that a use case can answer with: each feature adds its own union here, and
 * app/http/refusals.ts does not compile until the new codes have a status and a sentence.
 */
export type RefusalCode =
  | CommonRefusal
  | AccountRefusal
  | TaskRefusal
  | GuideRefusal
  | InterestRefusal
  | AnswersRefusal
  | HouseholdRefusal
  | ApprovalRefusal
  | ChecklistRefusal
  | CampaignRefusal
  | 'interview-past'
  | 'capacity-in-use'
  | ApproveMatchRefusal
  | PlanRefusal
  | AnswerMatchRefusal
  | RequestRefusal
  | BookFirstMeetingRefusal
  | RecordFirstMeetingRefusal
  | SignAgreementRefusal
  | CoverRefusal
  | FollowRefusal
  | DeputyRefusal
  | ImportRefusal
  | MappingRefusal
  | WorkbookRefusal
  | ThreadRefusal
  | ParticipantCaseRefusal
  | ReferralRefusal
  | MeetingRefusal
  | CheckInRefusal
  | ExpenseRefusal
  | CloseRefusal
  | CertificateRefusal
  | MatchingSettingsRefusal
  | CalendarRefusal
  | WeekRefusal;
