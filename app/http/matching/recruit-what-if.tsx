import { useTranslation } from 'react-i18next';
import type { RecruitPage } from '~/features/matching/recruit/recruit-page.query.server';
import {
  ASKED_WILLING,
  MOST_RECRUITS,
  type RecruitQuery,
  WEEK_PARTS,
} from '~/features/matching/recruit/recruit-query';
import { FilterBar, Heading, Notice, SelectField, TextField } from '~/ui';

interface Props {
  readonly query: RecruitQuery;
  readonly tried: RecruitPage['tried'];
}

/** "What if three men with free evenings came?" */
export function RecruitWhatIf({ query, tried }: Props) {
  const { t } = useTranslation('recruit');
  const any = { value: '', label: t('any') };
  return (
    <section aria-labelledby="what-if" className="fg-no-print">
      <Heading level={2} id="what-if">
        {t('try-title')}
      </Heading>
      <p>{t('try-text')}</p>
      <FilterBar label={t('try-title')} results={['tried']}>
        <TextField
          name="count"
          type="number"
          inputMode="numeric"
          width="short"
          label={t('try-count')}
          hint={t('try-count-hint', { most: MOST_RECRUITS })}
          defaultValue={String(query.count ?? '')}
        />
        <SelectField
          name="sex"
          label={t('try-sex')}
          defaultValue={query.sex}
          options={[
            any,
            ...(['woman', 'man'] as const).map((value) => ({
              value,
              label: t(`who-${value}`),
            })),
          ]}
        />
        <SelectField
          name="times"
          label={t('try-times')}
          defaultValue={query.times}
          options={[any, ...WEEK_PARTS.map((value) => ({ value, label: t(`times-${value}`) }))]}
        />
        <SelectField
          name="willing"
          label={t('try-willing')}
          defaultValue={query.willing}
          options={[
            { value: '', label: t('try-willing-none') },
            ...ASKED_WILLING.map((value) => ({ value, label: t(`willing-${value}`) })),
            { value: 'both', label: t('try-willing-both') },
          ]}
        />
      </FilterBar>
      <div id="tried">{tried ? <Tried tried={tried} /> : null}</div>
    </section>
  );
}

function Tried({ tried }: { tried: NonNullable<RecruitPage['tried']> }) {
  const { t } = useTranslation(['recruit', 'matching']);
  const days = t('matching:days', { count: tried.longest });
  return (
    <Notice role="status" title={t('recruit:tried-people', { count: tried.people })}>
      {tried.people > 0 ? t('recruit:tried-longest', { days }) : t('recruit:tried-nobody')}
    </Notice>
  );
}
