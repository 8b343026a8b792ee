import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readClosing } from '~/features/closing/closing-page.query.server';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { recordReading } from '~/features/record-reading.server';
import { CertificatesSection } from '~/http/closing/certificates-section';
import { CompleteSection, EndEarlySection } from '~/http/closing/close-section';
import { ClosedSection } from '~/http/closing/closed-section';
import { ClosingParams, deskClosingIntents } from '~/http/closing/closing-intents.server';
import { PlanSection } from '~/http/closing/plan-section';
import { guardedAction, guardedLoader, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { ErrorSummary, Notice, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'pairing.read', params: ClosingParams },
  async ({ ctx, params }) => {
    const page = await readClosing(ctx, params.pairingId);
    if (!page) throw notFound();
    const { participantId: subjectId } = page;
    await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'closing' });
    return { title: ctx.t('closing:desk-title'), page };
  },
);

export const action = guardedAction({
  params: ClosingParams,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: deskClosingIntents,
});

/** The end of a pairing on one page: the goodbye, the close in one press, what comes next, papers. */
export default function ClosingOnDesk() {
  const { page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('closing');
  const refused = useActionData<typeof action>();
  return (
    <Stack gap="lg">
      <ErrorSummary form={refused?.form} />
      {page.isOpen && page.askedBy && page.askedBy !== 'coordinator' ? (
        <Notice tone="warning" title={t(`asked-by-${page.askedBy}`)}>
          {t('asked-by-help')}
        </Notice>
      ) : null}
      {page.hasSignal ? <Notice tone="warning">{t('has-signal')}</Notice> : null}
      {page.isOpen ? (
        <>
          <CompleteSection page={page} refused={refused} />
          <PlanSection page={page} refused={refused} />
          <EndEarlySection page={page} refused={refused} />
        </>
      ) : (
        <ClosedSection page={page} />
      )}
      <CertificatesSection page={page} refused={refused} />
    </Stack>
  );
}
