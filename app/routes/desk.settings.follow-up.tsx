import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { followUpChanges } from '~/domain/programme/follow-up-changes';
import { previewFollowUp } from '~/features/pairings/stories/follow-up-preview.query.server';
import { FollowUpFields } from '~/features/programme/follow-up-fields';
import { followUpOf, SaveFollowUpForm } from '~/features/programme/follow-up-form';
import { saveFollowUp } from '~/features/programme/save-follow-up.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { VersionTable } from '~/features/programme/version-table';
import { listVersions } from '~/features/programme/versions.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { FollowUpPreviewSection } from '~/http/settings/follow-up-preview';
import { readFollowUpQuery } from '~/http/settings/read-follow-up-query.server';
import {
  Actions,
  BackLink,
  Button,
  DeskTitle,
  ErrorSummary,
  Heading,
  Notice,
  Pagination,
} from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta = pageTitle;

// What a change would do counts pairings, so this is for coordinators; saving asks for its own right.
export const loader = guardedLoader(
  { permission: 'pairing.list', query: Query },
  async ({ ctx, query, request }) => {
    const { version, settings } = await getSettings(ctx.db);
    const asked = readFollowUpQuery(new URL(request.url), ctx.t);
    const isOutdated = asked !== null && asked.version !== version;
    const proposed = isOutdated ? null : (asked?.proposed ?? null);
    return {
      title: ctx.t('follow-settings:title'),
      version,
      followUp: settings.followUp,
      typed: asked?.form ?? null,
      isOutdated,
      changes: proposed ? followUpChanges(settings.followUp, proposed) : [],
      preview: proposed ? await previewFollowUp(ctx, settings, proposed) : null,
      page: query.page,
      history: await listVersions(ctx, query.page),
    };
  },
);

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'branch.settings.update', form: SaveFollowUpForm },
      async ({ ctx, form, key }) => {
        const { reason, ...fields } = form;
        const input = { followUp: followUpOf(fields), version: form.version, reason };
        const saved = await saveFollowUp(ctx, input, { key });
        const notice = 'follow-settings:notice-saved';
        return saved.ok ? ok({ to: '/desk/settings/follow-up', notice }) : saved;
      },
    ),
  },
});

/** When a pair is asked, when somebody calls, and which weeks are free: tried before it is saved. */
export default function FollowUpSettings() {
  const { version, followUp, typed, isOutdated, changes, preview, page, history } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.form;
  const { t } = useTranslation(['follow-settings', 'settings', 'rules']);
  return (
    <>
      <BackLink href="/desk/settings">{t('settings:title')}</BackLink>
      <DeskTitle title={t('title')} summary={t('settings:summary', { version })} />
      <ErrorSummary form={refused ?? typed ?? undefined} />
      {isOutdated ? (
        <Notice tone="warning" title={t('rules:outdated-title')}>
          {t('rules:outdated')}
        </Notice>
      ) : null}
      {preview && typed ? (
        <FollowUpPreviewSection {...{ preview, changes, version, typed, refused }} />
      ) : null}
      <form method="get" noValidate className="fg-form">
        <input type="hidden" name="version" value={version} />
        <FollowUpFields followUp={followUp} form={typed ?? undefined} />
        <Actions>
          <Button variant={preview ? 'secondary' : 'primary'}>{t('rules:show')}</Button>
        </Actions>
      </form>
      <Heading level={2}>{t('rules:versions')}</Heading>
      <VersionTable versions={history.versions} />
      <Pagination page={page} pages={history.pages} hrefOf={(to) => `?page=${to}`} />
    </>
  );
}
