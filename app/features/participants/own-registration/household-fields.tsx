import { useTranslation } from 'react-i18next';
import { SEXES, UNITS } from '~/domain/matching/people';
import { Actions, Button, Card, Columns, RadioGroup, SelectField, TextField } from '~/ui';
import { optionsOf, type StepProps } from './step-props';

export function HouseholdFields({ answers, form }: StepProps) {
  const { t } = useTranslation('registration');
  return (
    <RadioGroup
      name="unit"
      label={t('unit')}
      layout="cards"
      options={optionsOf(UNITS, (unit) => t(`unit-${unit}`))}
      defaultValue={answers.unit}
      form={form}
      required
    />
  );
}

const FEWEST_ROWS = 2;

/** Saved persons and one empty row; "add one more" saves and comes back, so it needs no script. */
export function PersonsFields({ answers, form }: StepProps) {
  const { t } = useTranslation('registration');
  const typed = Object.keys(form?.values ?? {}).filter((name) => name.endsWith('].firstName'));
  const rows = Math.max(answers.persons.length + 1, typed.length, FEWEST_ROWS);
  return (
    <>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, not things
        <PersonRow key={row} row={row} answers={answers} form={form} />
      ))}
      <Actions>
        <Button variant="secondary" icon="plus" name="more" value="yes">
          {t('person-more')}
        </Button>
      </Actions>
    </>
  );
}

function PersonRow({ row, answers, form }: Pick<StepProps, 'answers' | 'form'> & { row: number }) {
  const { t } = useTranslation(['registration', 'lists']);
  const person = answers.persons[row];
  const birthYear = person?.birthYear ?? null;
  return (
    <fieldset className="ds-fieldset">
      <legend>{t('person-number', { number: row + 1 })}</legend>
      <Card>
        <Columns column="narrow">
          <TextField
            name={`persons[${row}].firstName`}
            label={t('person-first-name')}
            defaultValue={person?.firstName}
            form={form}
          />
          <SelectField
            name={`persons[${row}].age`}
            label={t('person-age')}
            options={optionsOf(['adult', 'child'], (age) => t(`person-${age}`))}
            defaultValue={
              person?.age ?? (row === 0 && answers.unit !== 'single-parent' ? 'adult' : 'child')
            }
            form={form}
          />
          <TextField
            name={`persons[${row}].birthYear`}
            label={t('person-birth-year')}
            inputMode="numeric"
            maxLength={4}
            dir="ltr"
            defaultValue={birthYear === null ? '' : String(birthYear)}
            form={form}
            optional
          />
          <SelectField
            name={`persons[${row}].sex`}
            label={t('sex')}
            options={optionsOf(SEXES, (sex) => t(`lists:sex-${sex}`))}
            defaultValue={person?.sex ?? 'undisclosed'}
            form={form}
          />
        </Columns>
      </Card>
    </fieldset>
  );
}
