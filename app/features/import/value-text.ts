import { useTranslation } from 'react-i18next';

const LISTS: Readonly<Record<string, string>> = {
  sex: 'sex',
  norwegianLevel: 'norwegian',
  occupation: 'occupation',
  interpreter: 'interpreter',
};

/** A value of a record in the reader's words; a dash where there is none. */
export function useValueText(
  districts: Readonly<Record<string, string>>,
): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation(['import', 'lists']);
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const list = new Intl.ListFormat([i18n.language], { type: 'unit' });
  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('nothing');
    if (Array.isArray(value)) {
      if (value.length === 0) return t('nothing');
      const words = value.map((code) =>
        field === 'interests' ? t(`lists:interest-${code}`) : (languages.of(String(code)) ?? ''),
      );
      return list.format(words);
    }
    if (field === 'household' && hasUnit(value)) return t(`lists:unit-${value.unit}`);
    if (field === 'wish' && isWish(value)) {
      const wishes = [t(`lists:sex-wish-${value.sex}`)];
      if (value.age !== 'any') wishes.push(t(`lists:age-wish-${value.age}`));
      return list.format(wishes);
    }
    if (field === 'contactLanguage') return languages.of(String(value)) ?? String(value);
    if (field === 'district') return districts[String(value)] ?? String(value);
    const ofList = LISTS[field];
    return ofList === undefined ? String(value) : t(`lists:${ofList}-${String(value)}`);
  };
}

function hasUnit(value: object): value is { unit: string } {
  return 'unit' in value && typeof value.unit === 'string';
}

function isWish(value: object): value is { sex: string; age: string } {
  return 'sex' in value && 'age' in value;
}
