import { Temporal } from 'temporal-polyfill';
import { dayFromNumber, dayNumberOf } from '../../app/domain/kernel/programme-time';
import { isTalk } from '../../app/domain/pairing/calendar/kinds';
import { type PlannedItem, plannedItems } from '../../app/domain/pairing/calendar/planned';
import type { PairingState } from '../../app/domain/pairing/pairing-state';
import type { Mood, PairSide } from '../../app/domain/pairing/story';
import { DEFAULT_SETTINGS } from '../../app/domain/programme/default-settings';
import type { Book } from './book';
import type { Dice } from './dice';
import type { Teller } from './tell';

export interface TalksTold {
  /** Begins of the due keys that nobody has seen to yet. */
  readonly open?: readonly string[];
  /** Not since so many days ago, with the side that nobody reaches. */
  readonly unreached?: { readonly side: PairSide; readonly since: number };
  /** What the last talk with a side gave, where it was not good. */
  readonly last?: { readonly side: PairSide; readonly answer: Mood; readonly note: string };
  /** Share of what was due that was done; everything unless said otherwise. */
  readonly share?: number;
}

/** Whatever the programme's own calendar asked for until today, seen to a few days after it was due. */
export function tellTalks(
  teller: Teller,
  dice: Dice,
  pairing: Book['pairing'][number],
  told: TalksTold = {},
): void {
  const { today } = teller.calendar;
  const done = itemsOf(pairing).flatMap((item) => {
    if (item.side === null && item.kind !== 'plan-ending') return [];
    const heldOn = dayFromNumber(item.day + dice.between(1, 5));
    const isAhead = heldOn.until(today).sign < 0;
    const isOpen = told.open?.some((start) => item.key.startsWith(start)) ?? false;
    const isUnreached =
      told.unreached !== undefined &&
      item.side === told.unreached.side &&
      dayNumberOf(today) - item.day < told.unreached.since;
    const isAfter = typeof pairing.endedOn === 'string' && heldOn.toString() > pairing.endedOn;
    if (isAhead || isOpen || isAfter || isUnreached || !dice.chance(told.share ?? 1)) return [];
    return [{ item, heldOn, side: item.side ?? ('guide' as const) }];
  });
  const lastOf = (side: PairSide) => done.filter((one) => one.side === side).at(-1);
  for (const one of done) {
    const isLast = told.last !== undefined && one === lastOf(told.last.side);
    tellTalk(teller, dice, pairing, { ...one, ...(isLast && told.last ? told.last : {}) });
  }
}

function tellTalk(
  teller: Teller,
  dice: Dice,
  pairing: Book['pairing'][number],
  talk: {
    item: PlannedItem;
    heldOn: Temporal.PlainDate;
    side: PairSide;
    answer?: Mood;
    note?: string;
  },
): void {
  const { book, calendar, branchId } = teller;
  const { item, heldOn, side } = talk;
  const answered = isTalk(item.kind) || item.kind === 'evaluation-3-months';
  const drawn = dice.weighted<Mood>([
    ['good', 86],
    ['so-so', 14],
  ]);
  const isLink = item.kind === 'check-in-monthly' && dice.chance(0.3);
  book.checkIn.push({
    id: teller.id(`check-in:${pairing.id}:${item.key}`),
    branchId,
    pairingId: pairing.id,
    side,
    kind: item.kind,
    dueKey: item.key,
    how: item.kind === 'evaluation-start' ? 'talk' : isLink ? 'link' : 'call',
    outcome: 'done',
    answer: talk.answer ?? (answered ? drawn : ''),
    interpreter: side === 'participant' && dice.chance(0.15) ? 'used' : 'not-needed',
    contactConfirmed: !isLink,
    note: talk.note ?? '',
    nextOn: null,
    heldOn: heldOn.toString(),
    byUserId: isLink ? null : teller.coordinatorId,
    createdAt: calendar.moment(heldOn.until(calendar.today).days, 13),
  });
}

function itemsOf(pairing: Book['pairing'][number]): PlannedItem[] {
  const day = (iso: unknown) => (typeof iso === 'string' ? Temporal.PlainDate.from(iso) : null);
  const stateSince = new Date(pairing.stateSince).toISOString().slice(0, 10);
  return plannedItems(
    {
      pairingId: pairing.id,
      guideId: pairing.guideId,
      participantId: pairing.participantId,
      coordinatorUserId: null,
      state: pairing.state as PairingState,
      stateSince: Temporal.PlainDate.from(stateSince),
      startedOn: day(pairing.startedOn),
      plannedEndOn: day(pairing.plannedEndOn),
      endedOn: day(pairing.endedOn),
      breaks: [],
      meetings: [],
      checkIns: [],
      signals: [],
    },
    DEFAULT_SETTINGS,
  );
}
