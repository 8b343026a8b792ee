import { useTranslation } from 'react-i18next';
import { EXPENSE_DECLINES } from '~/domain/meetings/expense';
import type { ExpenseRow } from '~/features/expenses/expenses.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Cluster, Fold, Muted, RowLink, SelectField, Table } from '~/ui';
import { kroner } from './expense-words';
import { PostForm } from './post-form';

interface Props {
  readonly rows: readonly ExpenseRow[];
  /** Where the presses post to. */
  readonly action: string;
}

/** Outlays with what can be pressed for each. */
export function ExpenseTable({ rows, action }: Props) {
  const { t, i18n } = useTranslation('expenses');
  return (
    <Table
      caption={t('desk-title')}
      hideCaption
      columns={[
        { key: 'who', label: t('who'), title: true },
        { key: 'what', label: t('kind') },
        { key: 'amount', label: t('sum'), align: 'end', nowrap: true },
        { key: 'photo', label: t('photo') },
        { key: 'press', label: t('press') },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          who: (
            <RowLink href={`/desk/pairings/${row.pairingId}/meetings`} label={row.who}>
              {row.who}
            </RowLink>
          ),
          what: (
            <>
              {t('what', {
                kind: t(`kind-${row.kind}`),
                day: formatDay(row.spentOn, i18n.language as Locale),
              })}
              {row.note ? (
                <p>
                  <Muted small>{row.note}</Muted>
                </p>
              ) : null}
              {row.reasonCode ? <p>{t(`declined-${row.reasonCode}`)}</p> : null}
            </>
          ),
          amount: kroner(row.amount, i18n.language),
          photo: row.hasPhoto ? (
            <a href={`/desk/expenses/${row.id}/photo`}>{t('see-photo')}</a>
          ) : (
            <Muted>{t('no-photo')}</Muted>
          ),
          press: <Presses row={row} action={action} />,
        },
      }))}
    />
  );
}

function Presses({ row, action }: { row: ExpenseRow; action: string }) {
  const { t } = useTranslation('expenses');
  const one = (event: string, variant?: 'secondary' | 'tertiary') => (
    <PostForm intent="decide" action={action}>
      <Fields row={row} event={event} />
      <Button size="sm" variant={variant} label={t('press-for', { press: t(event), who: row.who })}>
        {t(event)}
      </Button>
    </PostForm>
  );
  switch (row.state) {
    case 'sent':
      return (
        <Cluster>
          {one('approve')}
          <Fold title={t('decline')}>
            <PostForm intent="decide" action={action}>
              <Fields row={row} event="decline" />
              <SelectField
                name="reasonCode"
                label={t('why')}
                prompt={t('choose-why')}
                options={EXPENSE_DECLINES.map((value) => ({
                  value,
                  label: t(`declined-${value}`),
                }))}
              />
              <Button size="sm" variant="secondary">
                {t('decline')}
              </Button>
            </PostForm>
          </Fold>
        </Cluster>
      );
    case 'approved':
      return (
        <Cluster>
          {one('pay')}
          {one('take-back', 'tertiary')}
        </Cluster>
      );
    case 'declined':
      return one('take-back', 'tertiary');
    default:
      return null;
  }
}

function Fields({ row, event }: { row: ExpenseRow; event: string }) {
  return (
    <>
      <input type="hidden" name="expenseId" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="event" value={event} />
    </>
  );
}
