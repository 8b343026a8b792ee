import { useTranslation } from 'react-i18next';
import { GUIDE_RHYTHMS } from '~/domain/people/guide-profile';
import { AvailabilityGrid, Columns, DateField, Heading, Muted, RadioGroup, Stack } from '~/ui';
import { optionsOf, type QuestionProps } from './question';

const AWAY_ROWS = 2;

/** When the guide can meet, how often, from when, and when not at all. */
export function TimeFields({ application, form }: Omit<QuestionProps, 'lists'>) {
  const { t } = useTranslation('signup');
  const { availability, hours, startOn, awayPeriods } = application.profile;
  const rows = Math.max(AWAY_ROWS, awayPeriods.length + 1);
  return (
    <>
      <AvailabilityGrid
        name="availability"
        label={t('availability')}
        hint={t('availability-hint')}
        defaultValues={availability}
        form={form}
        required
      />
      <RadioGroup
        name="hours"
        label={t('rhythm')}
        options={optionsOf(GUIDE_RHYTHMS, (code) => t(`rhythm-${code}`))}
        defaultValue={hours}
        form={form}
        required
      />
      <DateField
        name="startOn"
        label={t('start-on')}
        hint={t('start-on-hint')}
        defaultValue={startOn ?? ''}
        form={form}
        optional
      />
      <Stack as="section">
        <div id="f-away" tabIndex={-1}>
          <Heading level={2}>{t('away')}</Heading>
          <Muted>{t('away-hint')}</Muted>
          {form?.errors.away?.map((error) => (
            <p className="ds-validation-message" key={error}>
              {error}
            </p>
          ))}
        </div>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, not things
          <Columns key={row} column="narrow" gap="sm">
            <DateField
              name={`away[${row}].fromOn`}
              label={t('away-from')}
              defaultValue={awayPeriods[row]?.fromOn ?? ''}
              form={form}
            />
            <DateField
              name={`away[${row}].toOn`}
              label={t('away-to')}
              defaultValue={awayPeriods[row]?.toOn ?? ''}
              form={form}
            />
          </Columns>
        ))}
      </Stack>
    </>
  );
}
