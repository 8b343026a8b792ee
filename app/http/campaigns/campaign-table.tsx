import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '~/features/campaigns/campaign.query.server';
import { formatDayOf } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { Button, Table } from '~/ui';
import { useRoot } from '../page-frame';
import { PostForm } from '../post-form';

interface Props {
  readonly campaigns: readonly CampaignRow[];
  /** Start of a poster's address, such as guide.example/q/. */
  readonly address: string;
}

/** Every campaign with what came of it, and the way to its poster. */
export function CampaignTable({ campaigns, address }: Props) {
  const { t } = useTranslation('signup');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  return (
    <Table
      caption={t('campaigns')}
      hideCaption
      columns={[
        { key: 'name', label: t('campaign-name'), title: true },
        { key: 'address', label: t('campaign-address') },
        { key: 'since', label: t('campaign-since') },
        { key: 'signUps', label: t('campaign-sign-ups'), align: 'end' },
        { key: 'approved', label: t('campaign-approved'), align: 'end' },
        { key: 'end', label: t('campaign-state') },
      ]}
      rows={campaigns.map((campaign) => ({
        key: campaign.id,
        cells: {
          name: (
            <a href={`/desk/campaigns/${campaign.id}`}>
              <bdi>{campaign.name}</bdi>
            </a>
          ),
          address: <bdi dir="ltr">{`${address}${campaign.code}`}</bdi>,
          since: formatDayOf(campaign.createdAt, locale),
          signUps: campaign.signUps,
          approved: campaign.approved,
          end: campaign.endedAt ? (
            t('campaign-ended', { on: formatDayOf(campaign.endedAt, locale) })
          ) : (
            <EndButton campaign={campaign} />
          ),
        },
      }))}
    />
  );
}

function EndButton({ campaign }: { campaign: CampaignRow }) {
  const { t } = useTranslation('signup');
  return (
    <PostForm intent="end">
      <input type="hidden" name="campaignId" value={campaign.id} />
      <Button
        variant="tertiary"
        size="sm"
        label={t('campaign-end-name', { name: campaign.name })}
        confirm={t('campaign-end-sure')}
      >
        {t('campaign-end')}
      </Button>
    </PostForm>
  );
}
