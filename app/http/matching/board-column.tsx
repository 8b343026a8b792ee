import { useTranslation } from 'react-i18next';
import type { Column } from '~/features/matching/board/board.query.server';
import { OutlookText } from '~/features/matching/plan/outlook-text';
import type { WaitingRow } from '~/features/matching/plan/waiting-list.query.server';
import { Button, Card, Count, Muted, PersonName, RowLink, Stack, Tag } from '~/ui';
import { PostForm } from '../post-form';
import { changeHref } from './change-href';

/** One column of the board: its name, how many, and a card for each up to a limit. */
export function BoardColumn({ column, back }: { column: Column; back: string }) {
  const { t } = useTranslation('plan');
  const id = `column-${column.column}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {t(`show-${column.column}`)} <Count value={column.total} />
      </h2>
      <p>
        <Muted small>{t(`column-help-${column.column}`)}</Muted>
      </p>
      {column.total === 0 ? <p>{t('column-empty')}</p> : null}
      <Stack as="ul" gap="sm">
        {column.cards.map((row) => (
          <Card key={row.id} as="li">
            <BoardCard row={row} back={back} />
          </Card>
        ))}
      </Stack>
      {column.total > column.cards.length ? (
        <p>
          <a href={`/desk/matching?show=${column.column}`}>
            {t('see-all', { count: column.total })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function BoardCard({ row, back }: { row: WaitingRow; back: string }) {
  const { t } = useTranslation(['plan', 'matching']);
  const { outlook } = row;
  const guideId = outlook.kind === 'suggested' ? outlook.guide : null;
  const days = t('matching:days', { count: row.days });
  const isLoose = outlook.kind === 'suggested' && !outlook.isPinned;
  return (
    <>
      <h3>
        <a href={`/desk/matching/${row.id}`}>
          <PersonName>{row.name}</PersonName>
        </a>{' '}
        {row.isUrgent ? <Tag tone="warning">{t('matching:urgent')}</Tag> : null}
      </h3>
      <p>
        <Muted small>{t('matching:waited', { days })}</Muted>
      </p>
      <p>
        {outlook.kind === 'all-taken' ? (
          t('plan:taken-card', { count: row.feasible })
        ) : (
          <OutlookText outlook={outlook} />
        )}
      </p>
      {outlook.kind === 'sent' ? null : (
        <div className="fg-cluster fg-no-print" data-gap="sm">
          {isLoose && guideId ? <PinButton row={row} guideId={guideId} back={back} /> : null}
          <RowLink
            href={changeHref({ participantId: row.id, guideId, back })}
            label={t('plan:change-of', { name: row.name })}
          >
            {t('plan:change')}
          </RowLink>
        </div>
      )}
    </>
  );
}

function PinButton({ row, guideId, back }: { row: WaitingRow; guideId: string; back: string }) {
  const { t } = useTranslation('plan');
  const about = { participantId: row.id, guideId, back };
  return (
    <PostForm intent="pin" action={changeHref(about)}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="secondary" size="sm" label={t('pin-of', { name: row.name })}>
        {t('pin')}
      </Button>
    </PostForm>
  );
}
