import { drawGuide } from './draw-guide';
import { drawParticipant } from './draw-participant';
import type { ParticipantPath } from './tell-participant';
import { type DemoPerson, type Guides, type Participants, type Told, tellAccount } from './told';

/** Guides before and beside their first pairing; the four newest are the coordinator's morning. */
export function tellGuidesOnTheWay(told: Told, guides: Guides): void {
  const { dice, calendar } = told;
  const year = calendar.today.year;
  const draw = () => drawGuide(dice, year, 'woman');
  told.guide('eleven-weeks', guides.patient, { state: 'available', signedUp: 110, inStateFor: 77 });
  told.guide('dog', guides.dog, { state: 'available', signedUp: 60, inStateFor: 20 });
  told.guide('sami', guides.sami, {
    state: 'available',
    signedUp: 45,
    inStateFor: 9,
    isClearedForSpecialCare: true,
  });
  told.guide('onboarding-1', draw(), { state: 'onboarding', signedUp: 52, inStateFor: 36 });
  told.guide('onboarding-2', draw(), { state: 'onboarding', signedUp: 30, inStateFor: 12 });
  told.guide('onboarding-3', draw(), { state: 'onboarding', signedUp: 24, inStateFor: 4 });
  told.guide('interviewed', draw(), { state: 'interviewed', signedUp: 21, inStateFor: 3 });
  told.guide('booked-1', draw(), { state: 'interview-booked', signedUp: 11, inStateFor: 5 });
  told.guide('booked-2', draw(), { state: 'interview-booked', signedUp: 9, inStateFor: 2 });
  told.guide('declined', draw(), { state: 'declined', signedUp: 90, inStateFor: 70 });
  told.guide('elsewhere', draw(), { state: 'referred-elsewhere', signedUp: 60, inStateFor: 48 });

  const late = calendar.workingDaysAgo(4);
  const later = calendar.workingDaysAgo(7);
  const formerUser = told.teller.id('user:former');
  told.guide('new-1', guides.former, {
    state: 'applied',
    signedUp: later,
    inStateFor: later,
    userId: formerUser,
  });
  told.guide('new-2', draw(), { state: 'applied', signedUp: late, inStateFor: late });
  told.guide('new-3', draw(), { state: 'applied', signedUp: 2, inStateFor: 1 });
  told.guide('new-4', draw(), { state: 'interested', signedUp: 1, inStateFor: 1 });
}

/** Everybody who waits: mostly men, and the deliberate edge cases among them. */
export function tellQueue(
  told: Told,
  participants: Participants,
  demo: DemoPerson[],
  staff: readonly DemoPerson[],
): void {
  const { dice, calendar, teller } = told;
  const year = calendar.today.year;
  const waits = (arrived: number, more: Partial<ParticipantPath> = {}) => ({
    state: 'waiting' as const,
    arrived,
    inStateFor: Math.max(arrived - 12, 1),
    lastContact: Math.min(arrived, dice.between(3, 34)),
    ...more,
  });
  const longUser = tellAccount(told, 'participant-waiting', 'Khaled Darwish', 'ar');
  const long = told.participant(
    'fourteen-months',
    participants.fourteenMonths,
    waits(calendar.monthsAgo(14), { userId: longUser, lastContact: 19 }),
  );
  demo.push({
    branchId: teller.branchId,
    key: 'participant-waiting',
    role: 'participant',
    name: 'Khaled Darwish',
    userId: longUser,
    recordId: long,
  });
  const handler = staff.find((one) => one.key === 'coordinator')?.userId ?? '';
  told.participant('protected', participants.protected, {
    ...waits(64),
    isShielded: true,
    handlerIds: [handler],
    alias: 'Lilla',
    source: 'talk',
  });
  told.participant('minor', participants.minor, waits(40, { hasGuardianConsent: true }));
  told.participant(
    'cannot-read',
    participants.cannotRead,
    waits(75, { contactVia: 'Nabo, ringes etter kl. 15', lastContact: 21 }),
  );
  told.participant('mohamad', participants.mohamad, waits(155));
  told.participant('no-dogs', participants.noDogs, waits(175));
  const weeks = [9, 14, 18, 22, 25, 28, 31, 35, 40, 47, 58];
  weeks.forEach((week, index) => {
    const drawn = drawParticipant(dice, year, { sex: 'man' });
    told.participant(`man-${index}`, drawn, waits(week * 7 + dice.between(0, 6)));
  });
  [2, 5, 8].forEach((week, index) => {
    const drawn = drawParticipant(dice, year, { sex: 'woman' });
    told.participant(`woman-${index}`, drawn, waits(week * 7 + dice.between(0, 6)));
  });
  told.participant('paused-1', drawParticipant(dice, year), {
    state: 'paused',
    arrived: 120,
    inStateFor: 20,
    pausedUntilOn: calendar.day(-25),
  });
  told.participant('lapsed', drawParticipant(dice, year, { sex: 'man' }), {
    state: 'lapsed',
    arrived: 200,
    inStateFor: 15,
  });
  told.participant('withdrawn', drawParticipant(dice, year, { sex: 'man' }), {
    state: 'withdrawn',
    arrived: 260,
    inStateFor: 70,
  });
}

/** People on the way into the queue, each at another step. */
export function tellArrivals(told: Told): void {
  const { dice, calendar } = told;
  const draw = () => drawParticipant(dice, calendar.today.year);
  const steps = [
    ['referred', 'referral', 1],
    ['referred', 'referral', 5],
    ['referred', 'referral', 9],
    ['registered', 'self', 2],
    ['registered', 'self', 6],
    ['info-given', 'referral', 8],
    ['consented', 'referral', 12],
    ['intake-done', 'referral', 15],
    ['started', 'self', 3],
  ] as const;
  steps.forEach(([state, source, arrived], index) => {
    const by =
      source === 'referral'
        ? { caseworkerId: told.caseworkers[index % told.caseworkers.length] ?? '' }
        : {};
    const inStateFor = state === 'intake-done' ? 4 : state === 'consented' ? 6 : arrived;
    told.participant(`new-${index}`, draw(), { state, source, arrived, inStateFor, ...by });
  });
}
