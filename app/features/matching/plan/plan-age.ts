import type { TFunction } from 'i18next';
import { formatTime } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import type { BranchPlan } from './branch-plan.query.server';

/** What a page says above a large branch's plan when something has changed since; else null. */
export function planAge(
  plan: Pick<BranchPlan, 'readAt' | 'isOutdated' | 'isBeingRenewed'>,
  { t, locale }: { readonly t: TFunction; readonly locale: Locale },
): string | null {
  if (!plan.isOutdated) return null;
  const time = formatTime(plan.readAt.toString(), locale);
  return plan.isBeingRenewed ? t('plan-run:age-renewed', { time }) : t('plan-run:age', { time });
}
