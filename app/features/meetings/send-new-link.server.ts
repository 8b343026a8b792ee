import { ok, type Result } from '~/domain/kernel/result';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';
import type { Limits } from '~/infra/rate-limits.server';
import { composePairLink } from '~/mail/pair-link/compose';
import { issuePairLink } from '../issue-pair-link.server';
import type { PairLink } from '../pair-link/pair-link.query.server';
import type { CommonRefusal } from '../refusal-codes';
import { holderOf } from './log-meetings.server';

/**
 * Sends a fresh link to the contact that we know, never to one that is typed here: whoever holds an
 * old link learns nothing, not even whether there is somebody to send to. A few times an hour.
 */
export async function sendNewLink(
  ctx: Context,
  limits: Limits,
  link: PairLink,
  options: { readonly key: string | undefined; readonly address: string; readonly baseUrl: string },
): Promise<Result<null, CommonRefusal>> {
  const { pairingId, side } = link;
  for (const [rate, key] of [
    ['send-address', options.address],
    ['send-contact', `pair:${pairingId}:${side}`],
  ] as const) {
    const counted = await limits.consume(rate, key);
    if (!counted.ok) return counted;
  }
  const deed = {
    verb: 'pairing.send-link',
    subject: { type: 'pairing', id: pairingId },
    idempotencyKey: options.key,
    ...holderOf({ pairingId, side, byUserId: null }),
    details: { side },
  };
  return inTransaction<null, never>(ctx, deed, async (tx) => {
    const person = await contactOf(tx, link);
    const way = person ? channelTo(person) : null;
    if (!person || !way) return ok(null);
    const path = await issuePairLink(tx.system, ctx, { pairingId, side });
    await enqueueMessage(tx.system, ctx, {
      branchId: ctx.branchId,
      ...way,
      ...composePairLink({ link: `${options.baseUrl}${path}` }, translatorFor(person.locale)),
      template: 'pair-link',
      locale: person.locale,
      recipient: { type: side, id: link.personId },
      dedupeKey: `pair-link:${ctx.newId()}`,
      urgency: 'at-once',
    });
    return ok(null);
  });
}

/** Nobody under protection gets a message by itself: a coordinator calls. */
async function contactOf(tx: BranchTx, { side, personId }: PairLink) {
  const contact = { email: true, phone: true, preferredChannel: true } as const;
  if (side === 'guide') {
    const select = { ...contact, locale: true };
    const guide = await tx.guide.findFirst({ where: { id: personId }, select });
    return guide && { ...guide, locale: isLocale(guide.locale) ? guide.locale : ('nb' as const) };
  }
  const select = { ...contact, contactLanguage: true };
  const where = { id: personId, isShielded: false };
  const participant = await tx.participant.findFirst({ where, select });
  const wanted = participant?.contactLanguage ?? '';
  return participant && { ...participant, locale: isLocale(wanted) ? wanted : ('en' as const) };
}
