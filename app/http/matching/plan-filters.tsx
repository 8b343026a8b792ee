import { useTranslation } from 'react-i18next';
import { SEXES } from '~/domain/matching/people';
import { LONGER, type PlanQuery, SHOWN } from '~/features/matching/plan/plan-filter';
import { FilterBar, SelectField } from '~/ui';

interface Props {
  readonly query: PlanQuery;
  readonly total: number;
  /** Codes of the programme's languages. */
  readonly languages: readonly string[];
}

/** Who is shown, and in which order. */
export function PlanFilters({ query, total, languages }: Props) {
  const { t, i18n } = useTranslation(['plan', 'matching', 'lists']);
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const all = { value: '', label: t('matching:filter-all') };
  return (
    <FilterBar
      label={t('matching:filter-label')}
      result={t('matching:result', { count: total })}
      results={['results', 'filter-result']}
    >
      <SelectField
        name="show"
        label={t('matching:filter-show')}
        defaultValue={query.show}
        options={SHOWN.map((value) => ({ value, label: t(`plan:show-${value}`) }))}
      />
      <SelectField
        name="sex"
        label={t('matching:filter-sex')}
        defaultValue={query.sex}
        options={[all, ...SEXES.map((value) => ({ value, label: t(`lists:sex-${value}`) }))]}
      />
      <SelectField
        name="language"
        label={t('matching:filter-language')}
        defaultValue={query.language}
        options={[all, ...languages.map((value) => ({ value, label: names.of(value) ?? value }))]}
      />
      <SelectField
        name="longer"
        label={t('plan:filter-longer')}
        defaultValue={query.longer}
        options={LONGER.map((value) => ({
          value,
          label:
            value === '0'
              ? t('matching:filter-all')
              : t('plan:longer-than', { count: Number(value) }),
        }))}
      />
      <SelectField
        name="order"
        label={t('matching:order')}
        defaultValue={query.order}
        options={(['wait', 'fewest'] as const).map((value) => ({
          value,
          label: t(`matching:order-${value}`),
        }))}
      />
    </FilterBar>
  );
}
