import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { CAMPAIGN_COOKIE, findCampaignByCode } from '~/features/campaigns/campaign.query.server';
import { serialize } from '~/http/cookies';
import { guardedLoader } from '~/http/guarded.server';

const Params = z.object({ code: z.string().regex(/^[a-z0-9-]{1,40}$/) });

/**
 * The address on a poster: the public page of the branch that put it up. The code stays in the
 * visitor's own browser until it is closed; nothing is counted here.
 */
export const loader = guardedLoader(
  { permission: 'page.public', params: Params },
  async ({ ctx, params, runtime }) => {
    const campaign = await findCampaignByCode(ctx, params.code);
    const headers = new Headers();
    const secure = runtime.env.isProduction;
    if (campaign) {
      headers.append('Set-Cookie', serialize('place', campaign.branchSlug, { secure }));
      if (campaign.isOpen)
        headers.append('Set-Cookie', serialize(CAMPAIGN_COOKIE, params.code, { secure }));
    }
    return redirect('/become-a-guide', { headers });
  },
);
