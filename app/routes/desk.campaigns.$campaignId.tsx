import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { findCampaign } from '~/features/campaigns/campaign.query.server';
import { Poster } from '~/features/campaigns/poster';
import { qrPath } from '~/features/campaigns/qr-path.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { useBrand } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { BackLink, CopyText, DeskTitle, PrintButton } from '~/ui';

const Params = z.object({ campaignId: IdParam });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'campaign.manage', params: Params },
  async ({ ctx, params, runtime }) => {
    const campaign = await findCampaign(ctx, params.campaignId);
    if (!campaign) throw notFound();
    const address = `${runtime.env.baseUrl}/q/${campaign.code}`;
    return { title: ctx.t('signup:poster'), name: campaign.name, address, qr: qrPath(address) };
  },
);

/** A poster on one sheet of A4: on the screen as it prints. */
export default function CampaignPoster() {
  const { name, address, qr } = useLoaderData<typeof loader>();
  const { t } = useTranslation('signup');
  const brand = useBrand();
  return (
    <>
      <BackLink href="/desk/campaigns">{t('campaigns')}</BackLink>
      <DeskTitle
        title={<bdi>{name}</bdi>}
        summary={t('poster-summary')}
        actions={<PrintButton />}
      />
      <p className="fg-no-print">
        <CopyText id="address" text={address} />
      </p>
      <Poster branch={brand.name} address={address} qr={qr} />
    </>
  );
}
