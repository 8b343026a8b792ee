import { useTranslation } from 'react-i18next';
import { Tabs } from '~/ui';
import { useRoot } from './page-frame';

/**
 * The pages of one pairing, in the order in which they are needed: `overview` is the pairing's own
 * address, every other one a route `desk.pairings.$pairingId.<tab>.tsx`. A new page adds its line
 * here and the key `tab-page-<tab>` in the catalogue `pairing`; a test holds tabs and routes together.
 */
export const PAIRING_TABS = [
  'overview',
  'week',
  'meetings',
  'agreement',
  'cards',
  'check-ins',
  'closing',
  'history',
] as const;

export type PairingTab = (typeof PAIRING_TABS)[number];

export function hrefOfTab(pairingId: string, tab: PairingTab): string {
  const own = `/desk/pairings/${pairingId}`;
  return tab === 'overview' ? own : `${own}/${tab}`;
}

/** Real links, so that each page has an address, prints alone and works without JavaScript. */
export function PairingTabs({ pairingId }: { pairingId: string }) {
  const { t } = useTranslation('pairing');
  const path = (useRoot()?.path ?? '').split('?')[0];
  return (
    <Tabs
      label={t('tabs-of-pairing')}
      tabs={PAIRING_TABS.map((tab) => {
        const href = hrefOfTab(pairingId, tab);
        return { href, label: t(`tab-page-${tab}`), current: path === href };
      })}
    />
  );
}
