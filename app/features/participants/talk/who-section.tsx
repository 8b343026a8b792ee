import { useTranslation } from 'react-i18next';
import { SEXES } from '~/domain/matching/people';
import { Columns, SelectField, TextField } from '~/ui';
import { TalkSection } from './section';
import { optionsOf, type TalkProps } from './talk-props';

/** Names, contact, year and sex. */
export function WhoSection({ answers, form }: TalkProps) {
  const { t } = useTranslation(['people', 'registration', 'lists']);
  const text = (name: 'firstName' | 'lastName' | 'alias' | 'latinName', key: string) => (
    <TextField
      name={name}
      label={t(key)}
      defaultValue={answers[name]}
      form={form}
      required={name === 'firstName'}
      optional={name !== 'firstName'}
    />
  );
  return (
    <TalkSection name="who">
      <Columns gap="sm">
        {text('firstName', 'registration:first-name')}
        {text('lastName', 'registration:last-name')}
        {text('latinName', 'participant-latin')}
        {text('alias', 'participant-called')}
        <TextField
          name="birthYear"
          label={t('registration:person-birth-year')}
          inputMode="numeric"
          maxLength={4}
          width="short"
          dir="ltr"
          defaultValue={answers.birthYear === null ? '' : String(answers.birthYear)}
          form={form}
        />
        <SelectField
          name="sex"
          label={t('participant-sex')}
          options={optionsOf(SEXES, (code) => t(`lists:sex-${code}`))}
          defaultValue={answers.sex}
          form={form}
        />
        <TextField
          name="phone"
          type="tel"
          label={t('participant-phone')}
          defaultValue={answers.phone ?? ''}
          form={form}
        />
        <TextField
          name="email"
          type="email"
          label={t('participant-email')}
          defaultValue={answers.email ?? ''}
          form={form}
        />
        <TextField
          name="contactVia"
          label={t('participant-via')}
          hint={t('participant-via-hint')}
          defaultValue={answers.contactVia}
          form={form}
        />
      </Columns>
    </TalkSection>
  );
}
