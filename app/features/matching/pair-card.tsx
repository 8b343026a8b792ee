import { useTranslation } from 'react-i18next';
import {
  Card,
  Columns,
  Heading,
  Notice,
  PersonName,
  ScoreBar,
  SideBySide,
  SignList,
  Stack,
  WeekGrid,
} from '~/ui';
import { ProfileFacts } from './first-name-card';
import type { FirstNameProfile } from './match-link.query.server';
import type { PairView } from './pair-view.query.server';

interface Props {
  readonly pair: PairView;
  readonly profiles: {
    readonly participant: FirstNameProfile | null;
    readonly guide: FirstNameProfile | null;
  } | null;
  readonly participantId: string;
}

/** Two people beside each other, three reasons for, three to watch, common hours and every point. */
export function PairCard({ pair, profiles, participantId }: Props) {
  const { t } = useTranslation('matching');
  const rank = pair.rank;
  return (
    <Stack gap="lg">
      <p>
        {rank
          ? t('pair-summary', { score: pair.score, rank: rank.rank, of: rank.of })
          : t('pair-summary-unranked', { score: pair.score })}
      </p>
      {pair.failures.length > 0 ? (
        <Notice tone="warning" title={t('failures')}>
          <ul>
            {pair.failures.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Columns>
        <Card as="section" tone="main">
          <Heading level={2}>{t('why')}</Heading>
          {pair.reasons.length > 0 ? (
            <SignList sign="yes" items={pair.reasons} />
          ) : (
            <p>{t('nothing-for')}</p>
          )}
        </Card>
        <Card as="section" tone="accent">
          <Heading level={2}>{t('watch')}</Heading>
          {pair.watch.length > 0 ? (
            <ul>
              {pair.watch.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : (
            <p>{t('nothing-to-watch')}</p>
          )}
        </Card>
      </Columns>
      {profiles?.participant && profiles.guide ? (
        <SideBySide
          sides={[
            {
              key: 'participant',
              title: <PersonName>{profiles.participant.firstName}</PersonName>,
              children: <ProfileFacts profile={profiles.participant} />,
            },
            {
              key: 'guide',
              title: <PersonName>{profiles.guide.firstName}</PersonName>,
              children: <ProfileFacts profile={profiles.guide} />,
            },
          ]}
        />
      ) : null}
      <Columns>
        <section>
          <Heading level={2}>{t('common-hours')}</Heading>
          {pair.commonSlots.length > 0 ? (
            <WeekGrid caption={t('common-hours')} both={pair.commonSlots} />
          ) : (
            <p>{t('no-common-hours')}</p>
          )}
        </section>
        <section>
          <Heading level={2}>{t('parts')}</Heading>
          {pair.parts.map((part) => (
            <ScoreBar
              key={part.criterion}
              label={t(`criterion-${part.criterion}`)}
              value={part.points}
              max={part.of}
            />
          ))}
        </section>
      </Columns>
      {pair.others.length > 0 ? (
        <section>
          <Heading level={2}>{t('others')}</Heading>
          <ul>
            {pair.others.map((other) => (
              <li key={other.id}>
                <a href={`/desk/matching/${participantId}?guide=${other.id}`}>
                  {t('see-other', { name: other.name, score: other.score })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Stack>
  );
}
