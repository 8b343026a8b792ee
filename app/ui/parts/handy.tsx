import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';

/** A button that prints the page. Shown by enhance.js: without JavaScript the browser's menu does it. */
export function PrintButton() {
  const { t } = useTranslation('ui');
  return (
    <button
      type="button"
      className="ds-button fg-no-print"
      data-variant="tertiary"
      data-print=""
      hidden
    >
      <Icon name="print" />
      {t('print')}
    </button>
  );
}

/** A text to copy, with a button where JavaScript runs. */
export function CopyText({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation('ui');
  return (
    <span className="fg-cluster">
      <code id={id} dir="ltr">
        {text}
      </code>
      <button
        type="button"
        className="ds-button fg-no-print"
        data-variant="tertiary"
        data-size="sm"
        data-copy={id}
        data-copied={t('copied')}
        hidden
      >
        <Icon name="copy" />
        <span role="status">{t('copy')}</span>
      </button>
    </span>
  );
}

/** Only on paper, or everywhere but on paper. */
export function PrintOnly({ children }: { children: ReactNode }) {
  return <div className="fg-print-only">{children}</div>;
}

type FilterBarProps = {
  /** Names the form for screen readers ("Filter guides"). */
  label: string;
  /** How many rows there are now ("12 guides"). */
  result?: string | undefined;
  action?: string | undefined;
  /**
   * Ids of the parts that a change exchanges, so that focus and scroll stay. Without it everything
   * beside the form is exchanged, which is right for most lists.
   */
  results?: readonly string[] | undefined;
  children: ReactNode;
};

/** A row of filters that stays in sight and submits by itself where JavaScript runs. */
export function FilterBar({ label, result, action, results, children }: FilterBarProps) {
  const { t } = useTranslation('ui');
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the phones we serve
    <form
      className="fg-filters"
      method="get"
      action={action}
      role="search"
      aria-label={label}
      data-autosubmit=""
      data-results={results?.join(' ')}
      id="filters"
    >
      {children}
      <button
        className="ds-button"
        data-variant="secondary"
        type="submit"
        data-autosubmit-button=""
      >
        {t('filter')}
      </button>
      {result ? <output id="filter-result">{result}</output> : null}
    </form>
  );
}
