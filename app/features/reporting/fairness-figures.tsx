import { useTranslation } from 'react-i18next';
import type { Dimension, Group, GroupFigures } from '~/domain/reporting/fairness';
import type { Median } from '~/domain/reporting/waiting-curve';
import { Fold, Heading, LengthBar, Notice, Stack, Table } from '~/ui';
import type { Fairness } from './fairness.query.server';
import { FairnessNotices } from './fairness-notices';
import { GroupTable } from './group-table';
import { useGroupWords } from './group-words';

interface Props {
  readonly fairness: Fairness;
  readonly recruitHref?: string;
  readonly listHref?: (dimension: Dimension, key: string) => string | null;
}

/** Waiting by group: what to notice first, then each dimension now and at the last quarters' ends. */
export function FairnessFigures({ fairness, recruitHref, listHref }: Props) {
  const { t } = useTranslation('fairness');
  const words = useGroupWords();
  const { days, everybody, dimensions } = fairness;
  if (!everybody) {
    return (
      <Notice title={t('too-few-title')}>
        <p>{t('too-few')}</p>
      </Notice>
    );
  }
  const day = words.day(days.at(-1) ?? '');
  const longest = Math.max(
    1,
    ...[everybody, ...dimensions.flatMap(({ groups }) => groups)].flatMap(({ median, earlier }) =>
      [median, ...earlier].map((one) => one?.days ?? 0),
    ),
  );
  return (
    <Stack gap="lg">
      <FairnessNotices dimensions={dimensions} {...(recruitHref ? { recruitHref } : {})} />
      <p>{t('basis', { count: everybody.people, day })}</p>
      {dimensions.map(({ dimension, groups }) => (
        <section key={dimension} aria-labelledby={`fairness-${dimension}`}>
          <Heading level={2} id={`fairness-${dimension}`}>
            {t(`dimension-${dimension}`)}
          </Heading>
          {groups.length === 0 ? (
            <p>{t('no-groups')}</p>
          ) : (
            <Stack gap="sm">
              <GroupTable {...{ dimension, groups, everybody, longest, listHref }} />
              <Earlier {...{ dimension, groups, everybody, days, longest }} />
            </Stack>
          )}
        </section>
      ))}
      <HowWeCount />
    </Stack>
  );
}

interface EarlierProps {
  readonly dimension: Dimension;
  readonly groups: readonly Group[];
  readonly everybody: GroupFigures;
  readonly days: readonly string[];
  readonly longest: number;
}

function Earlier({ dimension, groups, everybody, days, longest }: EarlierProps) {
  const { t } = useTranslation('fairness');
  const words = useGroupWords();
  const before = days.slice(0, -1);
  const bar = (median: Median | null) =>
    median === null ? (
      t('hidden')
    ) : (
      <LengthBar share={median.days / longest} open={median.kind === 'more-than'}>
        {words.median(median)}
      </LengthBar>
    );
  const row = (key: string, name: string, figures: GroupFigures) => ({
    key,
    cells: {
      group: name,
      ...Object.fromEntries(
        before.map((day, index) => {
          return [day, bar(figures.earlier[index] ?? null)];
        }),
      ),
      now: bar(figures.median),
    },
  });
  const column = (key: string, day: string) => ({
    key,
    label: words.shortDay(day),
  });
  return (
    <Fold title={t('earlier-title', { dimension: t(`dimension-${dimension}`) })}>
      <Table
        caption={t('earlier-caption')}
        columns={[
          { key: 'group', label: t('column-group'), title: true },
          ...before.map((day) => column(day, day)),
          column('now', days.at(-1) ?? ''),
        ]}
        rows={[
          ...groups.map((group) => row(group.key, words.group(dimension, group.key), group)),
          row('everybody', t('everybody'), everybody),
        ]}
      />
    </Fold>
  );
}

function HowWeCount() {
  const { t } = useTranslation('fairness');
  return (
    <section aria-labelledby="fairness-how">
      <Heading level={2} id="fairness-how">
        {t('how-title')}
      </Heading>
      <ul>
        <li>{t('how-wait')}</li>
        <li>{t('how-waiting')}</li>
        <li>{t('how-left')}</li>
        <li>{t('how-two-years')}</li>
        <li>{t('how-small')}</li>
        <li>{t('how-clear')}</li>
      </ul>
    </section>
  );
}
