import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/i18n/format';
import { directionOf, type Locale, languageTag } from '~/i18n/languages';
import { Heading, Muted, PersonName, SideBySide } from '~/ui';

interface Agreement {
  readonly textVersion: string;
  readonly guideLanguage: string;
  readonly participantLanguage: string;
  readonly guideText: string;
  readonly participantText: string;
  readonly signatures: readonly {
    readonly id: string;
    readonly side: string;
    readonly signerName: string;
    readonly how: string;
    readonly signedAt: string;
  }[];
}

/** The stored text in both languages, word for word, and who has signed it. */
export function AgreementTexts({ agreement }: { agreement: Agreement }) {
  const { t, i18n } = useTranslation('agreement');
  const { signatures } = agreement;
  return (
    <>
      <SideBySide
        sides={[
          {
            key: 'guide',
            title: t('column-guide'),
            children: (
              <AgreementText text={agreement.guideText} language={agreement.guideLanguage} />
            ),
          },
          {
            key: 'participant',
            title: t('column-participant'),
            children: (
              <AgreementText
                text={agreement.participantText}
                language={agreement.participantLanguage}
              />
            ),
          },
        ]}
      />
      <Muted small>{t('version', { version: agreement.textVersion })}</Muted>
      <Heading level={2}>{t('signatures')}</Heading>
      {signatures.length === 0 ? <p>{t('nobody-yet')}</p> : null}
      <ul>
        {signatures.map((one) => (
          <li key={one.id}>
            <b>{t(`side-${one.side}`)}</b>: <PersonName>{one.signerName}</PersonName>,{' '}
            {formatMoment(one.signedAt, i18n.language as Locale)} ({t(`how-${one.how}`)})
          </li>
        ))}
      </ul>
    </>
  );
}

/** One language's text: its first line is the title, every further line a paragraph. */
export function AgreementText({ text, language }: { text: string; language: string }) {
  const [title, ...lines] = text.split('\n');
  return (
    <div lang={languageTag(language as Locale)} dir={directionOf(language)}>
      <Heading level={3}>{title}</Heading>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
