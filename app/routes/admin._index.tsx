import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { BranchFields } from '~/features/accounts/branch-fields';
import { BranchForm } from '~/features/accounts/branch-form';
import { listBranches } from '~/features/accounts/installation.query.server';
import { createBranch } from '~/features/accounts/make-branch.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  Card,
  DeskTitle,
  ErrorSummary,
  Notice,
  PersonName,
  Stack,
  Table,
} from '~/ui';

export const loader = guardedLoader({ permission: 'installation.read' }, async ({ ctx }) => ({
  title: ctx.t('admin:branches'),
  branches: await listBranches(ctx.system),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'branch.create', form: BranchForm },
      async ({ ctx, form, key }) => {
        const made = await createBranch(ctx, form, { key });
        return made.ok ? ok({ to: '/admin', notice: 'admin:branch-made' }) : made;
      },
    ),
  },
});

/** The branches of the installation, who works there, and a new one. */
export default function Branches() {
  const { branches } = useLoaderData<typeof loader>();
  const { t } = useTranslation('admin');
  const form = useActionData<typeof action>()?.form;
  return (
    <Stack gap="lg">
      <ErrorSummary form={form} />
      <DeskTitle title={t('branches')} />
      <Notice>{t('no-cases')}</Notice>
      {branches.map((branch) => (
        <Table
          key={branch.id}
          caption={`${branch.name}, ${branch.municipality} (/p/${branch.slug})`}
          columns={[
            { key: 'name', label: t('name'), title: true },
            { key: 'role', label: t('role') },
            { key: 'account', label: t('account-state') },
          ]}
          rows={branch.staff.map((person) => ({
            key: `${person.name} ${person.role}`,
            cells: {
              name: <PersonName>{person.name}</PersonName>,
              role: t(`role-${person.role}`),
              account: t(person.hasAccount ? 'has-account' : 'invited'),
            },
          }))}
        />
      ))}
      <Card as="section" labelledBy="new-branch">
        <h2 id="new-branch">{t('new-branch')}</h2>
        <PostForm action="/admin?index">
          <BranchFields form={form} prefix="" />
          <Actions>
            <Button>{t('make-branch')}</Button>
          </Actions>
        </PostForm>
      </Card>
    </Stack>
  );
}
