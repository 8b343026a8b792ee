import { useTranslation } from 'react-i18next';
import { GIVEN_HOW } from '~/features/participants/given-how';
import { languageName } from '~/i18n/language-names';
import { Button, ErrorSummary, SelectField } from '~/ui';
import { PostForm } from '../post-form';
import type { StepFormsProps } from './step-forms';

/** The participant's own yes, as it was given. */
export function ConsentForm({ version, refused, language, languages }: StepFormsProps) {
  const { t, i18n } = useTranslation('people');
  const form = refused?.intent === 'consent' ? refused.form : undefined;
  return (
    <PostForm intent="consent">
      <div className="fg-stack" data-gap="sm">
        <ErrorSummary form={form} />
        <p>{t('participant-do-consent-help')}</p>
        <input type="hidden" name="version" value={version} />
        <SelectField
          name="givenHow"
          label={t('participant-consent-how')}
          prompt={t('participant-choose')}
          options={GIVEN_HOW.map((value) => ({ value, label: t(`participant-how-${value}`) }))}
          form={form}
          required
        />
        <SelectField
          name="language"
          label={t('participant-consent-language')}
          defaultValue={language}
          options={languages.map((value) => ({
            value,
            label: languageName(value, i18n.language),
          }))}
          form={form}
          required
        />
        <div>
          <Button>{t('participant-do-consent')}</Button>
        </div>
      </div>
    </PostForm>
  );
}
