import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { listBranches } from '~/features/accounts/installation.query.server';
import { inviteStaff } from '~/features/accounts/invite-staff.server';
import { Email, Name, optionalText } from '~/features/person-fields';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  DeskTitle,
  ErrorSummary,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '~/ui';

const ROLES = ['coordinator', 'caseworker', 'steering'] as const;

export const loader = guardedLoader({ permission: 'user.invite.coordinator' }, async ({ ctx }) => ({
  title: ctx.t('admin:invite-title'),
  branches: (await listBranches(ctx.system)).map(({ id, name }) => ({ id, name })),
}));

export const meta = pageTitle;

const Form = z.object({
  name: Name,
  email: Email,
  role: z.enum(ROLES),
  branchId: IdParam,
  organisation: optionalText(80),
});

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'user.invite.coordinator', form: Form },
      async ({ ctx, form, key, runtime }) => {
        const options = { key, baseUrl: runtime.env.baseUrl };
        const invited = await inviteStaff(ctx, runtime.limits, form, options);
        return invited.ok ? ok({ to: '/admin', notice: 'admin:invited-notice' }) : invited;
      },
    ),
  },
});

/** Invites a coordinator, caseworker or member of the steering group into one branch. */
export default function Invite() {
  const { branches } = useLoaderData<typeof loader>();
  const { t } = useTranslation('admin');
  const form = useActionData<typeof action>()?.form;
  return (
    <Stack gap="lg">
      <ErrorSummary form={form} />
      <DeskTitle title={t('invite-title')} summary={t('invite-lead')} />
      <PostForm action="/admin/invite">
        <TextField name="name" label={t('name')} form={form} autoComplete="off" required />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          form={form}
          autoComplete="off"
          required
        />
        <RadioGroup
          name="role"
          label={t('role')}
          form={form}
          options={ROLES.map((role) => ({ value: role, label: t(`role-${role}`) }))}
          required
        />
        <SelectField
          name="branchId"
          label={t('branch')}
          form={form}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
          prompt={branches.length > 1 ? t('choose-branch') : undefined}
          required
        />
        <TextField
          name="organisation"
          label={t('organisation')}
          hint={t('organisation-hint')}
          form={form}
          optional
        />
        <Actions>
          <Button>{t('invite')}</Button>
        </Actions>
      </PostForm>
    </Stack>
  );
}
