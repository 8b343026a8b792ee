import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { today } from '~/domain/kernel/programme-time';
import { ok } from '~/domain/kernel/result';
import { addContactNote } from '~/features/contacts/add-contact-note.server';
import { ContactForm } from '~/features/contacts/contact-form';
import { readContactHistory } from '~/features/contacts/contact-history.query.server';
import { SHOWN } from '~/features/contacts/contact-kinds';
import { ContactPage } from '~/http/contacts/contact-page';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';

const Params = z.object({ guideId: IdParam });
const Query = z.object({ show: z.enum(SHOWN).catch('all'), before: z.string().catch('') });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'contact.manage', params: Params, query: Query },
  async ({ ctx, params, query }) => {
    const { show: shown, before } = query;
    const asked = { type: 'guide', id: params.guideId, shown, before } as const;
    const history = await readContactHistory(ctx, asked);
    if (!history) throw notFound();
    return {
      title: ctx.t('contacts:title'),
      record: `/desk/guides/${params.guideId}`,
      today: today(ctx.clock).toString(),
      shown,
      isFirst: before === '',
      history,
    };
  },
);

export const action = guardedAction({
  params: Params,
  intents: {
    note: intent(
      { permission: 'contact.manage', form: ContactForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const told = { ...form, subjectType: 'guide', subjectId: params.guideId } as const;
        const added = await addContactNote(ctx, told, { key });
        const to = `/desk/guides/${params.guideId}/contact`;
        return added.ok ? ok({ to, notice: 'contacts:notice-added' }) : added;
      },
    ),
  },
});

/** All contact with one guide on one page. */
export default function GuideContact() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ContactPage {...page} form={refused?.form} />;
}
