import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { DECLINE_REASONS, REFER_REASONS } from '~/domain/people/guide-reasons';
import { answerNo, type NoToGuide } from '~/features/guides/answer-guide.server';
import { readApplication, readApplicationOnDesk } from '~/features/guides/application.query.server';
import { DeclineForm, ReferForm } from '~/features/guides/desk-forms';
import { optionsOf } from '~/features/guides/fields/question';
import { guardedAction, guardedLoader, intent, notFound, SHOW_AGAIN } from '~/http/guarded.server';
import { AnswerPreview, AnswerQuestions } from '~/http/guides/answer-parts';
import { GuideParams } from '~/http/guides/guide-intents.server';
import { pageTitle } from '~/http/page-title';
import { isLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import { BackLink, DeskTitle, ErrorSummary } from '~/ui';

const Query = z.object({ as: z.enum(['decline', 'refer']).catch('decline') });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'guide.reject', params: GuideParams, query: Query },
  async ({ ctx, params, query }) => {
    const guide = await readApplicationOnDesk(ctx, params.guideId);
    if (!guide) throw notFound();
    const branch = await ctx.db.branch.findFirst({ select: { name: true } });
    // The draft is in the language of the one who will read it.
    const t = translatorFor(isLocale(guide.locale) ? guide.locale : 'nb');
    const names = { name: guide.firstName, branch: branch?.name ?? '' };
    return {
      title: ctx.t(`onboarding:answer-title-${query.as}`),
      as: query.as,
      guideId: params.guideId,
      version: guide.version,
      isReachable: guide.email !== null || guide.phone !== null,
      draft: t(`onboarding:draft-${query.as}`, names),
    };
  },
);

function send(event: NoToGuide['event'], form: typeof DeclineForm | typeof ReferForm) {
  return intent({ permission: 'guide.reject', form, params: GuideParams }, async (call) => {
    const { guideId } = call.params;
    const { reason, ...words } = call.form;
    const answer = { event, reason } as NoToGuide;
    const done = await answerNo(call.ctx, { guideId, ...words, answer }, { key: call.key });
    return done.ok
      ? ok({ to: `/desk/guides/${guideId}`, notice: `onboarding:done-${event}` })
      : done;
  });
}

function look(form: z.ZodType) {
  return intent({ permission: 'guide.reject', form, params: GuideParams }, async () =>
    ok(SHOW_AGAIN),
  );
}

export const action = guardedAction({
  params: GuideParams,
  // Looking once more asks no use case, which would say that there is no such guide.
  admits: async ({ ctx, params }) => (await readApplication(ctx, params.guideId)) !== null,
  intents: {
    'look-decline': look(DeclineForm),
    change: look(z.object({})),
    'look-refer': look(ReferForm),
    decline: send('decline', DeclineForm),
    refer: send('refer-elsewhere', ReferForm),
  },
});

/** A kind no: written, looked at, and only then sent. */
export default function Answer() {
  const { as, guideId, version, draft, isReachable } = useLoaderData<typeof loader>();
  const { t } = useTranslation('onboarding');
  const answered = useActionData<typeof action>();
  const form = answered?.form;
  const isLookedAt =
    answered?.intent.startsWith('look') && Object.keys(form?.errors ?? {}).length === 0;
  const reasons = as === 'decline' ? DECLINE_REASONS : REFER_REASONS;
  return (
    <>
      <BackLink href={`/desk/guides/${guideId}`}>{t('back-to-guide')}</BackLink>
      <DeskTitle title={t(`answer-title-${as}`)} summary={t(`answer-summary-${as}`)} />
      <ErrorSummary form={form} />
      {isLookedAt && form ? (
        <AnswerPreview as={as} values={form.values} isReachable={isReachable} />
      ) : (
        <AnswerQuestions
          as={as}
          version={version}
          draft={draft}
          reasons={optionsOf(reasons, (code) => t(`reason-${code}`))}
          form={form}
        />
      )}
    </>
  );
}
