import { useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, languageTag, MIRRORED_TEST_LANGUAGE } from '~/i18n/languages';
import type { loader as rootLoader } from '~/root';
import { type Brand, LanguageSwitch, Notice, PhoneLink } from '~/ui';

/** What every page knows from the root: branch, role, language, the notice of the last success. */
export function useRoot() {
  return useRouteLoaderData<typeof rootLoader>('root');
}

/** Name and home of the branch whose page this is; ours while there is no branch yet. */
export function useBrand(href = '/'): Brand {
  const root = useRoot();
  const { t } = useTranslation('ui');
  const programme = t('programme');
  if (!root?.branch) return { name: programme, href };
  return { name: root.branch.name, tagline: programme, href };
}

/** The languages of the pages, each by its own name. */
export function Languages() {
  const root = useRoot();
  const locale = root?.locale ?? 'nb';
  const names = LANGUAGES.map((code) => ({
    code,
    tag: languageTag(code),
    name: nameOf(code),
    current: locale === code || (code === 'en' && locale === MIRRORED_TEST_LANGUAGE),
  }));
  return <LanguageSwitch languages={names} action="/language" returnTo={root?.path ?? '/'} />;
}

/** Intl says "norsk bokmål"; those who speak it say "norsk". */
function nameOf(code: string): string {
  const [name = code] = (
    new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  ).split(' ');
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** The success notice of the form that led here. */
export function PageNotice() {
  const root = useRoot();
  return root?.notice ? (
    <div className="fg-wrap fg-top-notice">
      <Notice tone="success" role="status">
        {root.notice}
      </Notice>
    </div>
  ) : null;
}

/** Who to ask, as a phone number that a phone can ring. */
export function AskUs() {
  const root = useRoot();
  const { t } = useTranslation('ui');
  const phone = root?.branch?.phone;
  if (!phone) return null;
  return (
    <p>
      {t('ask-us')} <PhoneLink phone={phone} />
    </p>
  );
}
