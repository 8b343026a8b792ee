import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../kernel/programme-time';
import { ok, type Result, refuse } from '../../kernel/result';
import { effectiveDays, effectiveDaysOf, later, pausedDays } from './effective-days';
import type { PairingFor } from './events';
import { plannedEnd } from './first-steps';
import type { ClosedPairing, Closing, OpenPairing, PairingFrame } from './pairing';
import { pausesOf } from './pauses';

export type EndingRefusal =
  | 'motive-needed'
  | 'extension-not-later'
  | 'extension-too-long'
  | 'too-short-to-complete'
  | 'too-late-to-reopen';

/** A close by mistake is seen soon; later the guide's place and the certificate have gone on. */
export const REOPEN_WITHIN_DAYS = 14;

/**
 * Another planned end, with a motive. The limit is the programme's longest and what it allows beyond;
 * a pairing that was paused may besides have the days it needs to reach its shortest length.
 */
export function extend(
  pairing: PairingFor<'extend'>,
  wish: { readonly untilOn: Temporal.PlainDate; readonly motive: string },
  frame: PairingFrame,
): Result<PairingFor<'extend'>, EndingRefusal> {
  if (wish.motive.trim() === '') return refuse('motive-needed');
  const isLater = Temporal.PlainDate.compare(wish.untilOn, pairing.plannedEndOn) > 0;
  if (!isLater) return refuse('extension-not-later');
  const isTooLong = Temporal.PlainDate.compare(wish.untilOn, latestEnd(pairing, frame)) > 0;
  if (isTooLong) return refuse('extension-too-long');
  return ok({ ...pairing, plannedEndOn: wish.untilOn });
}

/** The last day to which this pairing may be extended. */
export function latestEnd(pairing: PairingFor<'extend'>, frame: PairingFrame): Temporal.PlainDate {
  const { startedOn } = pairing;
  const pauses = pairing.state === 'paused' ? [...pairing.pauses, pairing.pause] : pairing.pauses;
  const longest = plannedEnd(startedOn, frame.maxMonths + frame.extendMostMonths);
  const lost = pausedDays(startedOn, longest, pauses);
  if (lost === 0) return longest;
  return later(longest, startedOn.add({ days: effectiveDaysOf(frame.minMonths) + lost }));
}

export function beginClosing(pairing: PairingFor<'begin-closing'>, frame: PairingFrame): Closing {
  const pauses = pairing.state === 'paused' ? pausesOf(pairing, frame.today) : pairing.pauses;
  const { startedOn, plannedEndOn } = pairing;
  return { state: 'closing', startedOn, plannedEndOn, pauses };
}

/** Completed is at least the shortest length without pauses; before that it is ended early. */
export function complete(
  pairing: PairingFor<'complete'>,
  { today, minMonths }: PairingFrame,
): Result<ClosedPairing, EndingRefusal> {
  const days = effectiveDays(pairing.startedOn, today, pairing.pauses);
  if (days < effectiveDaysOf(minMonths)) return refuse('too-short-to-complete');
  return ok({ state: 'completed', endedOn: today, before: pairing });
}

export function endEarly(pairing: PairingFor<'end-early'>, { today }: PairingFrame): ClosedPairing {
  return { state: 'ended-early', endedOn: today, before: pairing };
}

/**
 * Takes back a closing, or a close by mistake within 14 days. The pairing goes on where it was; a
 * pause was over when the pairing was closed, and is not begun again by itself.
 */
export function reopen(
  pairing: PairingFor<'reopen'>,
  { today }: PairingFrame,
): Result<OpenPairing, EndingRefusal> {
  if (pairing.state === 'closing') return ok({ ...pairing, state: 'active' });
  const { before, endedOn } = pairing;
  if (daysBetween(endedOn, today) > REOPEN_WITHIN_DAYS) return refuse('too-late-to-reopen');
  if (before.state !== 'paused') return ok(before);
  const { startedOn, plannedEndOn, resumesTo } = before;
  const pauses = pausesOf(before, endedOn);
  return ok({ state: resumesTo, startedOn, plannedEndOn, pauses });
}
