import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { userIdOf } from '~/domain/access/actor';
import { chooseRole } from '~/features/accounts/choose-role.server';
import { listStaffMemberships } from '~/features/accounts/staff-memberships.query.server';
import { browserOf } from '~/http/browser.server';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { enter } from '~/http/signed-in.server';
import { Button, Heading, Lead, Stack } from '~/ui';

const Query = z.object({ to: z.string().max(500).default('/') });

export const loader = guardedLoader(
  { permission: 'account.home', query: Query },
  async ({ ctx, query }) => ({
    title: ctx.t('accounts:role-title'),
    to: localPath(query.to),
    roles: await listStaffMemberships(ctx.system, userIdOf(ctx.actor) ?? ''),
  }),
);

export const meta = pageTitle;

const Form = z.object({ membership: IdParam, to: z.string().max(500).default('/') });

export const action = guardedAction({
  intents: {
    default: intent({ permission: 'account.home', form: Form }, async (call) => {
      const { ctx, form, runtime } = call;
      const chosen = await chooseRole(ctx, form.membership, browserOf(call));
      if (!chosen.ok) return chosen;
      return enter(runtime.env, chosen.value.secret, chosen.value.role, localPath(form.to));
    }),
  },
});

/** One person with several roles works in one of them at a time. */
export default function ChooseRole() {
  const { roles, to } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  return (
    <>
      <Heading level={1}>{t('role-title')}</Heading>
      <Lead>{t('role-lead')}</Lead>
      <PostForm action="/sign-in/role">
        <input type="hidden" name="to" value={to} />
        <Stack>
          {roles.map((one) => (
            <Button key={one.id} name="membership" value={one.id} variant="secondary" size="lg">
              {one.branchName
                ? t('role-in-branch', { role: t(`role-${one.role}`), branch: one.branchName })
                : t(`role-${one.role}`)}
            </Button>
          ))}
        </Stack>
      </PostForm>
    </>
  );
}
