import { dayOf } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import type { DueReminder, ReminderKind } from '~/domain/pairing/reminders';
import { translatorFor } from '~/i18n/translator';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { enqueueMessage } from '~/infra/outbox.server';
import { composeReminder, type ReminderLine } from '~/mail/reminder/compose';
import { issuePairLink } from '../issue-pair-link.server';
import type { PairPage } from '../pair-pages';
import type { Addressee } from './reminder-people.query.server';

export const REMINDER_TEMPLATE = 'reminder';

/** Where the link of each leads; none is the page that logs a meeting. */
const PAGES: Readonly<Record<ReminderKind, PairPage | null>> = {
  'ask-guide': null,
  'ask-both': 'met',
  'check-in-monthly': 'how',
  'evaluation-3-months': 'how',
  'evaluation-final': 'closing',
};

/**
 * Writes the reminders of one person and the one message that carries them, together or not at all.
 * False where another server, or an earlier run, was first: a reminder is one row for ever, and a
 * person has one message a day.
 */
export async function remindPerson(
  ctx: Context,
  person: Addressee,
  reminders: readonly [DueReminder, ...DueReminder[]],
  baseUrl: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  // One moment for the rows and the message: by it they are found together again.
  const moment = { clock: { now: () => now }, newId: ctx.newId, branchId: ctx.branchId };
  const { type, id, channel, to, locale } = person;
  const done = await inTransaction<boolean, never>(
    ctx,
    {
      verb: 'reminder.send',
      subject: { type, id },
      details: { kinds: reminders.map(({ kind }) => kind) },
    },
    async (tx) => {
      await tx.reminder.createMany({
        data: reminders.map(({ pairingId, kind, period }) => ({
          id: ctx.newId(),
          branchId: ctx.branchId,
          pairingId,
          personType: type,
          personId: id,
          kind,
          period,
          at: dateOf(now),
        })),
      });
      const lines: ReminderLine[] = [];
      for (const { kind, pairingId, side } of reminders) {
        const page = PAGES[kind];
        const link = { pairingId, side, ...(page ? { page } : {}) };
        const path = await issuePairLink(tx.system, moment, link);
        // The page of faces answers what it is asked about, and nothing else.
        const about = page === 'how' ? `?about=${kind}` : '';
        lines.push({ kind, link: `${baseUrl}${path}${about}` });
      }
      const [first, ...others] = lines;
      if (!first) throw new Error('A reminder without a line');
      await enqueueMessage(tx.system, moment, {
        branchId: ctx.branchId,
        channel,
        to,
        ...composeReminder([first, ...others], translatorFor(locale)),
        template: REMINDER_TEMPLATE,
        locale,
        recipient: { type, id },
        dedupeKey: `reminder:${ctx.branchId}:${type}:${id}:${dayOf(now)}`,
      });
      return ok(true);
    },
  );
  return done.ok;
}
