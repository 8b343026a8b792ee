import { useTranslation } from 'react-i18next';
import { ProgressBar } from '~/ui';
import type { PlanProgress } from '../host/plan-host';

const ID = 'plan-progress';

/** How far the making of a plan is. Without JavaScript the page loads itself again. */
export function PlanProgressBar({ progress }: { progress: PlanProgress }) {
  const { t, i18n } = useTranslation('plan-run');
  const { phase, done, of } = progress;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <ProgressBar
        id={ID}
        label={t(`phase-${phase}`)}
        done={done}
        total={Math.max(1, of)}
        detail={t(`done-${phase}`, { done: number.format(done), of: number.format(of) })}
      />
    </>
  );
}
