import { useTranslation } from 'react-i18next';
import { ProgressBar } from '~/ui';
import type { RunPage } from './run-page.query.server';

const ID = 'import-progress';

/** Tells the script that asks again that the work is over, wherever the page has gone since. */
export function WorkIsOver() {
  return <div id={ID} data-poll-done="reload" hidden />;
}

/** How far the work has come. Without JavaScript the page loads itself again. */
export function RunProgress({ run, isBusy }: { run: RunPage; isBusy: boolean }) {
  const { t } = useTranslation('import');
  if (!isBusy) return <WorkIsOver />;
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
