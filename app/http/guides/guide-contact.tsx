import { useTranslation } from 'react-i18next';
import type { GuidePage } from '~/features/guides/guide-record.query.server';
import { Card, DefinitionList, Heading, PhoneLink, Stack } from '~/ui';

/** How to reach the guide, and whom the guide meets now. */
export function GuideContact({ guide }: { guide: GuidePage }) {
  const { t } = useTranslation(['people', 'signup', 'lists', 'accounts']);
  const { email, phone, places, capacity } = guide;
  return (
    <Card as="section" labelledBy="contact">
      <Stack>
        <Heading level={2} id="contact">
          {t('people:guide-contact')}
        </Heading>
        <DefinitionList
          facts={[
            {
              key: 'phone',
              label: t('signup:phone'),
              value: phone ? <PhoneLink phone={phone} /> : null,
            },
            {
              key: 'email',
              label: t('signup:email'),
              value: email ? (
                <a href={`mailto:${email}`}>
                  <bdi dir="ltr">{email}</bdi>
                </a>
              ) : null,
            },
            {
              key: 'channel',
              label: t('people:guide-channel'),
              value: t(`signup:channel-${guide.preferredChannel}`),
            },
            {
              key: 'heard',
              label: t('people:guide-heard'),
              value:
                guide.campaign || (guide.heardFrom ? t(`lists:heard-${guide.heardFrom}`) : null),
            },
            {
              key: 'places',
              label: t('people:guide-places'),
              value: t('people:guide-places-taken', { taken: places.length, count: capacity }),
            },
          ]}
        />
        {places.length > 0 ? (
          <ul>
            {places.map(({ matchId, pairingId, participantName }) => (
              <li key={matchId}>
                <a href={pairingId ? `/desk/pairings/${pairingId}` : `/desk/matches/${matchId}`}>
                  {participantName
                    ? t(pairingId ? 'people:guide-pairing' : 'people:guide-proposal', {
                        name: participantName,
                      })
                    : t('people:guide-place-hidden')}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <a href={`/desk/guides/${guide.id}/contact`}>{t('people:contact-history')}</a>
        <a href={`/desk/guides/${guide.id}/code`}>{t('accounts:read-out')}</a>
      </Stack>
    </Card>
  );
}
