import { useTranslation } from 'react-i18next';
import { CHILD_BANDS, GUIDE_UNITS, SEXES } from '~/domain/matching/people';
import { CheckboxGroup, Columns, RadioGroup, SelectField, TextField } from '~/ui';
import { CHANNELS } from '../sign-up-forms';
import { optionsOf, type QuestionProps } from './question';

/** Who the guide is and how to reach the guide. */
export function AboutFields({ application, lists, form }: QuestionProps) {
  const { t } = useTranslation(['signup', 'lists']);
  const { birthYear } = application;
  return (
    <>
      <Columns>
        <TextField
          name="firstName"
          label={t('first-name')}
          autoComplete="given-name"
          defaultValue={application.firstName}
          form={form}
          required
        />
        <TextField
          name="lastName"
          label={t('last-name')}
          autoComplete="family-name"
          defaultValue={application.lastName}
          form={form}
          optional
        />
      </Columns>
      <TextField
        name="birthYear"
        label={t('birth-year')}
        hint={t('birth-year-hint')}
        inputMode="numeric"
        maxLength={4}
        width="short"
        autoComplete="bday-year"
        defaultValue={birthYear === null ? '' : String(birthYear)}
        form={form}
        required
      />
      <RadioGroup
        name="sex"
        label={t('sex')}
        layout="inline"
        options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
        defaultValue={application.sex}
        form={form}
        required
      />
      <RadioGroup
        name="unit"
        label={t('unit')}
        layout="cards"
        options={GUIDE_UNITS.map((unit) => ({
          value: unit,
          label: t(`unit-${unit}`),
          hint: t(`unit-${unit}-hint`),
        }))}
        defaultValue={application.unit}
        form={form}
        required
      />
      <ContactFields application={application} form={form} />
      <SelectField
        name="district"
        label={t('district')}
        options={lists.districts.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={application.district}
        form={form}
        width="medium"
        required
      />
      <CheckboxGroup
        name="childrenAtHome"
        label={t('children-at-home')}
        layout="inline"
        options={optionsOf(CHILD_BANDS, (code) => t(`lists:child-${code}`))}
        defaultValues={application.profile.childrenAtHome}
        form={form}
        optional
      />
    </>
  );
}

function ContactFields({ application, form }: Pick<QuestionProps, 'application' | 'form'>) {
  const { t } = useTranslation('signup');
  return (
    <>
      <Columns>
        <TextField
          name="email"
          label={t('email')}
          type="email"
          autoComplete="email"
          defaultValue={application.email ?? ''}
          form={form}
        />
        <TextField
          name="phone"
          label={t('phone')}
          type="tel"
          autoComplete="tel"
          defaultValue={application.phone ?? ''}
          form={form}
        />
      </Columns>
      <RadioGroup
        name="preferredChannel"
        label={t('preferred-channel')}
        layout="inline"
        options={optionsOf(CHANNELS, (code) => t(`channel-${code}`))}
        defaultValue={application.preferredChannel}
        form={form}
        required
      />
    </>
  );
}
