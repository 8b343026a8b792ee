import { Temporal } from 'temporal-polyfill';
import { canBeCovered } from '~/domain/pairing/cover';
import { effectiveDays } from '~/domain/pairing/lifecycle/effective-days';
import { latestEnd, REOPEN_WITHIN_DAYS } from '~/domain/pairing/lifecycle/endings';
import { admits } from '~/domain/pairing/lifecycle/events';
import type { Pairing, PairingFrame } from '~/domain/pairing/lifecycle/pairing';

/** What the forms of a pairing's overview may offer, in ISO days. */
export function stageOf(pairing: Pairing, frame: PairingFrame) {
  const { today, pauseMostWeeks } = frame;
  const pause = pairing.state === 'paused' ? pairing.pause : null;
  const longest = (pause?.fromOn ?? today).add({ days: pauseMostWeeks * 7 - 1 });
  return {
    today: today.toString(),
    effectiveDays: effectiveSoFar(pairing, frame),
    mayPause: admits(pairing, 'pause'),
    pauseWeeks: pauseMostWeeks,
    pauseLatestOn: longest.toString(),
    pause: pause ? { fromOn: pause.fromOn.toString(), untilOn: pause.untilOn.toString() } : null,
    extendLatestOn: roomToExtend(pairing, frame)?.toString() ?? null,
    mayCover: canBeCovered(pairing.state),
    isOpen: !('endedOn' in pairing),
    reopen: mayReopen(pairing, frame),
  };
}

function effectiveSoFar(pairing: Pairing, { today }: PairingFrame): number | null {
  if (!('startedOn' in pairing)) return null;
  const { startedOn, pauses } = pairing;
  const all = pairing.state === 'paused' ? [...pauses, pairing.pause] : pauses;
  return effectiveDays(startedOn, today, all);
}

/** The last day that an extension could name; null where there is none to give. */
function roomToExtend(pairing: Pairing, frame: PairingFrame): Temporal.PlainDate | null {
  if (!admits(pairing, 'extend')) return null;
  const latest = latestEnd(pairing, frame);
  return Temporal.PlainDate.compare(latest, pairing.plannedEndOn) > 0 ? latest : null;
}

function mayReopen(pairing: Pairing, { today }: PairingFrame): 'closing' | 'closed' | null {
  if (!admits(pairing, 'reopen')) return null;
  if (pairing.state === 'closing') return 'closing';
  const until = pairing.endedOn.add({ days: REOPEN_WITHIN_DAYS });
  return Temporal.PlainDate.compare(today, until) <= 0 ? 'closed' : null;
}
