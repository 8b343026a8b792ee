import { ok, type Result } from '~/domain/kernel/result';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { dateOf, newSecret } from '~/infra/access-tokens.server';
import { newDigits } from '~/infra/codes.server';
import type { Context } from '~/infra/context';
import type { SystemTx } from '~/infra/db/database';
import { systemTransaction } from '~/infra/db/in-transaction.server';
import { enqueueMessage } from '~/infra/outbox.server';
import type { Limits } from '~/infra/rate-limits.server';
import { composeSignInCode } from '~/mail/sign-in-code/compose';
import { composeSignInLink } from '~/mail/sign-in-link/compose';
import type { Contact } from '../contact';
import type { CommonRefusal } from '../refusal-codes';
import { listPeopleBehind, type PersonBehind } from './people-behind.query.server';
import { proofHash } from './sign-in-proof.server';

export const LINK_HOURS = 24;
export const CODE_MINUTES = 10;

/**
 * Sends a link (e-mail) or six digits (SMS) to whoever is behind the contact. Known or not, the
 * answer is the same: an attempt, whose id the page goes on with. A contact that nobody has leaves an
 * attempt that no code can ever fit.
 */
export async function askToSignIn(
  ctx: Omit<Context, 'db'>,
  limits: Limits,
  input: { readonly contact: Contact },
  options: { readonly address: string; readonly baseUrl: string },
): Promise<Result<{ attempt: string; by: 'email' | 'sms' }, CommonRefusal>> {
  const { contact } = input;
  const to = contact.email ?? contact.phone ?? '';
  for (const [rate, key] of [
    ['send-address', options.address],
    ['send-contact', to],
  ] as const) {
    const counted = await limits.consume(rate, key);
    if (!counted.ok) return counted;
  }
  const by = contact.email === null ? 'sms' : 'email';
  const attempt = ctx.newId();
  const secret = by === 'sms' ? newDigits() : newSecret();
  const people = await listPeopleBehind(ctx.system, contact);
  const person = people[0];
  return systemTransaction(
    ctx,
    { verb: 'account.ask-to-sign-in', subject: { type: 'access-token', id: attempt } },
    async (tx) => {
      const now = ctx.clock.now();
      const life = by === 'sms' ? { minutes: CODE_MINUTES } : { hours: LINK_HOURS };
      await tx.accessToken.create({
        data: {
          id: attempt,
          purpose: by === 'sms' ? 'sign-in-code' : 'sign-in-link',
          hash: proofHash(attempt, secret, to),
          branchId: person?.branchId ?? null,
          subjectId: person?.id ?? null,
          side: person?.side ?? null,
          createdAt: dateOf(now),
          expiresAt: dateOf(now.add(life)),
        },
      });
      const link = `${options.baseUrl}/link/sign-in/${attempt}${secret}`;
      if (person) await sendProof(tx, ctx, { attempt, person, by, to, secret, link });
      return ok({ attempt, by });
    },
  );
}

async function sendProof(
  tx: SystemTx,
  ctx: Pick<Context, 'clock' | 'newId'>,
  what: {
    readonly attempt: string;
    readonly person: PersonBehind;
    readonly by: 'email' | 'sms';
    readonly to: string;
    readonly secret: string;
    readonly link: string;
  },
): Promise<void> {
  const { person, by } = what;
  const locale = isLocale(person.locale) ? person.locale : person.side === 'guide' ? 'nb' : 'en';
  const t = translatorFor(locale);
  const message =
    by === 'sms' ? composeSignInCode({ code: what.secret }, t) : composeSignInLink(what, t);
  await enqueueMessage(tx, ctx, {
    branchId: person.branchId,
    channel: by,
    to: what.to,
    template: by === 'sms' ? 'sign-in-code' : 'sign-in-link',
    locale,
    ...message,
    recipient: { type: person.side, id: person.id },
    dedupeKey: `sign-in:${what.attempt}`,
    urgency: 'at-once',
  });
}
