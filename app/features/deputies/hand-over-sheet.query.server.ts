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
  const frame = await followFrame(ctx);
  const paging = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
  const stories = await loadStories(ctx.db, { where, today: today(ctx.clock), ...paging });
  // A first page that is not full is all there is.
  const isAll = page === 1 && stories.length < PAGE_SIZE;
  const total = isAll ? stories.length : await ctx.db.pairing.count({ where });
  const ids = stories.map((story) => story.pairingId);
  const names = await namesOf(ctx, stories);
  const open = await ctx.db.handTask.groupBy({
    by: ['assigneeUserId', 'subjectType', 'subjectId'],
    where: {
      doneAt: null,
      OR: [{ assigneeUserId: fromUserId }, { subjectType: 'pairing', subjectId: { in: ids } }],
    },
    _count: true,
  });
  const count = (these: typeof open) => these.reduce((sum, one) => sum + one._count, 0);
  const tasksOf = (id: string) =>
    count(open.filter((one) => one.subjectType === 'pairing' && one.subjectId === id));
  return {
    coordinators: await listCoordinators(ctx),
    total,
    tasks: count(open.filter((one) => one.assigneeUserId === fromUserId)),
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
        tasks: tasksOf(story.pairingId),
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

/** Both sides by pairing; asked for side by side, for the stories know whose they are. */
async function namesOf(ctx: Context, stories: readonly PairingStory[]) {
  const name = { id: true, firstName: true, lastName: true } as const;
  const guides = await ctx.db.guide.findMany({
    where: { id: { in: stories.map((one) => one.guideId) } },
    select: name,
  });
  const participants = await ctx.db.participant.findMany({
    where: { id: { in: stories.map((one) => one.participantId) } },
    select: { ...name, alias: true },
  });
  const full = (first: string, last: string) => [first, last].join(' ').trim();
  const guideOf = new Map(guides.map((one) => [one.id, full(one.firstName, one.lastName)]));
  const participantOf = new Map(
    participants.map((one) => [one.id, full(one.alias || one.firstName, one.lastName)]),
  );
  return new Map(
    stories.map(({ pairingId, guideId, participantId }) => [
      pairingId,
      {
        guide: guideOf.get(guideId) ?? '',
        participant: participantOf.get(participantId) ?? '',
      },
    ]),
  );
}
