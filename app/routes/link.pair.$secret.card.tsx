import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  findCard,
  findPracticalNote,
  nextStep,
  stepsOf,
} from '~/features/expectation-cards/card.query.server';
import { CARD_STEPS } from '~/features/expectation-cards/card-answers';
import {
  LimitsForm,
  NeedsForm,
  ReachForm,
  RhythmForm,
  RoleForm,
  TogetherForm,
} from '~/features/expectation-cards/card-forms';
import { CardQuestion } from '~/features/expectation-cards/card-question';
import { CardSummary } from '~/features/expectation-cards/card-summary';
import { PracticalNote } from '~/features/expectation-cards/practical-note';
import { RoleCard } from '~/features/expectation-cards/role-card';
import { keepCardPart } from '~/http/card-part.server';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { openPairLink, PairParams } from '~/http/pair-link.server';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, ErrorSummary, Heading, Lead, Stack, Stepper } from '~/ui';

const Query = z.object({ step: z.enum(CARD_STEPS).optional().catch(undefined) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { ctx, link } = await openPairLink(call, call.params.secret);
    const card = await findCard(ctx.db, link.pairingId, link.side);
    if (!card) throw notFound();
    const steps = stepsOf(card);
    const asked = steps.find((step) => step === call.query.step);
    const { phone } = await ctx.db.branch.findFirstOrThrow({ select: { phone: true } });
    return {
      title: call.ctx.t('cards:page-title'),
      step: card.isOpen ? (asked ?? nextStep(card)) : null,
      steps,
      next: nextStep(card),
      answers: card.answers,
      needs: card.needs,
      isOpen: card.isOpen,
      phone,
      note: link.side === 'guide' ? await findPracticalNote(ctx.db, link.pairingId) : [],
    };
  },
);

const permission = 'link.answer';
const params = PairParams;

export const action = guardedAction({
  params,
  intents: {
    role: intent({ permission, params, form: RoleForm }, (call) =>
      keepCardPart(call, 'role', { answers: {}, isRoleRead: true }),
    ),
    rhythm: intent({ permission, params, form: RhythmForm }, (call) =>
      keepCardPart(call, 'rhythm', { answers: call.form }),
    ),
    together: intent({ permission, params, form: TogetherForm }, (call) =>
      keepCardPart(call, 'together', { answers: call.form }),
    ),
    limits: intent({ permission, params, form: LimitsForm }, (call) =>
      keepCardPart(call, 'limits', { answers: call.form }),
    ),
    reach: intent({ permission, params, form: ReachForm }, (call) =>
      keepCardPart(call, 'reach', { answers: call.form }),
    ),
    needs: intent({ permission, params, form: NeedsForm }, (call) =>
      keepCardPart(call, 'needs', { answers: call.form }),
    ),
  },
});

/** Before the first meeting: what a guide is, and what this side hopes for. One question a page. */
export default function ExpectationCard() {
  const { step, steps, next, answers, needs, phone, isOpen, note } = useLoaderData<typeof loader>();
  const { t } = useTranslation('cards');
  const refused = useActionData<typeof action>();
  if (step === null) {
    return (
      <Stack>
        <Heading level={1}>{t(isOpen ? 'done-title' : 'closed-title')}</Heading>
        <Lead>{t(isOpen ? 'done-text' : 'closed-text')}</Lead>
        <PracticalNote needs={note} />
        <CardSummary answers={answers} />
        {isOpen ? (
          <p>
            <a href="?step=rhythm">{t('change')}</a>
          </p>
        ) : null}
      </Stack>
    );
  }
  const before = steps[steps.indexOf(step) - 1];
  return (
    <Stack gap="lg">
      <Stepper
        label={t('page-title')}
        steps={steps.map((key) => ({
          key,
          title: t(`step-${key}`),
          state: key === step ? 'now' : isBehind(key) ? 'done' : 'later',
          href: `?step=${key}`,
        }))}
      />
      <div>
        {before ? <BackLink href={`?step=${before}`}>{t('back')}</BackLink> : null}
        <Heading level={1}>{t(`step-${step}`)}</Heading>
      </div>
      <ErrorSummary form={refused?.form} />
      <Lead>{t(`lead-${step}`)}</Lead>
      {step === 'role' ? <RoleCard phone={phone} /> : null}
      <PostForm intent={step} action={`?step=${step}`}>
        {step === 'role' ? null : (
          <CardQuestion step={step} answers={answers} needs={needs} form={refused?.form} />
        )}
        <Actions>
          <Button size="lg" iconEnd="arrow-forward">
            {t(step === 'role' ? 'have-read' : 'save-and-on')}
          </Button>
        </Actions>
      </PostForm>
    </Stack>
  );

  function isBehind(key: (typeof steps)[number]): boolean {
    return next === null || steps.indexOf(key) < steps.indexOf(next);
  }
}
