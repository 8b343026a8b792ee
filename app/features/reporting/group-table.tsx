import { useTranslation } from 'react-i18next';
import { SHARE_DAYS } from '~/domain/reporting/clear-difference';
import type { Dimension, Group, GroupFigures } from '~/domain/reporting/fairness';
import type { Share } from '~/domain/reporting/waiting-curve';
import { type Column, LengthBar, Table } from '~/ui';
import { type GroupWords, useGroupWords } from './group-words';

interface Props {
  readonly dimension: Dimension;
  readonly groups: readonly Group[];
  readonly everybody: GroupFigures;
  /** Days that fill a bar. */
  readonly longest: number;
  /** Where those of a group who wait now are listed; undefined for readers who see no person. */
  readonly listHref?: ((dimension: Dimension, key: string) => string | null) | undefined;
}

/** One dimension's groups with everybody last; lengths are drawn to the same scale on the whole page. */
export function GroupTable({ dimension, groups, everybody, longest, listHref }: Props) {
  const { t } = useTranslation('fairness');
  const words = useGroupWords();
  const hasLists = listHref !== undefined && groups.some(({ key }) => listHref(dimension, key));
  const columns: Column[] = [
    { key: 'group', label: t('column-group'), title: true },
    { key: 'people', label: t('column-people'), align: 'end' },
    ...(listHref ? [{ key: 'guides', label: t('column-with-guide'), align: 'end' as const }] : []),
    { key: 'share', label: t('column-share', { days: words.days(SHARE_DAYS) }) },
    { key: 'median', label: t('column-median') },
    ...(hasLists ? [{ key: 'list', label: t('column-list') }] : []),
  ];
  const row = (key: string, name: string, figures: GroupFigures, href: string | null) => ({
    key,
    tone: groups.find((group) => group.key === key)?.difference ? ('warning' as const) : undefined,
    cells: {
      group: name,
      people: figures.people,
      guides: t('with-guide', { guides: figures.withGuide, people: figures.people }),
      share: <ShareBar words={words} share={figures.share} />,
      median: (
        <LengthBar share={figures.median.days / longest} open={figures.median.kind === 'more-than'}>
          {words.median(figures.median)}
        </LengthBar>
      ),
      list: href ? (
        <a href={href} aria-label={t('who-waits-of', { group: name })}>
          {t('who-waits')}
        </a>
      ) : null,
    },
  });
  return (
    <Table
      caption={t(`dimension-${dimension}`)}
      hideCaption
      columns={columns}
      rows={[
        ...groups.map((group) => {
          const name = words.group(dimension, group.key);
          return row(group.key, name, group, listHref?.(dimension, group.key) ?? null);
        }),
        row('everybody', t('everybody'), everybody, null),
      ]}
    />
  );
}

function ShareBar({ words, share }: { words: GroupWords; share: Share }) {
  const { t } = useTranslation('fairness');
  if (share.kind === 'at-least' && share.share === 0) return t('share-early');
  const percent = words.percent(share.share);
  return (
    <LengthBar share={share.share} open={share.kind === 'at-least'}>
      {share.kind === 'at-least' ? t('at-least', { share: percent }) : percent}
    </LengthBar>
  );
}
