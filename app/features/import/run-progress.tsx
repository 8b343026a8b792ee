import { useTranslation } from 'react-i18next';
import { ProgressBar } from '~/ui';
import type { RunPage } from './run-page.query.server';

const ID = 'import-progress';

/**
 * How far the work has come. When it is over the element stays once more, empty, so that the script
 * that asks again learns of it and loads the page; without JavaScript the page does so itself.
 */
export function RunProgress({ run, isBusy }: { run: RunPage; isBusy: boolean }) {
  const { t } = useTranslation('import');
  if (!isBusy) return <div id={ID} data-poll-done="reload" hidden />;
  const count = { done: run.doneRows, total: run.totalRows };
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <ProgressBar
        id={ID}
        label={t(`state-${run.state}`)}
        done={run.doneRows}
        total={run.totalRows}
        detail={t('progress', count)}
      />
      <p>{t('progress-help')}</p>
    </>
  );
}
