import { useTranslation } from 'react-i18next';
import { BrandMark } from '../drawings/brand-mark';

export type Brand = {
  /** The branch's name; the programme's word stands under it. */
  name: string;
  /** Small words under the name. */
  tagline?: string | undefined;
  href: string;
  /** Address of the branch's own mark; ours when left out. */
  logo?: string | undefined;
};

/** Mark and name, a link home. */
export function BrandLink({ brand }: { brand: Brand }) {
  return (
    <a className="fg-brand" href={brand.href}>
      {brand.logo ? <img className="fg-brand-mark" src={brand.logo} alt="" /> : <BrandMark />}
      <span>
        <b>{brand.name}</b>
        {brand.tagline ? <small>{brand.tagline}</small> : null}
      </span>
    </a>
  );
}

/** The first thing that the keyboard finds; the root renders it, every shell has its `#main`. */
export function SkipLink() {
  const { t } = useTranslation('ui');
  return (
    <a className="fg-skip" href="#main">
      {t('skip')}
    </a>
  );
}
