import type { TFunction } from 'i18next';
import type { ReminderKind } from '~/domain/pairing/reminders';

export interface ReminderLine {
  readonly kind: ReminderKind;
  readonly link: string;
}

/** One question with its link, or several links where a guide follows more than one. */
export function composeReminder(
  [first, ...others]: readonly [ReminderLine, ...ReminderLine[]],
  t: TFunction,
): { subject: string; body: string } {
  const subject = t('mail:neutral-subject');
  if (others.length === 0) {
    return { subject, body: t(`reminder:${first.kind}`, { link: first.link }) };
  }
  const links = [first, ...others].map(({ link }) => link).join('\n');
  return { subject, body: t('reminder:several', { links }) };
}
