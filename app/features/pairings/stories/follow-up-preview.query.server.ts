import { dueItems } from '~/domain/pairing/calendar/due';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { type LadderStep, ladderOf } from '~/domain/pairing/ladder/ladder';
import type { PairingStory } from '~/domain/pairing/story';
import type { FollowUp } from '~/domain/programme/follow-up';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import { LISTED } from '~/features/participants/visible-participants.query';
import type { Context } from '~/infra/context';
import { frameOf } from './follow-frame.query.server';
import { loadStories } from './load-stories.query.server';

/** How many pairings would be where today. */
interface FollowUpFigures {
  readonly steps: Readonly<Record<Exclude<LadderStep, 'none'>, number>>;
  /** Pairings with something of the programme calendar open. */
  readonly due: number;
}

export interface FollowUpPreview {
  readonly before: FollowUpFigures;
  readonly after: FollowUpFigures;
}

/** What other thresholds would make of today's running pairings; nothing is written. */
export async function previewFollowUp(
  ctx: Pick<Context, 'db' | 'clock'>,
  settings: ProgrammeSettings,
  followUp: FollowUp,
): Promise<FollowUpPreview> {
  const now = frameOf(ctx, settings);
  const then = frameOf(ctx, { ...settings, followUp });
  const where = { state: { in: ['trial', 'active', 'paused', 'closing'] }, participant: LISTED };
  const stories = await loadStories(ctx.db, { where, today: now.today });
  return { before: figures(stories, now), after: figures(stories, then) };
}

function figures(stories: readonly PairingStory[], frame: FollowFrame): FollowUpFigures {
  const steps = { 'ask-guide': 0, 'ask-both': 0, call: 0 };
  let due = 0;
  for (const story of stories) {
    const { step } = ladderOf(story, frame);
    if (step !== 'none') steps[step] += 1;
    if (dueItems(story, frame).length > 0) due += 1;
  }
  return { steps, due };
}
