import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { MOST_PEOPLE } from '~/features/matching/host/read-round.server';
import { previewSettings } from '~/features/matching/plan/settings-preview.query.server';
import { SaveMatchingForm } from '~/features/programme/matching-form';
import { saveMatching } from '~/features/programme/save-matching.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { VersionTable } from '~/features/programme/version-table';
import { findVersion, listVersions } from '~/features/programme/versions.query.server';
import type { Call } from '~/http/call.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { MatchingForm } from '~/http/settings/matching-form';
import { PreviewSection } from '~/http/settings/preview-section';
import { readMatchingQuery, versionAsked } from '~/http/settings/read-matching-query.server';
import { BackLink, DeskTitle, ErrorSummary, Heading, Notice, Pagination } from '~/ui';

const Query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) });

export const meta = pageTitle;

// People are named in a preview, so this is for coordinators alone; saving asks for its own right.
export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, request, runtime }) => {
    const current = await getSettings(ctx.db);
    const asked = await readAsked({ ctx, request }, current);
    const isOutdated = asked !== null && asked.version !== current.version;
    const proposed = isOutdated ? null : (asked?.proposed ?? null);
    const plan = proposed ? await openBranchPlan({ ctx, runtime, request }) : null;
    const { rules, weights, travelMinutes, districts } = current.settings;
    return {
      title: ctx.t('rules:title'),
      version: current.version,
      settings: { rules, weights, travelMinutes },
      districts,
      form: asked?.form ?? null,
      isOutdated,
      proposed,
      preview:
        plan && proposed ? await previewSettings(ctx, plan, current.settings, proposed) : null,
      planned: plan?.isPartial ? MOST_PEOPLE : null,
      page: query.page,
      history: await listVersions(ctx, query.page),
    };
  },
);

async function readAsked(
  { ctx, request }: Pick<Call, 'ctx' | 'request'>,
  { version, settings }: Awaited<ReturnType<typeof getSettings>>,
) {
  const url = new URL(request.url);
  const asked = versionAsked(url);
  if (asked === null) return null;
  const then = asked === version ? settings : (await findVersion(ctx, asked))?.settings;
  const districts = { asked: (then ?? settings).districts, now: settings.districts };
  return readMatchingQuery(url, districts, settings.travelMinutes, ctx.t);
}

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'branch.settings.update', form: SaveMatchingForm },
      async ({ ctx, form, key }) => {
        const { version, reason, settings } = form;
        const saved = await saveMatching(ctx, { version, reason, ...settings }, { key });
        const notice = 'rules:notice-saved';
        return saved.ok ? ok({ to: '/desk/settings/matching', notice }) : saved;
      },
    ),
  },
});

/** Rules, points and ways of the matching: tried on the plan before they are saved. */
export default function MatchingSettingsPage() {
  const { version, settings, districts, form, isOutdated, proposed, preview, planned, ...rest } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.form;
  const { t } = useTranslation(['rules', 'settings']);
  return (
    <>
      <BackLink href="/desk/settings">{t('settings:title')}</BackLink>
      <DeskTitle title={t('title')} summary={t('summary', { version })} />
      <ErrorSummary form={refused ?? form ?? undefined} />
      {isOutdated ? (
        <Notice tone="warning" title={t('outdated-title')}>
          {t('outdated')}
        </Notice>
      ) : null}
      {preview && proposed ? (
        <PreviewSection {...{ preview, proposed, version, planned }} form={refused} />
      ) : null}
      <MatchingForm {...{ version, settings, districts }} form={form ?? undefined} />
      <Heading level={2}>{t('versions')}</Heading>
      <VersionTable versions={rest.history.versions} />
      <Pagination page={rest.page} pages={rest.history.pages} hrefOf={(page) => `?page=${page}`} />
    </>
  );
}
