import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import type { Locale } from '~/i18n/languages';
import { Cluster, Icon, LinkButton, Muted, PersonName, PhoneLink, Stack, Table, Tag } from '~/ui';
import type { RowReason, TodayRow } from './today-row';

/** One row for each subject: whom it is about, every reason in words, whom to ring, one button. */
export function TodayTable({
  rows,
  locale,
  finish,
}: {
  rows: readonly TodayRow[];
  locale: Locale;
  /** The press that ends a task by hand: forms are the page's own. */
  finish: (written: NonNullable<TodayRow['written']>) => ReactNode;
}) {
  const { t } = useTranslation('today');
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'who', label: t('column-who'), title: true },
        { key: 'why', label: t('column-why') },
        { key: 'since', label: t('column-since'), nowrap: true },
        { key: 'do', label: t('column-do') },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: {
          who: <Who row={row} />,
          why: <Why row={row} />,
          since: <Since row={row} locale={locale} />,
          do: <Do row={row} finish={finish} />,
        },
      }))}
    />
  );
}

/** What a row is called where its button is heard alone. */
function useRowName(row: TodayRow): string {
  const { t } = useTranslation('today');
  if (row.bundled) {
    const count = { count: row.bundled };
    if (row.type === 'messages') return t('bundle-messages', count);
    if (row.kind === 'participant-waiting-long') return t('bundle-participant-waiting-long', count);
    if (row.kind === 'guide-waiting-long') return t('bundle-guide-waiting-long', count);
    if (row.kind === 'coordinator-left') return t('bundle-coordinator-left', count);
    return row.type === 'pairing' ? t('bundle-pairs', count) : t('bundle-people', count);
  }
  if (row.written) return row.written.title;
  const [guide = '', participant] = row.names;
  if (participant === undefined) return guide;
  return t('pair-of', { guide: isolated(guide), participant: isolated(participant) });
}

function Who({ row }: { row: TodayRow }) {
  const name = useRowName(row);
  return (
    <Stack gap="xs">
      {row.written ? (
        <a href={row.href}>{name}</a>
      ) : (
        <span>
          <PersonName>{name}</PersonName>
        </span>
      )}
      {row.written
        ? row.names.map((one) => (
            <Muted key={one} small>
              <PersonName>{one}</PersonName>
            </Muted>
          ))
        : null}
      {row.phones.map(({ name: whom, phone }) => (
        <Cluster key={phone} gap="xs">
          <Icon name="phone" />
          {row.phones.length > 1 || row.names.length > 1 ? (
            <Muted small>
              <PersonName>{whom}</PersonName>
            </Muted>
          ) : null}
          <PhoneLink phone={phone} />
        </Cluster>
      ))}
    </Stack>
  );
}

const COUNTED = ['pair-silent', 'lengths-to-settle', 'expense-to-decide'] as const;
const SIDED = [
  'asks-for-help',
  'said-not-met',
  'contact-wrong',
  'check-in-due',
  'evaluation-due',
  'cards-missing',
] as const;

function useReason(): (reason: RowReason) => string {
  const { t } = useTranslation('today');
  return ({ kind, sides, count }) => {
    const counted = COUNTED.find((one) => one === kind);
    if (counted) return t(`counted-${counted}`, { count: count ?? 0 });
    const sided = SIDED.find((one) => one === kind);
    if (sided) return t(`sided-${sided}-${sides.length > 1 ? 'both' : (sides[0] ?? 'both')}`);
    return t(`kind-${kind}`);
  };
}

function Why({ row }: { row: TodayRow }) {
  const { t } = useTranslation('today');
  const words = useReason();
  const bundle: RowReason = {
    kind: row.kind,
    sides: [],
    sinceOn: row.sinceOn,
    lateDays: 0,
    count: row.bundled,
  };
  const reasons = row.bundled ? [bundle] : row.reasons;
  return (
    <Stack gap="xs">
      {reasons.map((reason, index) => (
        <span key={reason.kind} className={index > 0 ? 'fg-muted fg-small' : undefined}>
          {row.bundled && row.type === 'pairing' ? t(`short-${row.kind}`) : words(reason)}
        </span>
      ))}
      {row.owner ? <Muted small>{t('owner', { name: isolated(row.owner) })}</Muted> : null}
    </Stack>
  );
}

function Since({ row, locale }: { row: TodayRow; locale: Locale }) {
  const { t } = useTranslation('today');
  return (
    <Stack gap="xs">
      <time dateTime={row.sinceOn}>{formatDay(row.sinceOn, locale)}</time>
      {row.lateDays > 0 ? <Tag tone="warning">{t('late', { count: row.lateDays })}</Tag> : null}
    </Stack>
  );
}

function Do({
  row,
  finish,
}: {
  row: TodayRow;
  finish: Parameters<typeof TodayTable>[0]['finish'];
}) {
  const { t } = useTranslation('today');
  const name = useRowName(row);
  const isBundle = row.bundled && row.type !== 'messages';
  const action = isBundle || row.written ? t('action-all') : t(`action-${row.kind}`);
  return (
    <Cluster gap="sm">
      {row.written ? (
        finish(row.written)
      ) : (
        <LinkButton
          href={row.href}
          size="sm"
          variant="secondary"
          label={t('do-for', { action, name: isolated(name) })}
        >
          {action}
        </LinkButton>
      )}
      {row.bundled ? null : (
        <a
          className="fg-no-print"
          href={`/desk/tasks/put-off?row=${encodeURIComponent(row.key)}`}
          aria-label={t('put-off-for', { name: isolated(name) })}
        >
          {t('put-off')}
        </a>
      )}
    </Cluster>
  );
}
