import { today } from '~/domain/kernel/programme-time';
import type { SystemTx } from '~/infra/db/database';
import type { Demo, Runtime } from '~/infra/runtime';

/** Throws every row away and tells the story again, from the real today. Signs everybody out. */
export async function resetDemo(runtime: Runtime, demo: Demo): Promise<void> {
  await runtime.database.system.$transaction(deleteEverything, { timeout: 60_000 });
  await demo.clock.shiftTo(0);
  await demo.seed(runtime);
  runtime.log.info('demo-reset');
}

/** Pretends that today is another day; null is the real one. `day` is ISO. */
export async function pretendDay(demo: Demo, day: string | null): Promise<void> {
  const real = today(demo.clock).subtract({ days: demo.clock.daysAhead });
  const days = day === null ? 0 : real.until(day, { largestUnit: 'day' }).days;
  await demo.clock.shiftTo(days);
}

/** Every table, those that point to others first. Rate limits stay: they are about the visitor. */
async function deleteEverything(tx: SystemTx): Promise<void> {
  await tx.accessToken.deleteMany({});
  await tx.outboxMessage.deleteMany({});
  await tx.auditEvent.deleteMany({});
  await tx.accessEvent.deleteMany({});
  await tx.idempotencyKey.deleteMany({});
  await tx.job.deleteMany({});
  await tx.importRow.deleteMany({});
  await tx.importRun.deleteMany({});
  await tx.stateChange.deleteMany({});
  await tx.agreementSignature.deleteMany({});
  await tx.agreement.deleteMany({});
  await tx.firstMeeting.deleteMany({});
  await tx.meetingLog.deleteMany({});
  await tx.meeting.deleteMany({});
  await tx.weeklyPlan.deleteMany({});
  await tx.expense.deleteMany({});
  await tx.attachment.deleteMany({});
  await tx.deviceKey.deleteMany({});
  await tx.expectationCard.deleteMany({});
  await tx.checkIn.deleteMany({});
  await tx.contactNote.deleteMany({});
  await tx.pairSignal.deleteMany({});
  await tx.reminder.deleteMany({});
  await tx.handTask.deleteMany({});
  await tx.taskSnooze.deleteMany({});
  await tx.closingAnswer.deleteMany({});
  await tx.certificate.deleteMany({});
  await tx.idea.deleteMany({});
  await tx.pairingBreak.deleteMany({});
  await tx.pairingCover.deleteMany({});
  await tx.deputyship.deleteMany({});
  await tx.pairing.deleteMany({});
  await tx.guidePlace.deleteMany({});
  await tx.match.deleteMany({});
  await tx.blockedPair.deleteMany({});
  await tx.planChange.deleteMany({});
  await tx.planDraft.deleteMany({});
  await tx.approvalRun.deleteMany({});
  await tx.relaxationRequest.deleteMany({});
  await tx.consent.deleteMany({});
  await tx.referral.deleteMany({});
  await tx.protectedHandler.deleteMany({});
  await tx.participantPerson.deleteMany({});
  await tx.participant.deleteMany({});
  await tx.onboardingItem.deleteMany({});
  await tx.guidePerson.deleteMany({});
  await tx.guide.deleteMany({});
  await tx.campaign.deleteMany({});
  await tx.session.deleteMany({});
  await tx.recoveryCode.deleteMany({});
  await tx.membership.deleteMany({});
  await tx.user.deleteMany({});
  await tx.programmeSettings.deleteMany({});
  await tx.branch.deleteMany({});
  await tx.installation.deleteMany({ where: { key: { startsWith: 'demo-' } } });
}
