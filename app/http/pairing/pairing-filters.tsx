import { useTranslation } from 'react-i18next';
import { PAIR_KINDS, type PairKind } from '~/domain/coordination/task-kinds';
import { WHOSE, type Whose } from '~/features/coordination/whose';
import { FilterBar, SelectField } from '~/ui';
import { useKindWords } from '../tasks/kind-words';

interface Props {
  readonly show: string;
  readonly coordinator: string;
  readonly attention: PairKind | null;
  readonly whose: Whose;
  readonly total: number;
}

/** By who follows and, among those that run, by what Today would say of them. */
export function PairingFilters({ show, coordinator, attention, whose, total }: Props) {
  const { t } = useTranslation('pairing-life');
  const words = useKindWords();
  if (show === 'matches') return null;
  const isOpen = show === 'open';
  return (
    <FilterBar label={t('filter-label')} result={t('filter-result', { count: total })}>
      <input type="hidden" name="show" value={show} />
      {isOpen ? (
        <SelectField
          name="attention"
          label={t('filter-attention')}
          form={undefined}
          prompt={t('filter-any')}
          defaultValue={attention ?? ''}
          options={PAIR_KINDS.map((kind) => ({ value: kind, label: words(kind) }))}
        />
      ) : null}
      {attention ? (
        <SelectField
          name="whose"
          label={t('filter-whose')}
          form={undefined}
          defaultValue={whose}
          options={WHOSE.map((value) => ({ value, label: t(`whose-${value}`) }))}
        />
      ) : (
        <SelectField
          name="coordinator"
          label={t('filter-coordinator')}
          form={undefined}
          defaultValue={coordinator}
          options={(['everybody', 'mine', 'nobody'] as const).map((value) => ({
            value,
            label: t(`filter-${value}`),
          }))}
        />
      )}
    </FilterBar>
  );
}
