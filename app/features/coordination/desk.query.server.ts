import { Temporal } from 'temporal-polyfill';
import type { PairFacts } from '~/domain/coordination/pair-facts';
import { pairReasons } from '~/domain/coordination/pair-reasons';
import { putOffKeys, withoutPutOff } from '~/domain/coordination/snooze';
import type { Reason } from '~/domain/coordination/task';
import { QUIET_DAYS } from '~/domain/coordination/task-kinds';
import { dayOf } from '~/domain/kernel/programme-time';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import type { PairingStory, PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { OpenEnd, OpenEndKind } from '~/infra/db/open-ends.server';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';
import { LISTED } from '../participants/visible-participants.query';
import { before } from './task-rows';

/** A pairing with why somebody should look at it. */
export interface PairOnDesk {
  readonly story: PairingStory;
  /** The coordinator whose it is; null where nobody in particular follows it. */
  readonly ownerId: string | null;
  readonly reasons: readonly Reason[];
  /** Reasons that are put off. */
  readonly putOff: readonly Reason[];
}

/** What Today, its digest and the lists of pairings are made of. */
export interface Desk {
  readonly frame: FollowFrame;
  readonly today: Temporal.PlainDate;
  readonly pairs: readonly PairOnDesk[];
  readonly putOff: ReadonlySet<string>;
  /** Name by user id of those who are coordinators here today. */
  readonly coordinators: ReadonlyMap<string, string>;
  readonly ends: ReadonlyMap<OpenEndKind, readonly OpenEnd[]>;
}

/** Everything open in the branch, in eight statements; of nobody who is shielded. */
export async function readDesk(ctx: Pick<Context, 'db' | 'clock'>): Promise<Desk> {
  const frame = await followFrame(ctx);
  const { today } = frame;
  const stories = await loadStories(ctx.db, {
    where: { state: { in: [...OPEN_PAIRING_STATES] }, participant: LISTED },
    today,
  });
  const ends = byKind(
    await ctx.db.openEnds({
      today: today.toString(),
      quietSince: before(today, QUIET_DAYS.proposal),
    }),
  );
  const snoozes = (ends.get('snooze') ?? []).map((end) => ({
    taskKey: end.about,
    untilOn: end.day,
  }));
  const putOff = putOffKeys(snoozes, today);
  const coordinators = new Map(
    (ends.get('coordinator') ?? []).map((one) => [one.about, one.words]),
  );
  const about = (kind: OpenEndKind) => byAbout(ends.get(kind) ?? []);
  const of = {
    meetings: about('first-meeting'),
    agreements: about('agreement-signed'),
    cards: about('card-filled'),
    covers: about('cover'),
    closings: about('closing'),
    outlays: about('outlay'),
  };
  const now = ctx.clock.now();
  const pairs = stories.map((story): PairOnDesk => {
    const id = story.pairingId;
    const [meeting] = of.meetings.get(id) ?? [];
    const [outlays] = of.outlays.get(id) ?? [];
    const facts: PairFacts = {
      story,
      firstMeeting: meeting?.at
        ? {
            on: dayOf(meeting.at),
            isOver: Temporal.Instant.compare(meeting.at, now) <= 0,
          }
        : null,
      firstMeetingOutcome: meeting?.code ?? '',
      agreementComplete: of.agreements.has(id),
      cards: (of.cards.get(id) ?? []).map((card) => card.code as PairSide),
      coverUntil: dayOrNull(of.covers.get(id)?.[0]?.day),
      lastMeetingOn: dayOrNull(of.closings.get(id)?.[0]?.day),
      outlays: outlays?.at ? { count: outlays.count, since: dayOf(outlays.at) } : null,
      isFollowed: isFollowed(story, coordinators),
    };
    const all = pairReasons(facts, frame);
    const reasons = withoutPutOff(all, putOff);
    return {
      story,
      ownerId: facts.isFollowed ? story.coordinatorUserId : null,
      reasons,
      putOff: all.filter((reason) => !reasons.includes(reason)),
    };
  });
  return { frame, today, pairs, putOff, coordinators, ends };
}

function isFollowed(
  { coordinatorUserId }: PairingStory,
  coordinators: ReadonlyMap<string, string>,
): boolean {
  return coordinatorUserId === null || coordinators.has(coordinatorUserId);
}

function dayOrNull(iso: string | undefined): Temporal.PlainDate | null {
  return iso ? Temporal.PlainDate.from(iso) : null;
}

function byKind(ends: readonly OpenEnd[]): Map<OpenEndKind, OpenEnd[]> {
  return grouped(ends, (end) => end.what);
}

function byAbout(ends: readonly OpenEnd[]): Map<string, OpenEnd[]> {
  return grouped(ends, (end) => end.about);
}

function grouped<K>(ends: readonly OpenEnd[], keyOf: (end: OpenEnd) => K): Map<K, OpenEnd[]> {
  const groups = new Map<K, OpenEnd[]>();
  for (const end of ends) {
    const key = keyOf(end);
    const group = groups.get(key);
    if (group) group.push(end);
    else groups.set(key, [end]);
  }
  return groups;
}
