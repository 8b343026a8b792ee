import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../kernel/programme-time';
import { ok, type Result, refuse } from '../../kernel/result';
import { earlier, type Span } from './effective-days';
import type { PairingFor } from './events';
import type { Active, PairingFrame, Paused, Trial } from './pairing';

export type PauseRefusal =
  | 'pause-not-begun'
  | 'pause-before-start'
  | 'pause-over-another'
  | 'pause-is-over'
  | 'pause-too-long';

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0;

/**
 * The pair rests from a day to a day, at most the programme's weeks (8 in domain.md), then somebody
 * decides. It has begun: what lies ahead is noted as days away and leaves the state as it is.
 */
export function pause(
  pairing: PairingFor<'pause'>,
  span: Span,
  frame: PairingFrame,
): Result<Paused, PauseRefusal> {
  if (isBefore(frame.today, span.fromOn)) return refuse('pause-not-begun');
  if (isBefore(span.fromOn, pairing.startedOn)) return refuse('pause-before-start');
  const isTaken = pairing.pauses.some((one) => !isBefore(one.untilOn, span.fromOn));
  if (isTaken) return refuse('pause-over-another');
  const wrong = wrongLength(span, frame);
  if (wrong) return refuse(wrong);
  const pauseSpan = { fromOn: span.fromOn, untilOn: span.untilOn };
  return ok({ ...pairing, state: 'paused', pause: pauseSpan, resumesTo: pairing.state });
}

/** Another last day; counted from the pause's own first day, so that it can't be stretched for ever. */
export function changePause(
  pairing: PairingFor<'change-pause'>,
  untilOn: Temporal.PlainDate,
  frame: PairingFrame,
): Result<Paused, PauseRefusal> {
  const span = { fromOn: pairing.pause.fromOn, untilOn };
  const wrong = wrongLength(span, frame);
  return wrong ? refuse(wrong) : ok({ ...pairing, pause: span });
}

/** The pair meets again from today. */
export function resume(pairing: PairingFor<'resume'>, frame: PairingFrame): Trial | Active {
  const { startedOn, plannedEndOn, resumesTo } = pairing;
  return { state: resumesTo, startedOn, plannedEndOn, pauses: pausesOf(pairing, frame.today) };
}

/** The pauses of a pairing that is taken out of its pause today, that one included. */
export function pausesOf({ pauses, pause }: Paused, today: Temporal.PlainDate): readonly Span[] {
  const untilOn = pauseOverOn(pause, today).subtract({ days: 1 });
  // Begun and ended on one day: there was no pause.
  return isBefore(untilOn, pause.fromOn) ? pauses : [...pauses, { fromOn: pause.fromOn, untilOn }];
}

/** First day that a pause ended today was over: nobody who presses late makes it longer. */
export function pauseOverOn({ untilOn }: Span, today: Temporal.PlainDate): Temporal.PlainDate {
  return earlier(today, untilOn.add({ days: 1 }));
}

function wrongLength(
  { fromOn, untilOn }: Span,
  { today, pauseMostWeeks }: PairingFrame,
): PauseRefusal | null {
  if (isBefore(untilOn, today) || isBefore(untilOn, fromOn)) return 'pause-is-over';
  return daysBetween(fromOn, untilOn) >= pauseMostWeeks * 7 ? 'pause-too-long' : null;
}
