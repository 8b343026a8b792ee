import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { WITHDRAW_REASONS } from '~/domain/pairing/match-state';
import { findMatch, readMatch } from '~/features/matching/proposals/match-page.query.server';
import { resendAsk } from '~/features/matching/proposals/resend-ask.server';
import { withdrawMatch } from '~/features/matching/proposals/withdraw-match.server';
import { PairingSides } from '~/features/pairings/pairing-sides';
import { guardedAction, guardedLoader, IdParam, intent, notFound } from '~/http/guarded.server';
import { PostForm } from '~/http/post-form';
import {
  BackLink,
  Button,
  Card,
  DeskTitle,
  ErrorSummary,
  Fold,
  LinkButton,
  Muted,
  Notice,
  SelectField,
  TextArea,
} from '~/ui';

const Params = z.object({ matchId: IdParam });
const WithdrawForm = z.object({
  version: z.number().int(),
  reason: z.enum(WITHDRAW_REASONS),
  note: z.string().trim().max(600).default(''),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'match.read', params: Params },
  async ({ ctx, params }) => {
    // Guides and participants meet a proposal through their own link, never on the desk.
    const match = ctx.actor.role === 'coordinator' ? await readMatch(ctx, params.matchId) : null;
    if (!match) throw notFound();
    return { title: ctx.t('pairing:match-title'), match };
  },
);

export const action = guardedAction({
  params: Params,
  admits: async ({ ctx, params }) => (await findMatch(ctx, params.matchId)) !== null,
  intents: {
    resend: intent(
      { permission: 'match.propose', form: z.object({}), params: Params },
      async ({ ctx, params, key, runtime }) => {
        const sent = await resendAsk(ctx, params, { key, baseUrl: runtime.env.baseUrl });
        const to = `/desk/matches/${params.matchId}`;
        return sent.ok ? ok({ to, notice: 'pairing:notice-resent' }) : sent;
      },
    ),
    withdraw: intent(
      { permission: 'match.propose', form: WithdrawForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const withdrawn = await withdrawMatch(ctx, { ...params, ...form }, { key });
        const to = `/desk/matches/${params.matchId}`;
        return withdrawn.ok ? ok({ to, notice: 'pairing:notice-withdrawn' }) : withdrawn;
      },
    ),
  },
});

/** A proposal on its way: whose turn it is, and the two things a coordinator can do meanwhile. */
export default function Match() {
  const { match } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['pairing', 'rules']);
  const refused = useActionData<typeof action>();
  const form = refused?.intent === 'withdraw' ? refused.form : undefined;
  const pair = { guide: match.guide.firstName, participant: match.participant.firstName };
  return (
    <>
      <BackLink href="/desk/pairings?show=matches">{t('title')}</BackLink>
      <DeskTitle title={t('pair', pair)} summary={t(`state-${match.state}`)} />
      <ErrorSummary form={refused?.form} />
      {match.isByHand ? <Notice>{t('by-hand', { note: match.note })}</Notice> : null}
      <PairingSides pairing={match} />
      <Muted>{t('score', { score: match.score })}</Muted>
      <p>
        <a href={`/desk/settings/versions/${match.rulesVersion}`}>
          {t('rules:match-version', { version: match.rulesVersion })}
        </a>
      </p>
      {match.pairingId ? (
        <LinkButton href={`/desk/pairings/${match.pairingId}`}>{t('step-meeting')}</LinkButton>
      ) : null}
      {match.isOpen ? (
        <Card as="section">
          <p>
            {t(match.state === 'guide-asked' ? 'match-answer-guide' : 'match-answer-participant')}
          </p>
          {match.isVoiceOnly ? <p>{t('voice-only')}</p> : null}
          <PostForm intent="resend">
            <Button variant="secondary">{t('resend')}</Button>
          </PostForm>
          <Muted small>{t('resend-help')}</Muted>
          <Fold title={t('withdraw')} open={form !== undefined}>
            <p>{t('withdraw-help')}</p>
            <PostForm intent="withdraw">
              <input type="hidden" name="version" value={match.version} />
              <SelectField
                name="reason"
                label={t('reason')}
                form={form}
                options={WITHDRAW_REASONS.map((value) => ({ value, label: t(`reason-${value}`) }))}
                required
              />
              <TextArea name="note" label={t('note')} form={form} maxLength={600} optional />
              <Button tone="danger">{t('withdraw')}</Button>
            </PostForm>
          </Fold>
        </Card>
      ) : null}
    </>
  );
}
