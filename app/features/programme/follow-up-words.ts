import { useTranslation } from 'react-i18next';
import type { FollowUpChange } from '~/domain/programme/follow-up-changes';
import { formatDay } from '~/i18n/format';
import { DEFAULT_LOCALE, isLocale } from '~/i18n/languages';

/** What a change of the follow-up changes, in the reader's words. */
export function useFollowUpWords() {
  const { t, i18n } = useTranslation(['follow-settings', 'rules']);
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  const value = (of: number | string | boolean) =>
    typeof of === 'boolean' ? t(of ? 'rules:yes' : 'rules:no') : String(of);
  return {
    change(of: FollowUpChange): string {
      if (of.kind === 'value') {
        const name = t(`field-${of.name}`);
        return t('rules:changed', { name, from: value(of.from), to: value(of.to) });
      }
      return t(of.kind, {
        name: of.days.name,
        from: formatDay(of.days.fromOn, locale),
        until: formatDay(of.days.untilOn, locale),
      });
    },
  };
}
