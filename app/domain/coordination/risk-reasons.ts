import type { FollowFrame } from '../pairing/follow-frame';
import { ladderOf, type RiskSign } from '../pairing/ladder/ladder';
import type { PairingStory, StoryCheckIn } from '../pairing/story';
import { BOTH_SIDES, type PairFacts, reasonFor } from './pair-facts';
import { isSpokenWith } from './spoken';
import type { Reason } from './task';
import type { PairKind } from './task-kinds';

const OF_SIGN: Readonly<Record<Exclude<RiskSign, 'asks-for-help' | 'said-not-met'>, PairKind>> = {
  silent: 'pair-silent',
  'low-answer': 'low-answer',
  'two-missed': 'two-missed',
  'half-norm': 'half-norm',
  'one-side-silent': 'one-side-silent',
};
const OF_SIGNAL = {
  'need-help': 'asks-for-help',
  'not-met': 'said-not-met',
  'contact-wrong': 'contact-wrong',
} as const;

/** Signs that stay the same from one meeting to the next; the others are new with the next event. */
const LASTING: readonly RiskSign[] = ['half-norm', 'one-side-silent'];

/** What the silence ladder sees, and what a side has said that nobody has answered. */
export function riskReasons(facts: PairFacts, frame: FollowFrame): Reason[] {
  const { story } = facts;
  const reason = reasonFor(facts);
  const { signs, silentSince, silentDays } = ladderOf(story, frame);
  const said = story.signals.map((signal) =>
    reason(OF_SIGNAL[signal.kind], signal.on, { sides: [signal.side], mark: signal.id }),
  );
  const shown = signs.flatMap((sign) => {
    if (sign === 'asks-for-help' || sign === 'said-not-met') return [];
    if (isAnswered(story, sign, frame)) return [];
    const since = sign === 'silent' ? (silentSince ?? frame.today) : lastWordOn(story, sign, frame);
    const count = sign === 'silent' ? { count: silentDays } : {};
    const mark = LASTING.includes(sign) ? '' : since.toString();
    return [reason(OF_SIGN[sign], since, { sides: BOTH_SIDES, mark, ...count })];
  });
  return [...said, ...shown];
}

/** What a sign goes back to, so that it can be put off until there is something new. */
function lastWordOn(story: PairingStory, sign: RiskSign, { today }: FollowFrame) {
  const past = story.meetings.filter((one) => one.on.until(today).sign >= 0);
  const days =
    sign === 'low-answer'
      ? [lastWorry(story)].flatMap((one) => one?.heldOn ?? [])
      : sign === 'two-missed'
        ? past.filter((one) => one.state !== 'planned').map((one) => one.on)
        : past.filter((one) => one.state === 'held').map((one) => one.on);
  return days.reduce(
    (latest, one) => (latest.until(one).sign > 0 ? one : latest),
    story.startedOn ?? story.stateSince,
  );
}

/** Whether a talk has answered a sign: of a bad answer one with the same side, of a side that is silent none. */
function isAnswered(story: PairingStory, sign: RiskSign, { today }: FollowFrame): boolean {
  const { checkIns } = story;
  if (sign === 'one-side-silent') {
    return isSpokenWith(
      checkIns.filter((one) => one.outcome !== 'done'),
      today,
    );
  }
  const worry = sign === 'low-answer' ? lastWorry(story) : null;
  if (!worry) return isSpokenWith(checkIns, today);
  return isSpokenWith(
    checkIns.filter((one) => one.side === worry.side),
    today,
    worry.heldOn,
  );
}

/** The last answer that worries. */
function lastWorry({ checkIns }: PairingStory): StoryCheckIn | null {
  return checkIns
    .filter((one) => one.outcome === 'done' && (one.answer === 'bad' || one.wantsHelp))
    .reduce<StoryCheckIn | null>(
      (latest, one) => (latest && latest.heldOn.until(one.heldOn).sign < 0 ? latest : one),
      null,
    );
}
