import { today } from '~/domain/kernel/programme-time';
import { calendarItems } from '~/domain/pairing/calendar/due';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import { MANY_TRIES, unanswered } from '~/domain/pairing/call-script';
import { ladderOf } from '~/domain/pairing/ladder/ladder';
import type { PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { storyOf } from '../pairings/stories/load-stories.query.server';
import { visibleTo } from '../participants/visible-participants.query';
import { recordReading } from '../record-reading.server';
import { listCheckIns, listSignals } from './check-in-rows.query.server';

const PERSON = { id: true, firstName: true, phone: true, email: true } as const;
const SIDES: readonly PairSide[] = ['guide', 'participant'];

/**
 * Everything a coordinator needs to ring: who, why, the number, the script, and what was said before.
 * Null where this coordinator may not know of the pairing; the reading is kept.
 */
export async function readCheckIns(ctx: Context, pairingId: string) {
  const pairing = await ctx.db.pairing.findFirst({
    where: { id: pairingId, participant: visibleTo(ctx.actor) },
    select: {
      state: true,
      guide: { select: { ...PERSON, locale: true } },
      participant: {
        select: {
          ...PERSON,
          alias: true,
          contactVia: true,
          contactLanguage: true,
          interpreter: true,
        },
      },
    },
  });
  const story = pairing ? await storyOf(ctx, pairingId) : null;
  if (!pairing || !story) return null;
  const { guide, participant } = pairing;
  const subject = { subjectType: 'participant', subjectId: participant.id } as const;
  await recordReading(ctx, { ...subject, page: 'check-ins' });
  const frame = await followFrame(ctx);
  const items = calendarItems(story, frame);
  const ladder = ladderOf(story, frame);
  return {
    isClosed: pairing.state === 'completed' || pairing.state === 'ended-early',
    today: today(ctx.clock).toString(),
    sides: {
      guide: {
        ...personOf(guide),
        contactVia: '',
        language: guide.locale,
        interpreter: 'no',
        hasManyTries: unanswered(story.checkIns, 'guide') >= MANY_TRIES,
      },
      participant: {
        ...personOf(participant),
        name: participant.alias || participant.firstName,
        contactVia: participant.contactVia,
        language: participant.contactLanguage,
        interpreter: participant.interpreter,
        hasManyTries: unanswered(story.checkIns, 'participant') >= MANY_TRIES,
      },
    },
    due: items
      .filter(({ kind, status }) => kind !== 'end' && (status === 'open' || status === 'waiting'))
      .flatMap((item) => (item.side ? [rowOf(item, item.side)] : SIDES.map((s) => rowOf(item, s)))),
    next: nextOf(items),
    ladder: {
      silentDays: ladder.silentDays,
      step: ladder.step,
      signs: ladder.signs,
      isStill: ladder.isStill,
    },
    signals: await listSignals(ctx, pairingId),
    history: await listCheckIns(ctx, pairingId),
  };
}

export type CheckInsPage = NonNullable<Awaited<ReturnType<typeof readCheckIns>>>;
export type DueRow = CheckInsPage['due'][number];

function personOf(person: {
  id: string;
  firstName: string;
  phone: string | null;
  email: string | null;
}) {
  const { id, firstName, phone, email } = person;
  return { id, name: firstName, phone, email };
}

type Item = ReturnType<typeof calendarItems>[number];

function rowOf(item: Item, side: PairSide) {
  return {
    key: item.key,
    kind: kindOf(item),
    side,
    dueOn: item.dueOn.toString(),
    lateAfterOn: item.lateAfterOn.toString(),
    isWaiting: item.status === 'waiting',
  };
}

function nextOf(items: readonly Item[]) {
  const next = items.find(({ status, kind }) => status === 'coming' && kind !== 'end');
  return next ? { kind: kindOf(next), dueOn: next.dueOn.toString() } : null;
}

/** Ends are left out before; the type does not know it. */
function kindOf({ kind }: Item): CheckInKind {
  return kind === 'end' ? 'between' : kind;
}
