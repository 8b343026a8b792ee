import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ok } from '~/domain/kernel/result';
import { BranchFields } from '~/features/accounts/branch-fields';
import { BranchForm } from '~/features/accounts/branch-form';
import { type BranchLine, listBranches } from '~/features/accounts/installation.query.server';
import { createBranch } from '~/features/accounts/make-branch.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
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

export const meta = pageTitle;

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
        <BranchStaff key={branch.id} branch={branch} />
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

function BranchStaff({ branch }: { branch: BranchLine }) {
  const { t } = useTranslation('admin');
  const name = `${branch.name}, ${branch.municipality} (/p/${branch.slug})`;
  if (branch.staff.length === 0) {
    return (
      <section>
        <h2>{name}</h2>
        <a href="/admin/invite">{t('nobody-yet')}</a>
      </section>
    );
  }
  return (
    <Table
      caption={name}
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
  );
}
