import type { Temporal } from 'temporal-polyfill';
import type { FollowFrame } from '../pairing/follow-frame';
import type { PairingStory } from '../pairing/story';
import { BOTH_SIDES, type PairFacts, reasonFor } from './pair-facts';
import type { Reason } from './task';

/** Days ahead of the first meeting from which a missing card is a task. */
const CARDS_DAYS = 5;
/** Days ahead of its last day from which a cover is a task. */
const COVER_DAYS = 3;
const CLOSING_DAYS = 14;

/** The next thing on the way from both saying yes to an active pairing. */
export function firstStepReasons(facts: PairFacts, { today, settings }: FollowFrame): Reason[] {
  const { story, firstMeeting } = facts;
  const reason = reasonFor(facts);
  if (story.state === 'trial') {
    const over = story.startedOn?.add({ weeks: settings.trialWeeks });
    return over && over.until(today).sign >= 0 ? [reason('trial-over', over)] : [];
  }
  if (story.state !== 'first-meeting-to-book' && story.state !== 'first-meeting-booked') return [];
  if (story.state === 'first-meeting-to-book' || !firstMeeting) {
    return [reason('meeting-to-book', story.stateSince)];
  }
  if (facts.firstMeetingOutcome === 'held') {
    const kind = facts.agreementComplete ? 'trial-to-begin' : 'agreement-to-finish';
    return [reason(kind, firstMeeting.on)];
  }
  if (firstMeeting.isOver) return [reason('meeting-to-record', firstMeeting.on)];
  const missing = BOTH_SIDES.filter((side) => !facts.cards.includes(side));
  const isNear = firstMeeting.on.until(today.add({ days: CARDS_DAYS })).sign >= 0;
  if (missing.length === 0 || !isNear) return [];
  return [
    reason('cards-missing', story.stateSince, {
      sides: missing,
      lateAfterOn: firstMeeting.on.toString(),
    }),
  ];
}

/** What comes to an end: a pause, a cover, the pairing itself. */
export function endingReasons(facts: PairFacts, { today }: FollowFrame): Reason[] {
  const { story, lastMeetingOn } = facts;
  const reason = reasonFor(facts);
  const found: Reason[] = [];
  if (story.state === 'paused') {
    const pauses = story.breaks.filter((one) => one.kind === 'pause');
    const last = pauses
      .map((one) => one.untilOn.toString())
      .sort()
      .at(-1);
    if (last && last < today.toString()) found.push(reason('pause-over', dayAfter(pauses, last)));
  }
  if (facts.coverUntil && facts.coverUntil.until(today.add({ days: COVER_DAYS })).sign >= 0) {
    const lateAfterOn = facts.coverUntil.toString();
    found.push(reason('cover-ends', facts.coverUntil, { lateAfterOn, mark: lateAfterOn }));
  }
  const isFarewellOver = !lastMeetingOn || lastMeetingOn.until(today).sign >= 0;
  if (story.state === 'closing' && isFarewellOver) {
    const lateAfterOn = story.stateSince.add({ days: CLOSING_DAYS }).toString();
    found.push(reason('closing-to-finish', lastMeetingOn ?? story.stateSince, { lateAfterOn }));
  }
  return found;
}

function dayAfter(pauses: PairingStory['breaks'], last: string): Temporal.PlainDate {
  const pause = pauses.find((one) => one.untilOn.toString() === last);
  if (!pause) throw new RangeError('A last day that no pause has');
  return pause.untilOn.add({ days: 1 });
}
