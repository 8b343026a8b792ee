import { useTranslation } from 'react-i18next';
import { NORWEGIAN_LEVELS } from '~/domain/matching/people';
import { READING } from '~/domain/people/participant-profile';
import { ownLanguageName } from '~/i18n/own-language-name';
import { InterestPicker, RadioGroup, SelectField } from '~/ui';
import { INTERPRETER_NEEDS } from '../participant-answers';
import { optionsOf, type StepProps } from './step-props';

export function LanguageFields({ answers, lists, form }: StepProps) {
  const { t, i18n } = useTranslation('registration');
  const named = optionsOf(lists.languages, (code) => ownLanguageName(code, i18n.language));
  return (
    <>
      <SelectField
        name="contactLanguage"
        label={t('contact-language')}
        options={named}
        width="medium"
        defaultValue={answers.contactLanguage}
        form={form}
        required
      />
      <RadioGroup
        name="reads"
        label={t('reads')}
        options={optionsOf(READING, (code) => t(`reads-${code}`))}
        defaultValue={answers.reads}
        form={form}
        required
      />
      <RadioGroup
        name="interpreter"
        label={t('interpreter')}
        options={optionsOf(INTERPRETER_NEEDS, (code) => t(`interpreter-${code}`))}
        defaultValue={answers.interpreter}
        form={form}
        required
      />
      <InterestPicker
        name="otherLanguages"
        label={t('other-languages')}
        options={named.filter(({ value }) => value !== 'nb')}
        defaultValues={answers.languages.map(({ code }) => code)}
        form={form}
        optional
      />
    </>
  );
}

export function PlaceFields({ answers, lists, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <>
      <SelectField
        name="district"
        label={t('district')}
        prompt={t('choose')}
        options={lists.districts.map(({ code, name }) => ({ value: code, label: name }))}
        width="medium"
        defaultValue={answers.district}
        form={form}
        required
      />
      <RadioGroup
        name="norwegianLevel"
        label={t('norwegian')}
        options={optionsOf(NORWEGIAN_LEVELS, (level) => t(`lists:norwegian-${level}`))}
        defaultValue={answers.norwegianLevel}
        form={form}
        required
      />
    </>
  );
}
