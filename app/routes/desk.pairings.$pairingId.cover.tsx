import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { COVER_MOST_WEEKS } from '~/domain/pairing/cover';
import { findCoverPage } from '~/features/pairings/cover-page.query.server';
import { coverPairing } from '~/features/pairings/cover-pairing.server';
import { CoverForm } from '~/features/pairings/life-forms';
import { mayHandlePairing } from '~/features/pairings/pairing-page.query.server';
import { recordReading } from '~/features/record-reading.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import {
  Button,
  DateField,
  EmptyBenchDrawing,
  EmptyState,
  ErrorSummary,
  Heading,
  Muted,
  SelectField,
  TextArea,
} from '~/ui';

const Params = z.object({ pairingId: IdParam });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'pairing.read', params: Params },
  async ({ ctx, params }) => {
    const found = await findCoverPage(ctx, params.pairingId);
    if (!found) throw notFound();
    const { participantId: subjectId, ...page } = found;
    await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'pairing-cover' });
    return { title: ctx.t('pairing-life:cover-title'), mostWeeks: COVER_MOST_WEEKS, ...page };
  },
);

export const action = guardedAction({
  params: Params,
  admits: ({ ctx, params }) => mayHandlePairing(ctx, params.pairingId),
  intents: {
    cover: intent(
      { permission: 'pairing.manage', params: Params, form: CoverForm },
      async ({ ctx, params, form, key }) => {
        const input = {
          ...params,
          version: form.version,
          guideId: form.coverGuideId,
          fromOn: form.coverFromOn,
          untilOn: form.coverUntilOn,
          note: form.coverNote,
        };
        const begun = await coverPairing(ctx, input, { key });
        if (!begun.ok) return begun;
        const to = `/desk/pairings/${params.pairingId}`;
        return ok({ to, notice: 'pairing-life:notice-cover-begun' });
      },
    ),
  },
});

/** Choosing another guide who meets the participant for a while. */
export default function Cover() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('pairing-life');
  const form = useActionData<typeof action>()?.form;
  if (page.guides.length === 0) {
    return (
      <EmptyState title={t('cover-none-title')} drawing={<EmptyBenchDrawing />}>
        <p>{t('cover-none-text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Heading level={2}>{t('cover-page', { guide: page.guide })}</Heading>
      <ErrorSummary form={form} />
      <PostForm intent="cover">
        <input type="hidden" name="version" value={page.version} />
        <SelectField
          name="coverGuideId"
          label={t('cover-who')}
          hint={t('cover-who-hint')}
          form={form}
          prompt=""
          options={page.guides.map(({ id, name, district }) => ({
            value: id,
            label: district ? t('cover-places', { name, district }) : name,
          }))}
          required
        />
        <DateField
          name="coverFromOn"
          label={t('cover-from')}
          form={form}
          defaultValue={page.today}
          required
        />
        <DateField
          name="coverUntilOn"
          label={t('cover-until')}
          hint={t('cover-until-hint', { weeks: page.mostWeeks })}
          form={form}
          min={page.today}
          required
        />
        <TextArea name="coverNote" label={t('note')} form={form} maxLength={600} optional />
        <Muted>{t(page.isShielded ? 'cover-not-told' : 'cover-told')}</Muted>
        <Button>{t('cover-press')}</Button>
      </PostForm>
    </>
  );
}
