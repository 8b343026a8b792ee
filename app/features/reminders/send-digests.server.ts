import type { TaskKind } from '~/domain/coordination/task-kinds';
import { type Clock, PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { isLocale, type Locale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueMessage } from '~/infra/outbox.server';
import { composeWeeklyDigest, type DigestLine } from '~/mail/weekly-digest/compose';
import { getToday } from '../coordination/today.query.server';
import type { AllBranches } from './send-due-reminders.server';

const KIND = 'weekly-digest';
const MONDAY = 1;
const FROM_HOUR = 7;

/**
 * The letter of the week to every coordinator who wants it: what Today shows that coordinator, in
 * figures. From Monday at seven; on Tuesday still, if the server was down. None where nothing waits.
 */
export async function sendDigests(world: AllBranches): Promise<number> {
  const week = weekToWriteOf(world.clock);
  if (week === null) return 0;
  const members = await world.system.membership.findMany({
    where: { role: 'coordinator', endedAt: null, branchId: { not: null } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      branchId: true,
      user: {
        select: { id: true, email: true, locale: true, suspendedAt: true, wantsDigest: true },
      },
    },
  });
  const written = await world.system.reminder.findMany({
    where: { personType: 'user', kind: KIND, period: week },
    select: { branchId: true, personId: true },
  });
  const isWritten = (branchId: string, userId: string) =>
    written.some((one) => one.branchId === branchId && one.personId === userId);
  let sent = 0;
  for (const { id, branchId, user } of members) {
    const { email, suspendedAt, wantsDigest } = user;
    if (!branchId || !email || suspendedAt || !wantsDigest || isWritten(branchId, user.id))
      continue;
    const locale = isLocale(user.locale) ? user.locale : 'nb';
    const reader = { membershipId: id, userId: user.id, email, locale };
    const isSent = await writeTo(world.inBranch(branchId), reader, week, world.baseUrl);
    if (isSent) sent += 1;
  }
  return sent;
}

/** ISO week such as 2026-W48, or null when it is not the time for it. */
export function weekToWriteOf(clock: Clock): string | null {
  const now = clock.now().toZonedDateTimeISO(PROGRAMME_ZONE);
  const isTime = now.dayOfWeek === MONDAY ? now.hour >= FROM_HOUR : now.dayOfWeek === MONDAY + 1;
  return isTime ? `${now.yearOfWeek}-W${String(now.weekOfYear).padStart(2, '0')}` : null;
}

interface Reader {
  readonly membershipId: string;
  readonly userId: string;
  readonly email: string;
  readonly locale: Locale;
}

async function writeTo(
  job: Context,
  { membershipId, userId, email, locale }: Reader,
  week: string,
  baseUrl: string,
): Promise<boolean> {
  const { branchId } = job;
  // Today as this coordinator sees it, and nobody else's.
  const actor = { role: 'coordinator', userId, branchId, membershipId, isVerified: true } as const;
  const { rows, total } = await getToday({ ...job, actor });
  if (total === 0) return false;
  const counts = new Map<TaskKind, number>();
  for (const { kind, bundled } of rows) counts.set(kind, (counts.get(kind) ?? 0) + (bundled ?? 1));
  const lines: DigestLine[] = [...counts].map(([kind, count]) => ({ kind, count }));
  const letter = composeWeeklyDigest(
    { lines, total, link: `${baseUrl}/desk`, account: `${baseUrl}/account` },
    translatorFor(locale),
  );
  const done = await inTransaction<boolean, never>(
    job,
    { verb: 'reminder.send', subject: { type: 'user', id: userId }, details: { kinds: [KIND] } },
    async (tx) => {
      const at = dateOf(job.clock.now());
      await tx.reminder.create({
        data: {
          id: job.newId(),
          branchId,
          personType: 'user',
          personId: userId,
          kind: KIND,
          period: week,
          at,
        },
      });
      await enqueueMessage(tx.system, job, {
        branchId,
        channel: 'email',
        to: email,
        ...letter,
        template: KIND,
        locale,
        recipient: { type: 'user', id: userId },
        dedupeKey: `${KIND}:${branchId}:${userId}:${week}`,
        // At work before eight, and it rings nobody.
        urgency: 'at-once',
      });
      return ok(true);
    },
  );
  return done.ok;
}
