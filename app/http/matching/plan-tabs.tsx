import { useTranslation } from 'react-i18next';
import { Tabs } from '~/ui';

type View = 'list' | 'board' | 'changes' | 'what-if' | 'recruit';

const HREFS: Readonly<Record<View, string>> = {
  list: '/desk/matching',
  board: '/desk/matching/board',
  changes: '/desk/matching/changes',
  'what-if': '/desk/matching/what-if',
  recruit: '/desk/matching/recruit',
};

/** The views of the branch's plan. */
export function PlanTabs({ current }: { current: View }) {
  const { t } = useTranslation('plan');
  return (
    <Tabs
      label={t('views')}
      tabs={(Object.keys(HREFS) as View[]).map((view) => ({
        href: HREFS[view],
        label: t(`view-${view}`),
        current: view === current,
      }))}
    />
  );
}
