import { Temporal } from 'temporal-polyfill';
import type { DueKind } from '../calendar/kinds';
import { isTalk } from '../calendar/kinds';
import type { Ladder } from '../ladder/ladder';
import { isTrialOver } from './first-steps';
import type { Active, Pairing, PairingFrame, Trial } from './pairing';

/** The one thing that a coordinator can do next for a pairing, or what is waited for. */
export const NEXT_STEPS = [
  'book-first-meeting',
  'wait-first-meeting',
  'record-first-meeting',
  'sign-agreement',
  'begin-trial',
  'answer-help',
  'call',
  'decide-pause',
  'in-pause',
  'check-in',
  'plan-ending',
  'evaluate',
  'become-active',
  'nothing',
  'finish-closing',
  'closed',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface NextStepFacts {
  /** The appointment of the first meeting has passed. */
  readonly hasMeetingBegun: boolean;
  readonly ladder: Pick<Ladder, 'step' | 'signs'>;
  /** Earliest thing of the programme calendar that is open today. */
  readonly due: DueKind | null;
}

export function nextStep(pairing: Pairing, facts: NextStepFacts, frame: PairingFrame): NextStep {
  switch (pairing.state) {
    case 'first-meeting-to-book':
      return 'book-first-meeting';
    case 'first-meeting-booked':
      if (!pairing.firstMeetingHeld)
        return facts.hasMeetingBegun ? 'record-first-meeting' : 'wait-first-meeting';
      return pairing.agreementComplete ? 'begin-trial' : 'sign-agreement';
    case 'trial':
    case 'active':
      return ofRunning(pairing, facts, frame);
    case 'paused': {
      if (facts.ladder.signs.includes('asks-for-help')) return 'answer-help';
      const isOver = Temporal.PlainDate.compare(pairing.pause.untilOn, frame.today) < 0;
      return isOver ? 'decide-pause' : 'in-pause';
    }
    case 'closing':
      return 'finish-closing';
    case 'completed':
    case 'ended-early':
      return 'closed';
  }
}

/** Whoever asks for help comes first, then silence, then what the programme's calendar asks for. */
function ofRunning(
  pairing: Trial | Active,
  { ladder, due }: NextStepFacts,
  frame: PairingFrame,
): NextStep {
  if (ladder.signs.includes('asks-for-help')) return 'answer-help';
  if (ladder.step === 'call') return 'call';
  if (due === 'plan-ending' || due === 'end') return 'plan-ending';
  if (due !== null) return isTalk(due) ? 'check-in' : 'evaluate';
  if (pairing.state === 'trial' && isTrialOver(pairing, frame)) return 'become-active';
  return 'nothing';
}
