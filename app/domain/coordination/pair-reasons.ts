import { dueItems } from '../pairing/calendar/due';
import type { DueKind } from '../pairing/calendar/kinds';
import type { FollowFrame } from '../pairing/follow-frame';
import { BOTH_SIDES, type PairFacts, reasonFor } from './pair-facts';
import { riskReasons } from './risk-reasons';
import { endingReasons, firstStepReasons } from './step-reasons';
import type { Reason } from './task';
import type { PairKind } from './task-kinds';

/** Every reason why somebody should look at a pairing today, one per key, in no order. */
export function pairReasons(facts: PairFacts, frame: FollowFrame): Reason[] {
  return [
    ...riskReasons(facts, frame),
    ...dueReasons(facts, frame),
    ...firstStepReasons(facts, frame),
    ...endingReasons(facts, frame),
    ...deskReasons(facts),
  ];
}

const OF_DUE: Readonly<Record<DueKind, PairKind>> = {
  'check-in-first': 'check-in-due',
  'check-in-second': 'check-in-due',
  'check-in-monthly': 'check-in-due',
  'evaluation-start': 'evaluation-due',
  'evaluation-3-months': 'evaluation-due',
  'evaluation-final': 'evaluation-due',
  'plan-ending': 'plan-ending',
  end: 'end-reached',
};

function dueReasons(facts: PairFacts, frame: FollowFrame): Reason[] {
  const reason = reasonFor(facts);
  return dueItems(facts.story, frame).map((item) =>
    reason(OF_DUE[item.kind], item.dueOn, {
      lateAfterOn: item.lateAfterOn.toString(),
      sides: item.side ? [item.side] : BOTH_SIDES,
      mark: item.key,
    }),
  );
}

function deskReasons(facts: PairFacts): Reason[] {
  const { story, outlays } = facts;
  const reason = reasonFor(facts);
  const found: Reason[] = [];
  const disputed = story.meetings.filter((one) => one.isDisputed);
  const [first] = disputed;
  if (first) {
    const mark = String(disputed.length);
    found.push(reason('lengths-to-settle', first.on, { count: disputed.length, mark }));
  }
  if (outlays) {
    const mark = String(outlays.count);
    found.push(reason('expense-to-decide', outlays.since, { count: outlays.count, mark }));
  }
  if (!facts.isFollowed) found.push(reason('coordinator-left', story.stateSince));
  return found;
}
