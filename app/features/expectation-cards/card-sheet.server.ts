import { LIMITS, REACH, RHYTHMS, TOGETHER } from '~/domain/pairing/expectations';
import { ROLE_FACTS, ROLE_NO, ROLE_YES } from '~/domain/pairing/role-card';
import type { Locale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { readablePhone } from '~/ui';

export interface CardSheet {
  readonly language: Locale;
  readonly title: string;
  readonly facts: readonly string[];
  readonly yes: { readonly title: string; readonly lines: readonly string[] };
  readonly no: { readonly title: string; readonly lines: readonly string[] };
  readonly ring: string;
  readonly questions: readonly { readonly title: string; readonly choices: readonly string[] }[];
}

/**
 * Role card and empty questions in one language, for paper. Without a name and without an answer:
 * such a sheet lies about, and may be handed to either side.
 */
export function cardSheet(language: Locale, phone: string): CardSheet {
  const t = translatorFor(language);
  const question = (name: string, choices: readonly string[]) => ({
    title: t(`cards:step-${name}`),
    choices,
  });
  return {
    language,
    title: t('cards:step-role'),
    facts: ROLE_FACTS.map((one) => t(`cards:role-fact-${one}`)),
    yes: { title: t('cards:role-yes'), lines: ROLE_YES.map((one) => t(`cards:role-yes-${one}`)) },
    no: { title: t('cards:role-no'), lines: ROLE_NO.map((one) => t(`cards:role-no-${one}`)) },
    ring: phone ? t('cards:sheet-ring', { phone: readablePhone(phone) }) : '',
    questions: [
      question(
        'rhythm',
        RHYTHMS.map((one) => t(`cards:rhythm-${one}`)),
      ),
      question(
        'together',
        TOGETHER.map((one) => t(`cards:together-${one}`)),
      ),
      question(
        'limits',
        LIMITS.map((one) => t(`cards:limit-${one}`)),
      ),
      question(
        'reach',
        REACH.map((one) => t(`cards:reach-${one}`)),
      ),
    ],
  };
}

/** The two languages of a sheet; the same one twice would help nobody. */
export function sheetLanguages(guide: Locale, participant: Locale): readonly [Locale, Locale] {
  if (guide !== participant) return [guide, participant];
  return [guide, guide === 'nb' ? 'en' : 'nb'];
}
