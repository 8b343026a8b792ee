import { useTranslation } from 'react-i18next';
import { Cluster, Heading } from '~/ui';
import type { Today } from './today.query.server';

/** How many pairings each reason has; the number leads to the list of exactly those. */
export function TodayCounts({ counts, whose }: Pick<Today, 'counts' | 'whose'>) {
  const { t } = useTranslation('today');
  if (counts.length === 0) return null;
  return (
    <nav aria-labelledby="today-counts" className="fg-no-print">
      <Heading level={2} id="today-counts">
        {t('counts-title')}
      </Heading>
      <Cluster>
        {counts.map(({ kind, count }) => (
          <a key={kind} href={`/desk/pairings?attention=${kind}&whose=${whose}`}>
            {t('count-of', { kind: t(`short-${kind}`), number: count })}
          </a>
        ))}
      </Cluster>
    </nav>
  );
}
