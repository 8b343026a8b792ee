import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { languageName } from '~/i18n/language-names';
import type { Locale } from '~/i18n/languages';
import { DefinitionList, Muted, PersonName, Timeline } from '~/ui';
import type { ParticipantPage } from '../read-participant.query.server';

interface Props {
  readonly page: Pick<ParticipantPage, 'history' | 'consents' | 'talk'>;
  readonly locale: Locale;
}

/** Every step with who, when and why, the newest first. */
export function ParticipantHistory({ page, locale }: Props) {
  const { t } = useTranslation('people');
  const byWhom = (row: Props['page']['history'][number]) => {
    if (row.by) return row.by;
    return t(row.byRole === 'system' ? 'participant-by-system' : 'participant-by-self');
  };
  return (
    <Timeline
      entries={page.history.map((row) => ({
        key: row.id,
        when: t('participant-history-line', { day: formatDay(row.on, locale), by: byWhom(row) }),
        title: t([`participant-event-${row.event}`, 'participant-event-other']),
        children: (
          <>
            {row.reasonCode ? (
              <p className="fg-small">
                {t([`participant-reason-${row.reasonCode}`, 'participant-reason-other'])}
              </p>
            ) : null}
            {row.note ? (
              <p className="fg-small">
                <PersonName>{row.note}</PersonName>
              </p>
            ) : null}
          </>
        ),
      }))}
    />
  );
}

/** Each consent as it was given: what for, when, how, in which language, and whether it stands. */
export function ParticipantConsents({ page, locale }: Props) {
  const { t, i18n } = useTranslation('people');
  const { consents, talk } = page;
  if (consents.length === 0 && !talk) return <Muted>{t('participant-no-consents')}</Muted>;
  const talkLine = talk && {
    key: 'talk',
    label: t('participant-talk-held'),
    value: t('participant-talk-line', {
      day: formatDay(talk.heldOn, locale),
      language: languageName(talk.language, i18n.language),
      interpreter: t(`participant-talk-interpreter-${talk.interpreter}`),
    }),
  };
  return (
    <DefinitionList
      facts={[
        ...consents.map((consent) => ({
          key: consent.id,
          label: t(`participant-consent-${consent.kind}`),
          value: (
            <>
              {t('participant-consent-line', {
                day: formatDay(consent.givenOn, locale),
                how: t(`participant-how-${consent.givenHow}`),
                language: languageName(consent.language, i18n.language),
              })}
              {consent.withdrawnOn ? (
                <p>
                  {t('participant-consent-taken-back', {
                    day: formatDay(consent.withdrawnOn, locale),
                  })}
                </p>
              ) : null}
            </>
          ),
        })),
        ...(talkLine ? [talkLine] : []),
      ]}
    />
  );
}
