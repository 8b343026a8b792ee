import { today } from '~/domain/kernel/programme-time';
import { dueItems, nextDue } from '~/domain/pairing/calendar/due';
import type { PairingStory } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import { listCoordinators } from '../pairings/coordinators.query.server';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';
import { handedOver } from './hand-over.server';

/** What fits on paper that somebody reads; a longer list has further pages. */
const PAGE_SIZE = 50;

/** All that one coordinator has, as another needs it on the first day: a page of the sheet. */
export async function readHandOver(
  ctx: Context,
  asked: { readonly fromUserId: string | null; readonly page: number },
) {
  const { fromUserId, page } = asked;
  const where = handedOver(fromUserId);
  const total = await ctx.db.pairing.count({ where });
  const tasks = await ctx.db.handTask.count({
    where: { assigneeUserId: fromUserId, doneAt: null },
  });
  const frame = await followFrame(ctx);
  const paging = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
  const stories = await loadStories(ctx.db, { where, today: today(ctx.clock), ...paging });
  const ids = stories.map((story) => story.pairingId);
  const names = await namesOf(ctx, ids);
  const open = await ctx.db.handTask.groupBy({
    by: ['subjectId'],
    where: { subjectType: 'pairing', subjectId: { in: ids }, doneAt: null },
    _count: true,
  });
  const openOf = new Map(open.map((one) => [one.subjectId, one._count]));
  return {
    coordinators: await listCoordinators(ctx),
    total,
    tasks,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    rows: stories.map((story) => {
      const due = dueItems(story, frame)[0] ?? nextDue(story, frame);
      return {
        id: story.pairingId,
        ...(names.get(story.pairingId) ?? { guide: '', participant: '' }),
        state: story.state,
        startedOn: story.startedOn?.toString() ?? '',
        due: due ? { kind: due.kind, on: due.dueOn.toString() } : null,
        lastContactOn: lastContact(story),
        tasks: openOf.get(story.pairingId) ?? 0,
      };
    }),
  };
}

export type HandOverSheet = Awaited<ReturnType<typeof readHandOver>>;

/** The last day on which somebody talked with one of them; empty where nobody has. */
function lastContact({ checkIns }: PairingStory): string {
  const days = checkIns.map(({ heldOn }) => heldOn.toString()).sort();
  return days.at(-1) ?? '';
}

async function namesOf(ctx: Context, ids: readonly string[]) {
  const name = { firstName: true, lastName: true } as const;
  const rows = await ctx.db.pairing.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      guide: { select: name },
      participant: { select: { ...name, alias: true } },
    },
  });
  return new Map(
    rows.map(({ id, guide, participant }) => [
      id,
      {
        guide: [guide.firstName, guide.lastName].join(' ').trim(),
        participant: [participant.alias || participant.firstName, participant.lastName]
          .join(' ')
          .trim(),
      },
    ]),
  );
}
