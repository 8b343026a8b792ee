import { useTranslation } from 'react-i18next';
import type { FormState } from '../form-state';
import { fieldId } from './field-state';

/**
 * Everything that is wrong with the form, on top of it, each line a link to its field. Takes focus
 * when the page has loaded (`autofocus` without JavaScript, public/enhance.js with it). Renders
 * nothing when there is nothing wrong.
 */
export function ErrorSummary({ form }: { form?: FormState | undefined }) {
  const { t } = useTranslation('ui');
  const wrong = Object.entries(form?.errors ?? {}).filter(([, texts]) => texts.length > 0);
  if (wrong.length === 0) return null;
  const count = wrong.reduce((sum, [, texts]) => sum + texts.length, 0);
  return (
    <div
      className="ds-error-summary"
      role="alert"
      tabIndex={-1}
      data-error-summary=""
      // biome-ignore lint/a11y/noAutofocus: the answer to a refused form starts here, also without JavaScript
      autoFocus
      id="error-summary"
    >
      <h2>{t('errors-heading', { count })}</h2>
      <ul>
        {wrong.flatMap(([name, texts]) =>
          texts.map((text) => (
            <li key={`${name} ${text}`}>
              {name === '' ? text : <a href={`#${fieldId(name)}`}>{text}</a>}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
