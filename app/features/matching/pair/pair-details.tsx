import { useTranslation } from 'react-i18next';
import { Fold, Muted, PersonName, ScoreBar, SideBySide, Stack, WeekGrid } from '~/ui';
import type { FirstNameProfile } from '../proposals/match-link.query.server';
import { ProfileFacts } from './first-name-card';
import type { PairView } from './pair-words';

interface Props {
  readonly pair: PairView;
  readonly profiles: {
    readonly participant: FirstNameProfile | null;
    readonly guide: FirstNameProfile | null;
  } | null;
}

/** What lies behind a pair: common hours, the two beside each other, every point, limits, gaps. */
export function PairDetails({ pair, profiles }: Props) {
  const { t } = useTranslation(['explain', 'matching']);
  return (
    <>
      <Fold title={t('matching:common-hours')}>
        {pair.commonSlots.length > 0 ? (
          <WeekGrid caption={t('matching:common-hours')} both={pair.commonSlots} />
        ) : (
          <p>{t('matching:no-common-hours')}</p>
        )}
      </Fold>
      {profiles?.participant && profiles.guide ? (
        <Fold title={t('details-profiles')}>
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
        </Fold>
      ) : null}
      <Fold title={t('matching:parts')}>
        <Stack>
          <p>{t('parts-help')}</p>
          {pair.parts.map((part) => (
            <div key={part.criterion}>
              <ScoreBar
                label={t(`matching:criterion-${part.criterion}`)}
                value={part.points}
                max={part.of}
              />
              {part.facts.map((fact) => (
                <div key={fact}>
                  <Muted small>{fact}</Muted>
                </div>
              ))}
            </div>
          ))}
          <p>{t('parts-exact', { score: pair.score })}</p>
        </Stack>
      </Fold>
      <Fold title={t('kept')}>
        <Sentences sentences={pair.kept} empty={t('kept-none')} />
      </Fold>
      {pair.uncertain.length > 0 ? (
        <Fold title={t('matching:uncertain')}>
          <p>{t('uncertain-help')}</p>
          <Sentences sentences={pair.uncertain} empty="" />
        </Fold>
      ) : null}
    </>
  );
}

function Sentences({ sentences, empty }: { sentences: readonly string[]; empty: string }) {
  if (sentences.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
