import type { TFunction } from 'i18next';
import { isLocale, type Locale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { channelTo, enqueueMessage } from '~/infra/outbox.server';

/** What a message needs to know of its guide. */
export const REACHABLE = {
  id: true,
  email: true,
  phone: true,
  preferredChannel: true,
  locale: true,
  consentToConfirm: true,
} as const;

export interface Reachable {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferredChannel: string;
  readonly locale: string;
  /** From a spreadsheet: nothing is sent before the guide has said yes to it. */
  readonly consentToConfirm: boolean;
}

/** The language a guide is written to. */
export function localeOf(guide: { readonly locale: string }): Locale {
  return isLocale(guide.locale) ? guide.locale : 'nb';
}

/**
 * Puts a message to a guide in the outbox, in the guide's language and by the way the guide chose.
 * Answers false when only a call can reach the guide: without a contact, or while the consent of an
 * imported guide is open. What answers the guide's own press is sent all the same.
 */
export async function writeToGuide(
  tx: BranchTx,
  ctx: Context,
  guide: Reachable,
  message: {
    /** Folder name in app/mail. */
    readonly template: string;
    readonly dedupeKey: string;
    compose(t: TFunction, locale: Locale): { subject: string; body: string };
  },
): Promise<boolean> {
  const way = channelTo(guide);
  const isAnswer = ctx.actor.role === 'anonymous';
  if (!way || (guide.consentToConfirm && !isAnswer)) return false;
  const locale = localeOf(guide);
  await enqueueMessage(tx.system, ctx, {
    branchId: ctx.branchId,
    ...way,
    ...message.compose(translatorFor(locale), locale),
    template: message.template,
    locale,
    recipient: { type: 'guide', id: guide.id },
    dedupeKey: message.dedupeKey,
    ...(isAnswer ? { urgency: 'at-once' as const } : {}),
  });
  return true;
}
