import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok, refuse } from '~/domain/kernel/result';
import { doorsOfPhone } from '~/features/meetings/device-keys.query.server';
import { openFromPhone } from '~/features/meetings/device-keys.server';
import { NoFields } from '~/features/meetings/log-forms';
import type { Call } from '~/http/call.server';
import { ErrorPage } from '~/http/error-page';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { phoneSecrets, withoutPhoneKeys } from '~/http/log/phone-cookie.server';
import { AskUs, Languages, useBrand } from '~/http/page-frame';
import { PostForm } from '~/http/post-form';
import { Actions, Button, ErrorSummary, Heading, Lead, PersonShell, Stack } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { tagName: 'link', rel: 'manifest', href: '/log.webmanifest' },
];

function doorsOf(call: Call) {
  const { database, clock, env } = call.runtime;
  return doorsOfPhone(database, clock, phoneSecrets(call.request, env));
}

/** From the home screen straight to the pair's page; who has several chooses first. */
export const loader = guardedLoader({ permission: 'link.answer' }, async (call) => {
  const doors = await doorsOf(call);
  const [only, ...others] = doors;
  if (only && others.length === 0) {
    const opened = await openFromPhone(inBranch(call, only.branchId), only);
    if (opened.ok) throw redirect(opened.value.path);
  }
  const pairs = doors.map(({ pairingId, otherName }, index) => ({
    pairingId,
    label: otherName ?? call.ctx.t('log:pair-number', { number: index + 1 }),
  }));
  return { title: call.ctx.t('log:page-title'), pairs };
});

export const action = guardedAction({
  intents: {
    open: intent(
      { permission: 'link.answer', form: z.object({ pairingId: IdParam }) },
      async (call) => {
        const doors = await doorsOf(call);
        const door = doors.find(({ pairingId }) => pairingId === call.form.pairingId);
        if (!door) return refuse('link-not-valid');
        const opened = await openFromPhone(inBranch(call, door.branchId), door);
        return opened.ok ? ok({ to: opened.value.path }) : opened;
      },
    ),
    forget: intent({ permission: 'link.answer', form: NoFields }, async ({ runtime }) =>
      ok({ to: '/log', headers: withoutPhoneKeys(runtime.env) }),
    ),
  },
});

/** Which pair, or what to do where this phone keeps none. */
export default function LogDoor() {
  const { pairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation('log');
  const refused = useActionData<typeof action>();
  return (
    <PersonShell brand={useBrand()} languages={<Languages />} help={<AskUs />}>
      <Stack gap="lg">
        <ErrorSummary form={refused?.form} />
        <Heading level={1}>{t(pairs.length > 0 ? 'choose' : 'no-pair')}</Heading>
        {pairs.length === 0 ? <Lead>{t('no-pair-text')}</Lead> : null}
        {pairs.map(({ pairingId, label }) => (
          <PostForm key={pairingId} intent="open">
            <input type="hidden" name="pairingId" value={pairingId} />
            <Actions>
              <Button size="lg">
                <bdi>{label}</bdi>
              </Button>
            </Actions>
          </PostForm>
        ))}
        {pairs.length > 0 ? (
          <PostForm intent="forget">
            <Button variant="tertiary">{t('forget-phone')}</Button>
          </PostForm>
        ) : null}
      </Stack>
    </PersonShell>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
