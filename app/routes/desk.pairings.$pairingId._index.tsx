import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { becomeActive, beginTrial } from '~/features/pairings/begin-trial.server';
import { bookFirstMeeting } from '~/features/pairings/book-first-meeting.server';
import { endPairing } from '~/features/pairings/end-pairing.server';
import { BookForm, EndForm, RecordForm, StepForm } from '~/features/pairings/pairing-forms';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { PairingSides } from '~/features/pairings/pairing-sides';
import { PairingSteps } from '~/features/pairings/pairing-steps';
import { readPairing } from '~/features/pairings/read-pairing.server';
import { recordFirstMeeting } from '~/features/pairings/record-first-meeting.server';
import { EndSection } from '~/http/end-section';
import { MeetingSection } from '~/http/first-meeting-section';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { TrialSection } from '~/http/trial-section';
import { ErrorSummary, Notice } from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const page = await readPairing(ctx, params.pairingId);
    if (!page) throw notFound();
    return { title: ctx.t('pairing:title'), ...page };
  },
);

const permission = 'pairing.manage';
const here = (id: string) => `/desk/pairings/${id}`;

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: {
    book: intent(
      { permission, form: BookForm, params: Params },
      async ({ ctx, params, form, key, runtime }) => {
        const options = { key, baseUrl: runtime.env.baseUrl };
        const booked = await bookFirstMeeting(ctx, { ...params, ...form }, options);
        return booked.ok
          ? ok({ to: here(params.pairingId), notice: 'pairing:notice-booked' })
          : booked;
      },
    ),
    record: intent(
      { permission, form: RecordForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const input = { ...params, ...form, interpreterUsed: form.interpreterUsed === 'yes' };
        const recorded = await recordFirstMeeting(ctx, input, { key });
        return recorded.ok
          ? ok({ to: here(params.pairingId), notice: 'pairing:notice-recorded' })
          : recorded;
      },
    ),
    trial: intent(
      { permission, form: StepForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const begun = await beginTrial(ctx, { ...params, ...form }, { key });
        return begun.ok
          ? ok({ to: here(params.pairingId), notice: 'pairing:notice-trial' })
          : begun;
      },
    ),
    active: intent(
      { permission, form: StepForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const active = await becomeActive(ctx, { ...params, ...form }, { key });
        return active.ok
          ? ok({ to: here(params.pairingId), notice: 'pairing:notice-active' })
          : active;
      },
    ),
    end: intent(
      { permission: 'match.end', form: EndForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const ended = await endPairing(ctx, { ...params, ...form }, { key });
        return ended.ok
          ? ok({ to: here(params.pairingId), notice: 'pairing:notice-ended' })
          : ended;
      },
    ),
  },
});

/** One pairing: how far it has come and the one thing to do next. */
export default function Pairing() {
  const page = useLoaderData<typeof loader>();
  const { pairing } = page;
  const { t } = useTranslation('pairing');
  const refused = useActionData<typeof action>();
  return (
    <>
      <ErrorSummary form={refused?.form} />
      {pairing.match.isByHand ? (
        <Notice>{t('by-hand', { note: pairing.match.note })}</Notice>
      ) : null}
      <PairingSteps pairing={pairing} />
      <PairingSides pairing={pairing} />
      <MeetingSection {...page} refused={refused} />
      <TrialSection {...page} />
      <EndSection {...page} refused={refused} />
    </>
  );
}
