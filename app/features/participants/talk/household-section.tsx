import { useTranslation } from 'react-i18next';
import { SEXES, UNITS } from '~/domain/matching/people';
import { Columns, DateField, Muted, SelectField, TextField } from '~/ui';
import { TalkSection } from './section';
import { optionsOf, type TalkProps, type TalkStanding } from './talk-props';

const FEWEST_ROWS = 3;
const EMPTY_ROWS = 2;

/** Who belongs to the unit and where it lives; of a shielded person no place is ever asked. */
export function HouseholdSection(props: TalkProps & { standing: TalkStanding }) {
  const { t } = useTranslation(['people', 'lists']);
  const { answers, lists, form, standing } = props;
  const rows = Math.max(answers.persons.length + EMPTY_ROWS, FEWEST_ROWS);
  return (
    <TalkSection name="household">
      <Columns gap="sm">
        <SelectField
          name="unit"
          label={t('participant-unit')}
          options={optionsOf(UNITS, (unit) => t(`lists:unit-${unit}`))}
          defaultValue={answers.unit}
          form={form}
        />
        {standing.isShielded ? null : (
          <SelectField
            name="district"
            label={t('participant-district')}
            prompt={t('participant-by-agreement')}
            options={lists.districts.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={answers.district}
            form={form}
          />
        )}
        <DateField
          name="settledMonth"
          type="month"
          label={t('participant-settled')}
          max={standing.today.slice(0, 7)}
          defaultValue={answers.settledMonth ?? ''}
          form={form}
          optional
        />
      </Columns>
      <Muted small>{t('participant-persons-hint')}</Muted>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, not things
        <PersonRow key={row} {...props} row={row} />
      ))}
    </TalkSection>
  );
}

function PersonRow({ answers, form, row }: TalkProps & { row: number }) {
  const { t } = useTranslation(['people', 'registration', 'lists']);
  const person = answers.persons[row];
  const birthYear = person?.birthYear ?? null;
  return (
    <fieldset className="ds-fieldset">
      <legend className="fg-hidden">{t('participant-person-number', { number: row + 1 })}</legend>
      <Columns gap="sm" column="narrow">
        <TextField
          name={`persons[${row}].firstName`}
          label={t('participant-person-number', { number: row + 1 })}
          defaultValue={person?.firstName}
          form={form}
        />
        <SelectField
          name={`persons[${row}].age`}
          label={t('participant-person-age')}
          options={optionsOf(['adult', 'child'], (age) => t(`registration:person-${age}`))}
          defaultValue={person?.age ?? 'child'}
          form={form}
        />
        <TextField
          name={`persons[${row}].birthYear`}
          label={t('registration:person-birth-year')}
          inputMode="numeric"
          maxLength={4}
          dir="ltr"
          defaultValue={birthYear === null ? '' : String(birthYear)}
          form={form}
        />
        <SelectField
          name={`persons[${row}].sex`}
          label={t('participant-sex')}
          options={optionsOf(SEXES, (sex) => t(`lists:sex-${sex}`))}
          defaultValue={person?.sex ?? 'undisclosed'}
          form={form}
        />
      </Columns>
    </fieldset>
  );
}
