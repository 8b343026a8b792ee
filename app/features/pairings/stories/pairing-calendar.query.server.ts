import { normOf } from '~/domain/meetings/norm';
import { type NormPicture, normPicture } from '~/domain/meetings/norm-picture';
import { type CalendarItem, calendarItems } from '~/domain/pairing/calendar/due';
import type { DueKind } from '~/domain/pairing/calendar/kinds';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { PairingStory, PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { followFrame } from './follow-frame.query.server';
import { storyOf } from './load-stories.query.server';

export interface CalendarPart {
  readonly side: PairSide | null;
  readonly status: CalendarItem['status'];
  readonly isLate: boolean;
  /** ISO day; empty while it is not done. */
  readonly doneOn: string;
}

/** One line of a pairing's calendar: what is asked of both sides stands in one. */
export interface CalendarLine {
  /** Key of the first of its items. */
  readonly key: string;
  readonly kind: DueKind;
  /** ISO day. */
  readonly dueOn: string;
  readonly parts: readonly CalendarPart[];
}

export interface PairingCalendarView {
  readonly open: readonly CalendarLine[];
  readonly next: CalendarLine | null;
  readonly all: readonly CalendarLine[];
  readonly isPaused: boolean;
  /** Null before the start and after the end. */
  readonly norm: NormPicture | null;
}

/** The calendar of one pairing for its page; who may read it is asked before. Null is not found. */
export async function readPairingCalendar(
  ctx: Pick<Context, 'db' | 'clock'>,
  pairingId: string,
): Promise<PairingCalendarView | null> {
  const story = await storyOf(ctx, pairingId);
  return story ? calendarView(story, await followFrame(ctx)) : null;
}

export function calendarView(story: PairingStory, frame: FollowFrame): PairingCalendarView {
  const all = linesOf(calendarItems(story, frame), frame);
  const has = (...wanted: readonly CalendarItem['status'][]) =>
    all.filter(({ parts }) => parts.some(({ status }) => wanted.includes(status)));
  const runs = story.startedOn !== null && story.endedOn === null;
  return {
    open: has('open', 'waiting'),
    next: has('coming')[0] ?? null,
    all,
    isPaused: story.state === 'paused',
    norm: runs ? normPicture(normOf(story, frame)) : null,
  };
}

function linesOf(items: readonly CalendarItem[], { today }: FollowFrame): CalendarLine[] {
  const lines = new Map<string, CalendarLine & { parts: CalendarPart[] }>();
  for (const item of items) {
    const name = item.side ? item.key.slice(0, -item.side.length - 1) : item.key;
    const line = lines.get(name) ?? {
      key: item.key,
      kind: item.kind,
      dueOn: item.dueOn.toString(),
      parts: [],
    };
    line.parts.push({
      side: item.side,
      status: item.status,
      isLate: item.status === 'open' && item.lateAfterOn.until(today).sign > 0,
      doneOn: item.doneOn?.toString() ?? '',
    });
    lines.set(name, line);
  }
  return [...lines.values()];
}
