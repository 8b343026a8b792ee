import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  findChangePage,
  standingOfPair,
} from '~/features/matching/changes/change-page.query.server';
import { findDraft } from '~/features/matching/drafts/drafts.query.server';
import { viewPlan } from '~/features/matching/plan/plan-view.query.server';
import { guardedAction, guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { CapacityForm, ForbidForm, HoldForm, PinForm } from '~/http/matching/change-forms';
import { changeIntents } from '~/http/matching/change-intents.server';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { isolated } from '~/i18n/isolate';
import { BackLink, Card, DeskTitle, ErrorSummary, Notice } from '~/ui';

const Maybe = IdParam.optional().catch(undefined);
const Query = z.object({
  participant: Maybe,
  guide: Maybe,
  draft: Maybe,
  back: z.string().max(500).default('/desk/matching').catch('/desk/matching'),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime, request }) => {
    const participantId = query.participant ?? null;
    const guideId = query.guide ?? null;
    const people = await findChangePage(ctx, { participantId, guideId });
    if (!people) throw notFound();
    const draft = query.draft ? await findDraft(ctx, query.draft) : null;
    if (query.draft && !draft) throw notFound();
    const plan = await openBranchPlan({ ctx, runtime, request });
    const view = await viewPlan(ctx, plan, draft?.id ?? null);
    return {
      title: ctx.t('plan:change-title'),
      ...people,
      pair: participantId && guideId ? await standingOfPair(view, participantId, guideId) : null,
      isHeld: participantId !== null && view.held.has(participantId),
      isGuideHeld: guideId !== null && view.heldGuides.has(guideId),
      draft,
      about: {
        participantId,
        guideId,
        draftId: draft?.id ?? null,
        draftVersion: draft?.version ?? null,
        back: localPath(query.back),
      },
    };
  },
);

export const action = guardedAction({ intents: changeIntents });

/** Pin, forbid or hold: about one pair, a participant alone or a guide alone. */
export default function ChangePlan() {
  const { participant, guide, pair, isHeld, isGuideHeld, draft, about } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(['plan', 'matching']);
  const names = {
    participant: isolated(participant?.name ?? ''),
    guide: isolated(guide?.name ?? ''),
  };
  const days = t('matching:days', { count: participant?.days ?? 0 });
  const common = { about, refused };
  return (
    <>
      <BackLink href={about.back}>{t('plan:back')}</BackLink>
      <DeskTitle
        title={
          participant && guide
            ? t('matching:pair-title', names)
            : (participant?.name ?? guide?.name ?? '')
        }
        summary={participant ? t('matching:waited', { days }) : undefined}
      />
      <ErrorSummary form={refused?.form} />
      {draft ? <Notice>{t('plan:draft-banner', { name: draft.name })}</Notice> : null}
      {pair?.isPinned ? <Notice>{t('plan:is-pinned')}</Notice> : null}
      {isHeld ? <Notice>{t('plan:is-held', { name: names.participant })}</Notice> : null}
      {isGuideHeld ? <Notice>{t('plan:is-held', { name: names.guide })}</Notice> : null}
      {pair && !pair.isPinned && !isHeld && !isGuideHeld ? (
        <Card as="section" labelledBy="pin">
          <h2 id="pin">{t('plan:pin-title')}</h2>
          {pair.failures.length > 0 ? (
            <Notice tone="warning" title={t('plan:pin-beside-rules')}>
              <ul>
                {pair.failures.map((rule) => (
                  <li key={rule}>{t(`matching:rule-${rule}`)}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <PinForm {...common} needsNote={pair.failures.length > 0} />
        </Card>
      ) : null}
      <div>
        {pair && !pair.isPinned ? <ForbidForm {...common} /> : null}
        {participant && !isHeld ? (
          <HoldForm {...common} side="participant" name={names.participant} />
        ) : null}
        {guide && !isGuideHeld ? <HoldForm {...common} side="guide" name={names.guide} /> : null}
        {guide && draft ? (
          <CapacityForm {...common} name={names.guide} capacity={guide.capacity} />
        ) : null}
      </div>
      <p>{t('plan:nobody-is-told')}</p>
    </>
  );
}
