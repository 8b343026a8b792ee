import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { listCampaigns } from '~/features/campaigns/campaign.query.server';
import { endCampaign, makeCampaign } from '~/features/campaigns/make-campaign.server';
import { requiredText } from '~/features/person-fields';
import { CampaignTable } from '~/http/campaigns/campaign-table';
import { guardedAction, guardedLoader, IdParam, intent } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import {
  Button,
  Card,
  DeskTitle,
  EmptyState,
  ErrorSummary,
  Heading,
  PosterDrawing,
  Stack,
  TextField,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'campaign.manage' }, async ({ ctx, runtime }) => {
  return {
    title: ctx.t('signup:campaigns'),
    campaigns: await listCampaigns(ctx),
    address: `${new URL(runtime.env.baseUrl).host}/q/`,
  };
});

const MakeForm = z.object({
  name: requiredText(80),
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{1,19}$/, 'signup:campaign-code-shape')
    .optional(),
});

export const action = guardedAction({
  intents: {
    make: intent({ permission: 'campaign.manage', form: MakeForm }, async ({ ctx, form, key }) => {
      const input = { name: form.name, code: form.code ?? null };
      const made = await makeCampaign(ctx, input, { key });
      return made.ok ? ok({ to: `/desk/campaigns/${made.value.campaignId}` }) : made;
    }),
    end: intent(
      { permission: 'campaign.manage', form: z.object({ campaignId: IdParam }) },
      async ({ ctx, form, key }) => {
        const ended = await endCampaign(ctx, form, { key });
        return ended.ok
          ? ok({ to: '/desk/campaigns', notice: 'signup:campaign-ended-notice' })
          : ended;
      },
    ),
  },
});

/** Posters and stands, and how many signed up by each. */
export default function Campaigns() {
  const { campaigns, address } = useLoaderData<typeof loader>();
  const { t } = useTranslation('signup');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <DeskTitle title={t('campaigns')} summary={t('campaigns-summary')} />
      <ErrorSummary form={form} />
      {campaigns.length === 0 ? (
        <EmptyState title={t('campaigns-none')} drawing={<PosterDrawing />}>
          <p>{t('campaigns-none-text')}</p>
        </EmptyState>
      ) : (
        <CampaignTable campaigns={campaigns} address={address} />
      )}
      <Card as="section" labelledBy="make">
        <PostForm intent="make">
          <Stack>
            <Heading level={2} id="make">
              {t('campaign-make')}
            </Heading>
            <TextField
              name="name"
              label={t('campaign-name')}
              hint={t('campaign-name-hint')}
              maxLength={80}
              form={form}
              required
            />
            <TextField
              name="code"
              label={t('campaign-code')}
              hint={t('campaign-code-hint', { address })}
              maxLength={20}
              width="medium"
              dir="ltr"
              form={form}
              optional
            />
            <div>
              <Button icon="plus">{t('campaign-make-button')}</Button>
            </div>
          </Stack>
        </PostForm>
      </Card>
    </>
  );
}
