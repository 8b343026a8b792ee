import { useTranslation } from 'react-i18next';
import { FEWEST_ON_A_WALL } from '~/domain/matching/recruit/poster';
import type { RecruitPage } from '~/features/matching/recruit/recruit-page.query.server';
import { isolated } from '~/i18n/isolate';
import { Card, Cluster, Fold, Heading, Muted, PersonName, Stack, Tag } from '~/ui';

/** Guides of the branch whose next place would let somebody in. Names: never on paper. */
export function AskFirst({ ask }: { ask: RecruitPage['ask'] }) {
  const { t } = useTranslation(['recruit', 'matching']);
  return (
    <section aria-labelledby="ask-first" className="fg-no-print">
      <Heading level={2} id="ask-first">
        {t('recruit:ask-title')}
      </Heading>
      <p>{ask.length === 0 ? t('recruit:ask-nobody') : t('recruit:ask-text')}</p>
      <ul>
        {ask.map((one) => (
          <li key={one.guideId}>
            <a href={`/desk/guides/${one.guideId}`}>
              <PersonName>{one.guide}</PersonName>
            </a>{' '}
            <span>
              {t(one.isFull ? 'recruit:ask-full' : 'recruit:ask-more', {
                participant: isolated(one.participant),
                days: t('matching:days', { count: one.days }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kinds of people to look for, the one that helps most first. */
export function RecruitList({ gaps }: { gaps: RecruitPage['gaps'] }) {
  const { t } = useTranslation('recruit');
  return (
    <section aria-labelledby="recruit-next">
      <Heading level={2} id="recruit-next">
        {t('list-title')}
      </Heading>
      <p>{gaps.length === 0 ? t('list-nobody') : t('list-text')}</p>
      <ol>
        {gaps.map((gap) => (
          // On paper nothing that is about so few that it could point at them.
          <li
            key={[gap.who, ...gap.demands].join()}
            className={gap.people < FEWEST_ON_A_WALL ? 'fg-no-print' : undefined}
          >
            <Card>
              <Gap gap={gap} />
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Gap({ gap }: { gap: RecruitPage['gaps'][number] }) {
  const { t } = useTranslation(['recruit', 'matching']);
  const days = t('matching:days', { count: gap.longest });
  return (
    <Stack gap="sm">
      <Heading level={3}>{gap.who}</Heading>
      <Demands demands={gap.demands} />
      <p>
        {t('recruit:frees', { count: gap.people, days })} {t('wanted', { count: gap.wanted })}
      </p>
      {gap.isPessimistic ? <Muted>{t('recruit:pessimistic')}</Muted> : null}
      <div className="fg-no-print">
        <Fold title={t('recruit:whom', { count: gap.names.length })}>
          <ol>
            {gap.names.map((person) => (
              <li key={person.id}>
                <a href={`/desk/matching/${person.id}`}>
                  <PersonName>{person.name}</PersonName>
                </a>
              </li>
            ))}
          </ol>
        </Fold>
      </div>
    </Stack>
  );
}

/** What it takes beyond being willing; says so where it takes nothing. */
function Demands({ demands }: { demands: readonly string[] }) {
  const { t } = useTranslation('recruit');
  if (demands.length === 0) return <p>{t('no-demands')}</p>;
  return (
    <Cluster gap="xs">
      {demands.map((demand) => (
        <Tag key={demand}>{demand}</Tag>
      ))}
    </Cluster>
  );
}
