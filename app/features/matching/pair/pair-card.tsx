import { useTranslation } from 'react-i18next';
import { Card, Columns, Heading, Notice, SignList, Stack, Tag } from '~/ui';
import type { PairView } from './pair-words';

/** Why this pair: three reasons for, three to watch, and what stands in the way; the rest is folded. */
export function PairCard({ pair }: { pair: PairView }) {
  const { t } = useTranslation(['explain', 'matching']);
  const { rank, rounded } = pair;
  return (
    <Stack gap="lg">
      <p>
        {rank
          ? t('summary', { score: rounded, rank: rank.rank, count: rank.of })
          : t('summary-unranked', { score: rounded })}
      </p>
      {pair.failures.length > 0 ? (
        <Notice tone="warning" title={t('matching:failures')}>
          <ul>
            {pair.failures.map((failure) => (
              <li key={failure.rule}>
                {failure.rule}{' '}
                <Tag tone={failure.isNever ? 'danger' : 'warning'}>
                  {t(failure.isNever ? 'fails-never' : 'fails-by-hand')}
                </Tag>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Columns>
        <Card as="section" tone="main">
          <Heading level={2}>{t('matching:why')}</Heading>
          {pair.reasons.length > 0 ? (
            <SignList sign="yes" items={pair.reasons} />
          ) : (
            <p>{t('matching:nothing-for')}</p>
          )}
        </Card>
        <Card as="section" tone="accent">
          <Heading level={2}>{t('matching:watch')}</Heading>
          {pair.watch.length > 0 ? (
            <ul>
              {pair.watch.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : (
            <p>{t('matching:nothing-to-watch')}</p>
          )}
        </Card>
      </Columns>
    </Stack>
  );
}
