import { useTranslation } from 'react-i18next';
import { SEXES, UNITS } from '~/domain/matching/people';
import { ownLanguageName } from '~/i18n/own-language-name';
import { Card, Columns, DateField, RadioGroup, SelectField, TextField, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';

interface Props {
  readonly form: FormState | undefined;
  readonly languages: readonly string[];
  /** ISO day: a consent cannot lie in the future. */
  readonly today: string;
}

/** Everything that a referral asks. No field for notes, on purpose. */
export function ReferralFields({ form, languages, today }: Props) {
  const { t, i18n } = useTranslation(['referral', 'lists']);
  const line = (name: 'firstName' | 'lastName', key: string) => (
    <TextField name={name} label={t(key)} form={form} autoComplete="off" required />
  );
  return (
    <>
      <Card>
        <Columns gap="sm">
          {line('firstName', 'first-name')}
          {line('lastName', 'last-name')}
          <TextField
            name="phone"
            type="tel"
            label={t('phone')}
            hint={t('contact-hint')}
            autoComplete="off"
            form={form}
          />
          <TextField name="email" type="email" label={t('email')} autoComplete="off" form={form} />
          <SelectField
            name="contactLanguage"
            label={t('language')}
            prompt={t('choose')}
            options={languages.map((value) => ({
              value,
              label: ownLanguageName(value, i18n.language),
            }))}
            form={form}
            required
          />
          <SelectField
            name="interpreter"
            label={t('interpreter')}
            prompt={t('choose')}
            options={(['no', 'first-meeting', 'always'] as const).map((value) => ({
              value,
              label: t(`lists:interpreter-${value}`),
            }))}
            form={form}
            required
          />
          <TextField
            name="birthYear"
            label={t('birth-year')}
            hint={t('birth-year-hint')}
            inputMode="numeric"
            maxLength={4}
            width="short"
            dir="ltr"
            form={form}
            required
          />
          <SelectField
            name="sex"
            label={t('sex')}
            prompt={t('choose')}
            options={SEXES.map((value) => ({ value, label: t(`lists:sex-${value}`) }))}
            form={form}
            required
          />
          <SelectField
            name="unit"
            label={t('unit')}
            prompt={t('choose')}
            options={UNITS.map((value) => ({ value, label: t(`lists:unit-${value}`) }))}
            form={form}
            required
          />
        </Columns>
      </Card>
      <RadioGroup
        name="specialCare"
        label={t('special-care')}
        hint={t('special-care-hint')}
        layout="inline"
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
        form={form}
        required
      />
      <Tick name="told" label={t('told')} form={form} required />
      <Tick name="consent" label={t('consent')} form={form} required />
      <DateField
        name="consentGivenOn"
        label={t('consent-on')}
        max={today}
        defaultValue={today}
        form={form}
        required
      />
    </>
  );
}
