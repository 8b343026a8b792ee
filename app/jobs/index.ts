import { forgetSignIns } from '~/features/accounts/forget-sign-ins.server';
import { forgetRows } from '~/features/import/forget-rows.server';
import { forgetDrafts } from '~/features/participants/own-registration/forget-drafts.server';
import { sendDigests } from '~/features/reminders/send-digests.server';
import { sendDueReminders } from '~/features/reminders/send-due-reminders.server';
import { planMeetings } from '~/features/weekly-plan/plan-meetings.server';
import { handOverStale } from './hand-over-stale.server';
import { IMPORT_JOBS } from './import-jobs';
import type { JobKind, Sweep } from './run-jobs.server';

/** Everything that the server does beside answering requests. */
export const JOBS: readonly JobKind[] = [...IMPORT_JOBS];

/** What is done at start and every hour, in all branches. */
export const HOURLY: readonly Sweep[] = [
  forgetRows,
  forgetSignIns,
  forgetDrafts,
  planMeetings,
  sendDueReminders,
  sendDigests,
  handOverStale,
];
