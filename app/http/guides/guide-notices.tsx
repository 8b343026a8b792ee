import { useTranslation } from 'react-i18next';
import type { GuidePage } from '~/features/guides/guide-record.query.server';
import { Button, Notice, PersonName, Stack } from '~/ui';
import { Move } from './move';

/** What somebody must know first: a consent that nobody has asked for, a double, a gap. */
export function GuideNotices({ guide }: { guide: GuidePage }) {
  const { t } = useTranslation(['onboarding', 'signup']);
  const isOver = ['declined', 'withdrawn', 'referred-elsewhere'].includes(guide.state);
  return (
    <>
      {guide.isConsentOpen && !isOver ? (
        <Notice tone="warning" title={t('onboarding:consent-open')}>
          <Stack>
            <p>{t('onboarding:consent-open-text')}</p>
            <Move guide={guide} intent="consent">
              <Button variant="secondary">{t('onboarding:do-consent')}</Button>
            </Move>
          </Stack>
        </Notice>
      ) : null}
      {guide.sameContact.length > 0 ? (
        <Notice tone="info" title={t('onboarding:same-contact')}>
          <ul>
            {guide.sameContact.map(({ id, name }) => (
              <li key={id}>
                <a href={`/desk/guides/${id}`}>
                  <PersonName>{name}</PersonName>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {guide.gaps.length > 0 && !isOver ? (
        <Notice tone="warning" title={t('onboarding:gaps')}>
          <ul>
            {guide.gaps.map((gap) => (
              <li key={gap}>{t(`onboarding:gap-${gap}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
