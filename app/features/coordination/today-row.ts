import { lateDays, type Reason, rowKey, type SubjectType } from '~/domain/coordination/task';
import type { TaskKind } from '~/domain/coordination/task-kinds';
import type { TodayTask } from '~/domain/coordination/today';
import type { OpenEnd } from '~/infra/db/open-ends.server';
import type { Desk } from './desk.query.server';
import type { Named } from './named';
import { hrefOfTask } from './task-href';
import type { Filter } from './whose';

/** One row of the page: whom it is about, why, whom to ring, and where its one button leads. */
export interface TodayRow {
  readonly key: string;
  readonly kind: TaskKind;
  readonly type: SubjectType;
  /** Names of whom it is about; of a pair both. Empty for a bundle. */
  readonly names: readonly string[];
  readonly reasons: readonly RowReason[];
  readonly phones: readonly { readonly name: string; readonly phone: string }[];
  readonly href: string;
  readonly bundled: number | null;
  readonly sinceOn: string;
  readonly lateDays: number;
  /** The coordinator whose it is, where that is not the reader. */
  readonly owner: string | null;
  /** A task that somebody wrote: its words, and what its one button needs. */
  readonly written: {
    readonly id: string;
    readonly title: string;
    readonly version: number;
  } | null;
}

export interface RowReason {
  readonly kind: TaskKind;
  readonly sides: Reason['sides'];
  readonly sinceOn: string;
  readonly lateDays: number;
  readonly count: number | null;
}

interface Names {
  readonly guides: ReadonlyMap<string, Named>;
  readonly participants: ReadonlyMap<string, Named>;
}

/** Whom a row is about, by the ids of their records. */
interface Sides {
  readonly guideId: string | null;
  readonly participantId: string | null;
}

/** Ids of those whose names the rows show. */
export function peopleOf(desk: Desk, tasks: readonly TodayTask[]) {
  const sides = tasks.filter((task) => !task.bundled).map((task) => sidesOf(desk, task));
  return {
    guides: [...new Set(sides.flatMap(({ guideId }) => guideId ?? []))],
    participants: [...new Set(sides.flatMap(({ participantId }) => participantId ?? []))],
  };
}

/** A ranked task as the page shows it. */
export function todayRow(task: TodayTask, desk: Desk, names: Names, filter: Filter): TodayRow {
  const { guideId, participantId } = sidesOf(desk, task);
  const guide = guideId === null ? undefined : names.guides.get(guideId);
  const participant = participantId === null ? undefined : names.participants.get(participantId);
  const shown = [guide, participant].flatMap((one) => one ?? []);
  const bundled = task.bundled ?? null;
  const calls = task.reasons.filter(({ kind }) => CALLS.has(kind));
  const sides = new Set(calls.flatMap((reason) => reason.sides));
  const called = shown.filter(
    (one) => task.type !== 'pairing' || sides.has(one === guide ? 'guide' : 'participant'),
  );
  const isCall = task.type !== 'pairing' ? CALLS.has(task.kind) : sides.size > 0;
  const isOther = task.ownerId !== null && task.ownerId !== filter.userId;
  return {
    key: rowKey(task.type, task.id === 'rest' ? `rest-${task.kind}` : task.id),
    kind: task.kind,
    type: task.type,
    names: bundled
      ? []
      : shown.length > 1
        ? shown.map((one) => one.first)
        : shown.map((one) => one.full),
    reasons: task.reasons.map((reason) => ({
      kind: reason.kind,
      sides: reason.sides,
      sinceOn: reason.sinceOn,
      lateDays: lateDays(reason, desk.today),
      count: reason.count ?? null,
    })),
    phones:
      isCall && !bundled
        ? called.flatMap(({ first, phone }) => (phone ? [{ name: first, phone }] : []))
        : [],
    href: hrefOfTask(task, filter),
    bundled,
    sinceOn: task.sinceOn,
    lateDays: task.lateDays,
    owner: isOther ? (desk.coordinators.get(task.ownerId ?? '') ?? null) : null,
    written: writtenOf(desk, task),
  };
}

/** Kinds that are solved by talking to somebody. */
const CALLS: ReadonlySet<TaskKind> = new Set<TaskKind>([
  'asks-for-help',
  'low-answer',
  'said-not-met',
  'pair-silent',
  'two-missed',
  'half-norm',
  'one-side-silent',
  'check-in-due',
  'evaluation-due',
  'plan-ending',
  'cards-missing',
  'sign-up-to-answer',
  'referral-to-answer',
  'proposal-unanswered',
  'relaxation-to-ask',
  'rest-over',
  'onboarding-stuck',
  'interest-quiet',
]);

function sidesOf(desk: Desk, task: TodayTask): Sides {
  const nobody = { guideId: null, participantId: null };
  if (task.type === 'guide') return { ...nobody, guideId: task.id };
  if (task.type === 'participant') return { ...nobody, participantId: task.id };
  if (task.type === 'pairing') return sidesOfPair(desk, task.id);
  const end = endOf(desk, task);
  if (!end) return nobody;
  if (task.type === 'match') {
    return end.words === 'guide-asked'
      ? { ...nobody, guideId: end.about }
      : { ...nobody, participantId: end.code };
  }
  if (task.type === 'question') {
    return end.words === 'guide'
      ? { ...nobody, guideId: end.about }
      : { ...nobody, participantId: end.code };
  }
  const [type, id = ''] = end.about.split(':');
  if (type === 'guide') return { ...nobody, guideId: id };
  if (type === 'participant') return { ...nobody, participantId: id };
  return type === 'pairing' ? sidesOfPair(desk, id) : nobody;
}

function sidesOfPair(desk: Desk, pairingId: string): Sides {
  const story = desk.pairs.find((pair) => pair.story.pairingId === pairingId)?.story;
  return { guideId: story?.guideId ?? null, participantId: story?.participantId ?? null };
}

const ENDS = { match: 'proposal', question: 'question', 'hand-task': 'hand-task' } as const;

function endOf(desk: Desk, task: TodayTask): OpenEnd | undefined {
  if (task.type !== 'match' && task.type !== 'question' && task.type !== 'hand-task')
    return undefined;
  return desk.ends.get(ENDS[task.type])?.find((end) => end.id === task.id);
}

function writtenOf(desk: Desk, task: TodayTask): TodayRow['written'] {
  if (task.type !== 'hand-task' || task.bundled) return null;
  const end = endOf(desk, task);
  return end ? { id: end.id, title: end.words, version: end.count } : null;
}
