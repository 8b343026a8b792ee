import type { Clock } from '~/domain/kernel/programme-time';
import { dayOf } from '~/domain/kernel/programme-time';
import { chooseReminders, type SentReminder } from '~/domain/pairing/choose-reminders';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { dueReminders, REMINDED_STATES } from '~/domain/pairing/reminders';
import { quietUntil } from '~/domain/programme/quiet-hours';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { SystemDb } from '~/infra/db/database';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';
import { LISTED } from '../participants/visible-participants.query';
import { remindPerson } from './remind-person.server';
import { findAddressees, GUIDE_CONTACT } from './reminder-people.query.server';

/** What work on all branches is handed. */
export interface AllBranches {
  readonly system: SystemDb;
  readonly clock: Clock;
  /** Where links start. */
  readonly baseUrl: string;
  /** A job's context in one branch. */
  inBranch(branchId: string): Context;
}

/** Guides read at once, each with all pairings, so that one message can hold them. */
const BATCH = 100;
const ASKED = { state: { in: [...REMINDED_STATES] }, participant: LISTED };

/**
 * Writes every reminder that is due, in all branches; answers how many messages. Run as often as you
 * like, on as many servers: what has been written once is not written again.
 */
export async function sendDueReminders(world: AllBranches): Promise<number> {
  const branches = await world.system.branch.findMany({
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  let sent = 0;
  for (const { id } of branches) sent += await remindBranch(world.inBranch(id), world.baseUrl);
  return sent;
}

async function remindBranch(ctx: Context, baseUrl: string): Promise<number> {
  const frame = await followFrame(ctx);
  // In the night nothing is written that the morning may show to be wrong.
  if (quietUntil(ctx.clock.now(), frame.settings.followUp) !== null) return 0;
  let sent = 0;
  let after = '';
  for (;;) {
    const guides = await ctx.db.guide.findMany({
      where: { id: { gt: after }, pairings: { some: ASKED } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: GUIDE_CONTACT,
    });
    const last = guides.at(-1);
    if (!last) return sent;
    sent += await remindBatch(ctx, frame, guides, baseUrl);
    after = last.id;
  }
}

/** Eight statements, and a transaction for each message. */
async function remindBatch(
  ctx: Context,
  frame: FollowFrame,
  guides: Parameters<typeof findAddressees>[1],
  baseUrl: string,
): Promise<number> {
  const where = { guideId: { in: guides.map(({ id }) => id) }, ...ASKED };
  const stories = await loadStories(ctx.db, { where, today: frame.today });
  const due = groupBy(stories.flatMap((story) => dueReminders(story, frame)));
  if (due.size === 0) return 0;
  const ofParticipants = [...due].filter(([, [first]]) => first?.side === 'participant');
  const people = await findAddressees(
    ctx.db,
    guides,
    ofParticipants.map(([id]) => id),
  );
  const before = await findSent(ctx, [...due.keys()]);
  let sent = 0;
  for (const [personId, reminders] of due) {
    const person = people.get(personId);
    const history = before.get(personId) ?? [];
    const [first, ...others] = chooseReminders(reminders, history, frame.today);
    if (person && first && (await remindPerson(ctx, person, [first, ...others], baseUrl))) {
      sent += 1;
    }
  }
  return sent;
}

async function findSent(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SentReminder[]>> {
  const rows = await ctx.db.reminder.findMany({
    where: { personId: { in: [...personIds] } },
    select: { personId: true, pairingId: true, kind: true, period: true, at: true },
  });
  return groupBy(rows.map(({ at, ...row }) => ({ ...row, on: dayOf(momentOf(at)) })));
}

function groupBy<T extends { readonly personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}
