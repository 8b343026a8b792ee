import { type CertificateDocument, verificationCode } from '~/domain/pairing/certificate';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { languageName } from '~/i18n/language-names';
import { translatorFor } from '~/i18n/translator';

interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A certificate in words, as it stands on the page and on paper. */
export interface Sheet {
  readonly lang: 'nb' | 'en';
  readonly title: string;
  readonly branchName: string;
  readonly lead: string;
  readonly name: string;
  readonly body: string;
  readonly facts: readonly Fact[];
  /** The coordinator's own words, as paragraphs. */
  readonly words: readonly string[];
  readonly thanks: string;
  readonly contact: string;
  readonly placeAndDay: string;
  readonly signerName: string;
  readonly signedFor: string;
  /** A line for readers without Norwegian, where the sheet is in Norwegian. */
  readonly english: {
    readonly label: string;
    readonly text: string;
    readonly facts: readonly Fact[];
  } | null;
  readonly code: string;
  readonly codeLabel: string;
  readonly codeHelp: string;
}

/** Sets a frozen document in words of its own language, whoever looks at it. */
export function sheetOf(document: CertificateDocument, documentHash: string): Sheet {
  const { language: lang, kind, side, branchName: branch } = document;
  const t = translatorFor(lang);
  const contact = [document.branchPhone, document.branchEmail].filter(Boolean).join(', ');
  return {
    lang,
    title: t(`certificate:sheet-title-${kind}`),
    branchName: branch,
    lead: t('certificate:sheet-confirms'),
    name: document.name,
    body: t(`certificate:sheet-${kind}-${side}`, { branch }),
    facts: factsOf(document),
    words: document.words.split(/\n+/).filter((line) => line.trim() !== ''),
    thanks: t(`certificate:sheet-thanks-${side}`),
    contact: kind === 'reference' && contact ? t('certificate:sheet-contact', { contact }) : '',
    placeAndDay: t('certificate:sheet-place-and-day', {
      place: document.municipality,
      day: formatDay(document.issuedOn, lang),
    }),
    signerName: document.signerName,
    signedFor: t('certificate:sheet-signed-for', { branch }),
    english: lang === 'nb' ? englishOf(document) : null,
    code: verificationCode(documentHash),
    codeLabel: t('certificate:sheet-code'),
    codeHelp: t('certificate:sheet-code-help', { branch }),
  };
}

function englishOf(document: CertificateDocument): Sheet['english'] {
  const t = translatorFor('en');
  const { kind, side, branchName: branch } = document;
  const body = t(`certificate:sheet-${kind}-${side}`, { branch });
  return {
    label: t('certificate:sheet-in-english'),
    text: t('certificate:sheet-sentence', { name: isolated(document.name), body }),
    facts: factsOf({ ...document, language: 'en' }),
  };
}

function factsOf({ language: lang, ...document }: CertificateDocument): readonly Fact[] {
  const t = translatorFor(lang);
  const names = document.languages.map((code) => languageName(code, lang));
  const list = new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
  const from = formatDay(document.fromOn, lang);
  const until = formatDay(document.untilOn, lang);
  return [
    {
      key: 'period',
      label: t('certificate:sheet-period'),
      value: t('certificate:sheet-period-value', { from, until }),
    },
    ...(document.hours > 0
      ? [
          {
            key: 'hours',
            label: t('certificate:sheet-hours'),
            value: t('certificate:sheet-hours-value', { count: document.hours }),
          },
        ]
      : []),
    ...(document.meetings > 0
      ? [
          {
            key: 'meetings',
            label: t('certificate:sheet-meetings'),
            value: String(document.meetings),
          },
        ]
      : []),
    { key: 'languages', label: t('certificate:sheet-languages'), value: list },
  ];
}
