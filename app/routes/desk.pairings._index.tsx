import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { userIdOf } from '~/domain/access/actor';
import { PAIR_KINDS, type PairKind } from '~/domain/coordination/task-kinds';
import { findAttention } from '~/features/coordination/attention.query.server';
import { WHOSE } from '~/features/coordination/whose';
import {
  listOpenMatches,
  listPairings,
  listThesePairings,
  type PairRow,
} from '~/features/pairings/pairing-list.query.server';
import type { Call } from '~/http/call.server';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { PairingFilters } from '~/http/pairing/pairing-filters';
import { formatDay, formatDayOf, formatMoment } from '~/i18n/format';
import { DEFAULT_LOCALE, type Locale } from '~/i18n/languages';
import {
  DeskTitle,
  EmptyBenchDrawing,
  EmptyState,
  LinkButton,
  Pagination,
  RowLink,
  StatusTag,
  Table,
  Tabs,
  type Tone,
} from '~/ui';

const Query = z.object({
  show: z.enum(['matches', 'open', 'completed', 'ended-early']).catch('open'),
  coordinator: z.enum(['everybody', 'mine', 'nobody']).catch('everybody'),
  attention: z.enum(PAIR_KINDS).optional().catch(undefined),
  whose: z.enum(WHOSE).catch('mine'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.list', query: Query },
  async ({ ctx, query }) => {
    const { show, coordinator, whose, page } = query;
    const attention = show === 'open' ? (query.attention ?? null) : null;
    const asked = { show, coordinator, attention, whose };
    const list = await listOf(ctx, asked, page);
    return { title: ctx.t('pairing:title'), ...asked, list };
  },
);

type Asked = Pick<z.output<typeof Query>, 'show' | 'coordinator' | 'whose'> & {
  readonly attention: PairKind | null;
};

async function listOf(
  ctx: Call['ctx'],
  { show, coordinator, attention, whose }: Asked,
  page: number,
) {
  const userId = userIdOf(ctx.actor);
  if (show === 'matches') return listOpenMatches(ctx, { state: 'open', page });
  if (attention) {
    const { pairingIds: ids } = await findAttention(ctx, { kind: attention, whose, userId });
    return listThesePairings(ctx, { ids, page });
  }
  if (coordinator === 'everybody') return listPairings(ctx, { state: show, page });
  const coordinatorUserId = coordinator === 'mine' ? userId : null;
  return listPairings(ctx, { state: show, coordinatorUserId, page });
}

const TONES: Readonly<Record<string, Tone>> = {
  'guide-asked': 'info',
  'participant-asked': 'info',
  'first-meeting-to-book': 'warning',
  'first-meeting-booked': 'info',
  trial: 'main',
  active: 'success',
  paused: 'neutral',
};

/** Every proposal that waits and every pairing, one tab each. */
export default function Pairings() {
  const { show, coordinator, attention, whose, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('pairing');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  const base = show === 'matches' ? '/desk/matches' : '/desk/pairings';
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={t('summary')}
        actions={
          <LinkButton href="/desk/deputies" variant="secondary">
            {t('deputies:title')}
          </LinkButton>
        }
      />
      <Tabs
        label={t('title')}
        tabs={[
          { href: '?show=open', label: t('tab-open'), current: show === 'open' },
          { href: '?show=matches', label: t('tab-matches'), current: show === 'matches' },
          { href: '?show=ended-early', label: t('tab-ended'), current: show === 'ended-early' },
        ]}
      />
      <PairingFilters
        show={show}
        coordinator={coordinator}
        attention={attention}
        whose={whose}
        total={list.total}
      />
      {list.rows.length === 0 ? (
        <EmptyState title={t('empty-title')} drawing={<EmptyBenchDrawing />}>
          {attention || coordinator !== 'everybody' ? (
            <p>{t('pairing-life:empty-filtered')}</p>
          ) : (
            <>
              <p>{t('empty-text')}</p>
              <LinkButton href="/desk/matching">{t('to-matching')}</LinkButton>
            </>
          )}
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          hideCaption
          columns={[
            { key: 'pair', label: t('column-pair'), title: true },
            { key: 'state', label: t('column-state') },
            { key: 'since', label: t('column-since'), nowrap: true },
            { key: 'next', label: t('column-next') },
          ]}
          rows={list.rows.map((row) => {
            const pair = t('pair', { guide: row.guideName, participant: row.participantName });
            return {
              key: row.id,
              cells: {
                pair: (
                  <RowLink href={`${base}/${row.id}`} label={pair}>
                    {pair}
                  </RowLink>
                ),
                state: (
                  <StatusTag tone={TONES[row.state] ?? 'neutral'}>
                    {t(`state-${row.state}`)}
                  </StatusTag>
                ),
                since: formatDayOf(row.since, locale),
                next: <Next row={row} locale={locale} />,
              },
            };
          })}
        />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) =>
          `?show=${show}&coordinator=${coordinator}&attention=${attention ?? ''}&whose=${whose}&page=${page}`
        }
      />
    </>
  );
}

function Next({ row, locale }: { row: PairRow; locale: Locale }) {
  const { t } = useTranslation('pairing');
  if (row.state === 'first-meeting-booked') {
    return t('next-first-meeting', { when: formatMoment(row.firstMeetingAt, locale) });
  }
  return row.plannedEndOn ? t('next-end', { when: formatDay(row.plannedEndOn, locale) }) : null;
}
