import { useTranslation } from 'react-i18next';
import { type ClearDifference, SHARE_DAYS } from '~/domain/reporting/clear-difference';
import type { Dimension, Group } from '~/domain/reporting/fairness';
import { Notice } from '~/ui';
import type { Fairness } from './fairness.query.server';
import { useGroupWords } from './group-words';

/** Which groups clearly wait longer, in words; what to do about it only for whoever can. */
export function FairnessNotices({
  dimensions,
  recruitHref,
}: Pick<Fairness, 'dimensions'> & { readonly recruitHref?: string }) {
  const { t } = useTranslation('fairness');
  const clear = dimensions.flatMap(({ dimension, groups }) =>
    groups.flatMap((group) =>
      group.difference ? [{ dimension, group, difference: group.difference }] : [],
    ),
  );
  if (clear.length === 0) return <Notice>{t('none-clear')}</Notice>;
  return clear.map(({ dimension, group, difference }) => (
    <ClearNotice
      key={`${dimension}-${group.key}`}
      dimension={dimension}
      group={group}
      difference={difference}
      recruitHref={recruitHref}
    />
  ));
}

interface Props {
  readonly dimension: Dimension;
  readonly group: Group;
  readonly difference: ClearDifference;
  readonly recruitHref: string | undefined;
}

function ClearNotice({ dimension, group, difference, recruitHref }: Props) {
  const { t } = useTranslation('fairness');
  const words = useGroupWords();
  const { median, share } = difference;
  return (
    <Notice tone="warning" title={t('clear-title', { group: words.group(dimension, group.key) })}>
      {median ? (
        <p>
          {t(median.group.kind === 'days' ? 'clear-median' : 'clear-open', {
            days: words.median(median.group),
            others: words.days(median.others),
          })}
        </p>
      ) : null}
      {share ? (
        <p>
          {t('clear-share', {
            days: words.days(SHARE_DAYS),
            share: words.percent(share.group),
            others: words.percent(share.others),
          })}
        </p>
      ) : null}
      <p>{t('clear-why')}</p>
      {recruitHref ? (
        <p>
          <a href={recruitHref}>{t('clear-recruit')}</a>
        </p>
      ) : null}
    </Notice>
  );
}
