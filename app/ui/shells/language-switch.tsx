import { useTranslation } from 'react-i18next';

export type LanguageChoice = {
  /** What is posted. */
  code: string;
  /** As the `lang` attribute wants it; the code unless told. */
  tag?: string | undefined;
  /** The language's own name for itself. */
  name: string;
  current?: boolean | undefined;
};

type Props = {
  languages: readonly LanguageChoice[];
  /** Where it is posted, as `lang` and `to`. */
  action: string;
  /** The page to come back to. */
  returnTo: string;
};

/** The languages by their own names, one press each. */
export function LanguageSwitch({ languages, action, returnTo }: Props) {
  const { t } = useTranslation('ui');
  if (languages.length < 2) return null;
  return (
    <form className="fg-languages" method="post" action={action} aria-label={t('language')}>
      <input type="hidden" name="to" value={returnTo} />
      <ul>
        {languages.map((language) => (
          <li key={language.code}>
            <button
              type="submit"
              name="lang"
              value={language.code}
              lang={language.tag ?? language.code}
              aria-current={language.current ? 'true' : undefined}
            >
              {language.name}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
