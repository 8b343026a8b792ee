import { useTranslation } from 'react-i18next';
import { OutlookText } from '~/features/matching/plan/outlook-text';
import type { WaitingRow } from '~/features/matching/plan/waiting-list.query.server';
import { Hidden, PersonName, RowLink, Table, Tag, Tick } from '~/ui';
import { changeHref } from './change-href';

interface Props {
  readonly rows: readonly WaitingRow[];
  /** Where the reader comes back to after a change. */
  readonly back: string;
  readonly draftId?: string | null;
  /** False where the reader may only look: a draft of somebody else, or one put away. */
  readonly canChange?: boolean;
  /** Proposals can be ticked; `all` has them ticked already. */
  readonly ticks?: 'none' | 'some' | 'all';
}

/** Everybody of one page of the plan: how long, how many guides, whom the plan proposes or why nobody. */
export function PlanTable({ rows, back, draftId = null, canChange = true, ticks = 'none' }: Props) {
  const { t, i18n } = useTranslation(['plan', 'matching']);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const tickColumn = { key: 'tick', label: t('plan:column-tick') };
  return (
    <Table
      caption={t('matching:title')}
      hideCaption
      columns={[
        ...(ticks === 'none' ? [] : [tickColumn]),
        { key: 'participant', label: t('matching:column-participant'), title: true },
        { key: 'language', label: t('matching:column-language') },
        { key: 'days', label: t('matching:column-days'), align: 'end' },
        { key: 'feasible', label: t('matching:column-feasible'), align: 'end' },
        { key: 'suggestion', label: t('matching:column-suggestion') },
        { key: 'change', label: '', nowrap: true },
      ]}
      rows={rows.map((row) => {
        const guideId = row.outlook.kind === 'suggested' ? row.outlook.guide : null;
        const isSent = row.outlook.kind === 'sent';
        return {
          key: row.id,
          cells: {
            tick: guideId ? (
              <PairTick row={row} guideId={guideId} isTicked={ticks === 'all'} />
            ) : null,
            participant: (
              <>
                <a
                  href={`/desk/matching/${row.id}`}
                  aria-label={t('matching:open', { name: row.name })}
                >
                  <PersonName>{row.name}</PersonName>
                </a>{' '}
                {row.isUrgent ? <Tag tone="warning">{t('matching:urgent')}</Tag> : null}
              </>
            ),
            language: names.of(row.language) ?? row.language,
            days: t('matching:days', { count: row.days }),
            feasible: isCounted(row) ? t('matching:feasible', { count: row.feasible }) : '',
            suggestion: <OutlookText outlook={row.outlook} />,
            change:
              isSent || !canChange ? null : (
                <span className="fg-no-print">
                  <RowLink
                    href={changeHref({ participantId: row.id, guideId, draftId, back })}
                    label={t('plan:change-of', { name: row.name })}
                  >
                    {t('plan:change')}
                  </RowLink>
                </span>
              ),
          },
        };
      })}
    />
  );
}

/** A pair that is kept together or asked is not compared with others. */
function isCounted({ outlook }: WaitingRow): boolean {
  return outlook.kind !== 'sent' && !(outlook.kind === 'suggested' && outlook.isPinned);
}

function PairTick({
  row,
  guideId,
  isTicked,
}: {
  row: WaitingRow;
  guideId: string;
  isTicked: boolean;
}) {
  const { t } = useTranslation('plan');
  return (
    <Tick
      name="pair"
      value={`${row.id}.${guideId}`}
      id={`tick-${row.id}`}
      label={<Hidden>{t('tick-name', { name: row.name })}</Hidden>}
      defaultChecked={isTicked}
    />
  );
}
