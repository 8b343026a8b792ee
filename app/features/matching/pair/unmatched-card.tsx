import { useTranslation } from 'react-i18next';
import { Card, Fold, Heading, Stack, Table } from '~/ui';
import type { UnmatchedView } from './unmatched-view';

/** Why nobody, for one who waits: the reason first, then what would help, then every limit. */
export function UnmatchedCard({ found }: { found: UnmatchedView }) {
  const { t } = useTranslation('explain');
  return (
    <Card as="section" tone="snow" labelledBy="why-nobody">
      <Stack>
        <Heading level={2} id="why-nobody">
          {found.title}
        </Heading>
        {found.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {found.places.length > 0 ? (
          <div>
            <p>{t('place-more')}</p>
            <ul>
              {found.places.map((one) => (
                <li key={one.guideId}>
                  <a href={`/desk/guides/${one.guideId}`}>
                    <bdi>{one.name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

/** Every limit that stands in the way, counted, and the guides who are nearest to fitting. */
export function UnmatchedDetails({ found }: { found: UnmatchedView }) {
  const { t } = useTranslation('explain');
  return (
    <>
      {found.barriers.length > 0 ? (
        <Fold title={t('barriers')}>
          <Table
            caption={t('barriers')}
            hideCaption
            columns={[
              { key: 'rule', label: t('barrier-rule'), title: true },
              { key: 'fail', label: t('barrier-fail'), align: 'end' },
              { key: 'only', label: t('barrier-only'), align: 'end' },
            ]}
            rows={found.barriers.map((one) => ({
              key: one.rule,
              cells: { rule: one.rule, fail: one.fail, only: one.only },
            }))}
          />
        </Fold>
      ) : null}
      {found.nearest.length > 0 ? (
        <Fold title={t('nearest')} open>
          <Stack>
            {found.nearest.map((one) => (
              <section key={one.guideId}>
                <Heading level={3}>
                  <a href={`?guide=${one.guideId}`}>
                    <bdi>{one.name}</bdi>
                  </a>
                </Heading>
                <ul>
                  {one.rules.map((rule) => (
                    <li key={rule}>{rule}</li>
                  ))}
                </ul>
              </section>
            ))}
          </Stack>
        </Fold>
      ) : null}
    </>
  );
}
