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

const Params = z.object({ participantId: IdParam });
const Query = z.object({ show: z.enum(SHOWN).catch('all'), before: z.string().catch('') });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'contact.manage', params: Params, query: Query },
  async ({ ctx, params, query }) => {
    const { show: shown, before } = query;
    const asked = { type: 'participant', id: params.participantId, shown, before } as const;
    const history = await readContactHistory(ctx, asked);
    if (!history) throw notFound();
    return {
      title: ctx.t('contacts:title'),
      record: `/desk/participants/${params.participantId}`,
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
        const told = {
          ...form,
          subjectType: 'participant',
          subjectId: params.participantId,
        } as const;
        const added = await addContactNote(ctx, told, { key });
        const to = `/desk/participants/${params.participantId}/contact`;
        return added.ok ? ok({ to, notice: 'contacts:notice-added' }) : added;
      },
    ),
  },
});

/** All contact with one participant on one page. */
export default function ParticipantContact() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ContactPage {...page} form={refused?.form} />;
}
