import { useTranslation } from 'react-i18next';
import { formatDayOf } from '~/i18n/format';
import { DEFAULT_LOCALE, isLocale } from '~/i18n/languages';
import { DefinitionList, Notice } from '~/ui';
import type { RunPage } from './run-page.query.server';

/** What the dry run or the run came to, in numbers and in one sentence each. */
export function RunSummary({ run }: { run: RunPage }) {
  const { t, i18n } = useTranslation('import');
  const locale = isLocale(i18n.language) ? i18n.language : DEFAULT_LOCALE;
  const never = run.left.filter(({ isNever }) => isNever).map(({ heading }) => heading);
  const left = run.left.filter(({ isNever }) => !isNever).map(({ heading }) => heading);
  const list = new Intl.ListFormat([i18n.language]);
  return (
    <>
      <DefinitionList
        facts={run.counts.map(({ outcome, count }) => ({
          key: outcome,
          label: t(`outcome-${outcome}`),
          value: t('rows', { count }),
        }))}
      />
      {run.state === 'planned' ? <Notice>{t('planned-help')}</Notice> : null}
      {run.state === 'done' ? <Notice tone="success">{t('done-help')}</Notice> : null}
      {run.canUndo ? <p>{t('undo-until', { day: formatDayOf(run.undoUntil, locale) })}</p> : null}
      {run.counts.some(({ outcome }) => outcome === 'kept') ? (
        <Notice tone="warning">{t('kept-help')}</Notice>
      ) : null}
      {never.length > 0 ? <p>{t('never-left', { columns: list.format(never) })}</p> : null}
      {left.length > 0 ? <p>{t('columns-left', { columns: list.format(left) })}</p> : null}
    </>
  );
}
