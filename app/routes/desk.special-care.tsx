import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ParticipantTable } from '~/features/participants/record/participant-table';
import { listSpecialCare } from '~/features/participants/special-care.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { BackLink, DeskTitle, EmptyState, MittensDrawing } from '~/ui';

export const meta = pageTitle;

// Every coordinator may ask; the list holds only those whom the one who asks is named for.
export const loader = guardedLoader({ permission: 'participant.search' }, async ({ ctx }) => {
  return {
    title: ctx.t('people:participant-special-care-title'),
    participants: await listSpecialCare(ctx),
  };
});

export default function SpecialCare() {
  const { participants } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  return (
    <>
      <BackLink href="/desk/participants">{t('participant-back')}</BackLink>
      <DeskTitle
        title={t('participant-special-care-title')}
        summary={t('participant-special-care-lead')}
      />
      {participants.length === 0 ? (
        <EmptyState title={t('participant-special-care-empty')} drawing={<MittensDrawing />}>
          <p>{t('participant-special-care-empty-text')}</p>
        </EmptyState>
      ) : (
        <ParticipantTable
          caption={t('participant-special-care-title')}
          rows={participants}
          districts={[]}
        />
      )}
    </>
  );
}
