import { useTranslation } from 'react-i18next';
import { SEXES } from '~/domain/matching/people';
import { RadioGroup, TextField, Tick } from '~/ui';
import { optionsOf, type StepProps } from './step-props';

export function NameFields({ answers, form }: StepProps) {
  const { t } = useTranslation('registration');
  return (
    <>
      <TextField
        name="firstName"
        label={t('first-name')}
        hint={t('first-name-hint')}
        autoComplete="given-name"
        defaultValue={answers.firstName}
        form={form}
        required
      />
      <TextField
        name="lastName"
        label={t('last-name')}
        autoComplete="family-name"
        defaultValue={answers.lastName}
        form={form}
        optional
      />
      <TextField
        name="latinName"
        label={t('latin-name')}
        hint={t('latin-name-hint')}
        dir="ltr"
        defaultValue={answers.latinName}
        form={form}
        optional
      />
      <TextField
        name="alias"
        label={t('alias')}
        hint={t('alias-hint')}
        autoComplete="nickname"
        defaultValue={answers.alias}
        form={form}
        optional
      />
    </>
  );
}

export function AboutFields({ answers, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <>
      <TextField
        name="birthYear"
        label={t('birth-year')}
        hint={t('birth-year-hint')}
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        width="short"
        dir="ltr"
        defaultValue={answers.birthYear === null ? '' : String(answers.birthYear)}
        form={form}
        required
      />
      <RadioGroup
        name="sex"
        label={t('sex')}
        options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
        // Until it has been asked it is stored as undisclosed, which is nobody's answer yet.
        defaultValue={answers.birthYear === null ? undefined : answers.sex}
        form={form}
        required
      />
    </>
  );
}

export function ContactFields({ answers, form }: StepProps) {
  const { t } = useTranslation('registration');
  return (
    <>
      <TextField
        name="phone"
        label={t('phone')}
        hint={t('contact-hint')}
        type="tel"
        autoComplete="tel"
        width="medium"
        defaultValue={answers.phone ?? ''}
        form={form}
      />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="email"
        defaultValue={answers.email ?? ''}
        form={form}
      />
      <Tick
        name="noOwnPhone"
        label={t('no-own-phone')}
        defaultChecked={answers.contactVia !== ''}
        form={form}
      />
      <TextField
        name="contactVia"
        label={t('contact-via')}
        hint={t('contact-via-hint')}
        defaultValue={answers.contactVia}
        form={form}
        optional
      />
    </>
  );
}
