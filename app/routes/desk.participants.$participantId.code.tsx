import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { codeIn } from '~/features/accounts/choose-who';
import { issueSpokenCode, mayReadOutCode } from '~/features/accounts/spoken-code.server';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { ReadOutCode } from '~/http/read-out-code';

const Params = z.object({ participantId: IdParam });

export const loader = guardedLoader(
  { permission: 'account.read-out-code', params: Params },
  async ({ ctx, params, runtime }) => {
    const input = { side: 'participant', id: params.participantId } as const;
    if (!(await mayReadOutCode(ctx.db, ctx.actor, input))) throw notFound();
    return {
      title: ctx.t('accounts:read-out'),
      back: `/desk/participants/${params.participantId}`,
      address: `${runtime.env.baseUrl}/sign-in`,
    };
  },
);

export const meta = pageTitle;

export const action = guardedAction({
  params: Params,
  intents: {
    default: intent(
      { permission: 'account.read-out-code', form: z.object({}), params: Params },
      async ({ ctx, params }) => {
        const issued = await issueSpokenCode(ctx, {
          side: 'participant',
          id: params.participantId,
        });
        // In the answer to the press itself and nowhere else: only its hash is kept.
        return issued.ok ? Response.json({ code: issued.value.code }) : issued;
      },
    ),
  },
});

/** A code that a coordinator reads out to a participant. */
export default function ParticipantCode() {
  const { back, address } = useLoaderData<typeof loader>();
  return (
    <ReadOutCode back={back} address={address} code={codeIn(useActionData<typeof action>())} />
  );
}
