import { Temporal } from 'temporal-polyfill';
import { dueItems } from '~/domain/pairing/calendar/due';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { type Ladder, ladderOf } from '~/domain/pairing/ladder/ladder';
import { isTrialOver } from '~/domain/pairing/lifecycle/first-steps';
import { nextStep } from '~/domain/pairing/lifecycle/next-step';
import type { Pairing, PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import type { PairingStory } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { pairingFrame } from './pairing-frame';
import { loadPairing, pairingOfStory } from './pairing-row.query.server';
import { stageOf } from './stage';
import { followFrame } from './stories/follow-frame.query.server';
import { storyOf } from './stories/load-stories.query.server';
import { calendarView } from './stories/pairing-calendar.query.server';

type Reader = Pick<Context, 'db' | 'clock'>;

/** How a pairing stands today: the next thing to do, its calendar, its breaks and who stands in. */
export async function readLife(
  ctx: Reader,
  row: { readonly id: string; readonly startedOn: string | null },
  hasMeetingBegun: boolean,
) {
  const follow = await followFrame(ctx);
  const frame = pairingFrame(ctx.clock, follow.settings);
  const story = row.startedOn === null ? null : await storyOf(ctx, row.id);
  const pairing = story
    ? await pairingOfStory(ctx.db, story, frame)
    : (await loadPairing(ctx.db, row.id, frame))?.pairing;
  if (!pairing) throw new Error('A pairing that was read is there');
  return {
    ...toldToday(pairing, { story, follow, frame, hasMeetingBegun }),
    stage: stageOf(pairing, frame),
    breaks: breaksOf(story),
    cover: story ? await findCover(ctx, row.id, frame) : null,
    trialWeeks: frame.trialWeeks,
    languages: follow.settings.languages,
    isTrialOver: pairing.state === 'trial' && isTrialOver(pairing, frame),
  };
}

interface Known {
  /** None before the first day. */
  readonly story: PairingStory | null;
  readonly follow: FollowFrame;
  readonly frame: PairingFrame;
  readonly hasMeetingBegun: boolean;
}

const QUIET: Pick<Ladder, 'step' | 'signs' | 'silentDays'> = {
  step: 'none',
  signs: [],
  silentDays: 0,
};

function toldToday(pairing: Pairing, { story, follow, frame, hasMeetingBegun }: Known) {
  const ladder = story ? ladderOf(story, follow) : QUIET;
  const due = story ? (dueItems(story, follow)[0]?.kind ?? null) : null;
  return {
    step: nextStep(pairing, { hasMeetingBegun, ladder, due }, frame),
    due,
    signs: ladder.signs,
    silentDays: ladder.silentDays,
    calendar: story ? calendarView(story, follow) : null,
  };
}

/** Without those that were begun and ended on one day. */
function breaksOf(story: PairingStory | null) {
  const breaks = story?.breaks ?? [];
  return breaks
    .filter(({ fromOn, untilOn }) => Temporal.PlainDate.compare(fromOn, untilOn) <= 0)
    .map(({ kind, reason, fromOn, untilOn }) => ({
      kind,
      reason,
      fromOn: fromOn.toString(),
      untilOn: untilOn.toString(),
    }));
}

/** The guide who stands in today or is going to; a cover ends by itself on its last day. */
async function findCover({ db }: Reader, pairingId: string, { today }: PairingFrame) {
  const row = await db.pairingCover.findFirst({
    where: { pairingId, endedOn: null, untilOn: { gte: today.toString() } },
    select: {
      id: true,
      version: true,
      guideId: true,
      fromOn: true,
      untilOn: true,
      guide: { select: { firstName: true, lastName: true, phone: true } },
    },
  });
  if (!row) return null;
  const { guide, ...cover } = row;
  const name = [guide.firstName, guide.lastName].join(' ').trim();
  return { ...cover, name, phone: guide.phone };
}
