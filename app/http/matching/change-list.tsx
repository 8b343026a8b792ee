import { useTranslation } from 'react-i18next';
import type {
  ChangeLine,
  ChangeState,
} from '~/features/matching/changes/list-changes.query.server';
import { formatDay, formatMoment } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { isLocale } from '~/i18n/languages';
import { Button, EmptyState, MittensDrawing, StatusTag, Table, type Tone } from '~/ui';
import { PostForm } from '../post-form';

const TONES: Readonly<Record<ChangeState, Tone>> = {
  'in-force': 'success',
  'no-longer-possible': 'warning',
  'taken-back': 'neutral',
  approved: 'neutral',
  used: 'success',
  'left-out': 'warning',
  over: 'neutral',
};

interface Props {
  readonly rows: readonly ChangeLine[];
  readonly back: string;
  readonly canUndo: boolean;
  readonly draftVersion?: number;
}

/** Changes to a plan as a table: what, why, who and when, how it stands, and a way back. */
export function ChangeList({ rows, back, canUndo, draftVersion }: Props) {
  const { t, i18n } = useTranslation('plan');
  const locale = isLocale(i18n.language) ? i18n.language : 'nb';
  if (rows.length === 0) {
    return <EmptyState title={t('changes-none')} drawing={<MittensDrawing />} />;
  }
  return (
    <Table
      caption={t('changes-title')}
      hideCaption
      columns={[
        { key: 'what', label: t('column-what'), title: true },
        { key: 'why', label: t('column-why') },
        { key: 'who', label: t('column-who') },
        { key: 'state', label: t('column-state'), nowrap: true },
        { key: 'undo', label: '', nowrap: true },
      ]}
      rows={rows.map((row) => {
        const isLive = row.state === 'in-force' || row.state === 'no-longer-possible';
        return {
          key: row.id,
          cells: {
            what: <ChangeWords row={row} />,
            why: <Why row={row} />,
            who: t('by-at', { by: isolated(row.by), at: formatMoment(row.at, locale) }),
            state: <StatusTag tone={TONES[row.state]}>{t(`state-${row.state}`)}</StatusTag>,
            undo:
              canUndo && isLive ? (
                <UndoButton
                  changeId={row.id}
                  back={back}
                  draftVersion={draftVersion}
                  label={t('take-back')}
                />
              ) : null,
          },
        };
      })}
    />
  );
}

function ChangeWords({ row }: { row: ChangeLine }) {
  const { t, i18n } = useTranslation('plan');
  const locale = isLocale(i18n.language) ? i18n.language : 'nb';
  const who = { participant: isolated(row.participant), guide: isolated(row.guide) };
  if (row.kind === 'hold') {
    const name = row.participant === '' ? who.guide : who.participant;
    const day = formatDay(row.untilOn, locale);
    return <>{day ? t('line-hold-until', { name, day }) : t('line-hold', { name })}</>;
  }
  if (row.kind === 'capacity') return <>{t('line-capacity', { ...who, count: row.places })}</>;
  return <>{t(`line-${row.kind}`, who)}</>;
}

function Why({ row }: { row: ChangeLine }) {
  const { t } = useTranslation(['plan', 'matching']);
  const reason =
    row.reason === ''
      ? ''
      : t(row.kind === 'forbid' ? `matching:refuse-${row.reason}` : `plan:hold-${row.reason}`);
  return (
    <>
      {reason}
      {reason && row.note ? <br /> : null}
      {row.note}
    </>
  );
}

/** One button that takes a change back. */
export function UndoButton(props: {
  readonly changeId: string;
  readonly back: string;
  readonly draftVersion?: number | undefined;
  readonly label: string;
}) {
  return (
    <PostForm intent="undo" action="/desk/matching/changes">
      <input type="hidden" name="changeId" value={props.changeId} />
      <input type="hidden" name="back" value={props.back} />
      <input type="hidden" name="draftVersion" value={props.draftVersion ?? ''} />
      <Button variant="secondary" size="sm">
        {props.label}
      </Button>
    </PostForm>
  );
}
