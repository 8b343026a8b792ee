import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolate';
import { Fold, Muted, Stack, Table } from '~/ui';
import type { PlanOverview } from '../questions/overview';
import type { MovedPerson, SettingsPreview } from './settings-preview.query.server';

const KINDS = ['gain', 'lose', 'swap'] as const;

/** What would happen under other settings: the plan's figures side by side, and who moves. */
export function PreviewFigures({ preview }: { readonly preview: SettingsPreview }) {
  const { t } = useTranslation('rules');
  const { before, after, moved } = preview;
  const days = (count: number | null) => (count === null ? t('none') : t('days', { count }));
  const left = ({ waiting, people }: PlanOverview) => String(waiting - people);
  const figures: readonly (readonly [string, (plan: PlanOverview) => string])[] = [
    [t('figure-people'), (plan) => t('of', { people: plan.people, all: plan.waiting })],
    [t('figure-left'), left],
    [t('figure-longest'), (plan) => days(plan.longestLeft)],
    [t('figure-median'), (plan) => days(plan.medianLeft)],
    [
      t('figure-points'),
      (plan) => (plan.people === 0 ? t('none') : String(Math.round(plan.score / plan.people))),
    ],
  ];
  const isStill = KINDS.every((kind) => moved[kind].count === 0);
  return (
    <Stack gap="sm">
      <Table
        caption={t('figure')}
        hideCaption
        columns={[
          { key: 'figure', label: t('figure'), title: true },
          { key: 'now', label: t('figure-now'), align: 'end' },
          { key: 'changed', label: t('figure-then'), align: 'end' },
        ]}
        rows={figures.map(([figure, of]) => ({
          key: figure,
          cells: { figure, now: of(before), changed: of(after) },
        }))}
      />
      <Muted small>{t('points-help')}</Muted>
      {isStill ? <p>{t('nobody-moves')}</p> : null}
      {KINDS.map((kind) =>
        moved[kind].count === 0 ? null : <Moved key={kind} kind={kind} {...moved[kind]} />,
      )}
    </Stack>
  );
}

function Moved({
  kind,
  count,
  first,
}: {
  readonly kind: (typeof KINDS)[number];
  readonly count: number;
  readonly first: readonly MovedPerson[];
}) {
  const { t } = useTranslation('rules');
  return (
    <Fold title={t(kind, { count })} open={count <= MOST_OPEN}>
      <ul>
        {first.map(({ id, name, from, to }) => (
          <li key={id}>
            <a href={`/desk/matching/${id}`}>
              {t(`move-${kind}`, {
                name: isolated(name),
                from: isolated(from),
                to: isolated(to),
              })}
            </a>
          </li>
        ))}
      </ul>
      {count > first.length ? <p>{t('more', { count: count - first.length })}</p> : null}
    </Fold>
  );
}

const MOST_OPEN = 10;
