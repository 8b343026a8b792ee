import { useTranslation } from 'react-i18next';
import { EDUCATIONS, OCCUPATIONS } from '~/domain/matching/people';
import { Columns, SelectField, TextField } from '~/ui';
import { TalkSection } from './section';
import { optionsOf, type TalkProps } from './talk-props';

/** Work and education, before, now and hoped for. */
export function WorkSection({ answers, lists, form }: TalkProps) {
  const { t } = useTranslation(['people', 'lists']);
  const select = (
    name: 'occupation' | 'field' | 'education',
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      name={name}
      label={t(`participant-${name}`)}
      prompt={t('participant-choose')}
      options={options}
      defaultValue={answers[name] ?? ''}
      form={form}
    />
  );
  return (
    <TalkSection name="work">
      <Columns gap="sm">
        {select(
          'occupation',
          optionsOf(OCCUPATIONS, (code) => t(`lists:occupation-${code}`)),
        )}
        {select(
          'field',
          optionsOf(lists.fields, (code) => t(`lists:field-${code}`)),
        )}
        {select(
          'education',
          optionsOf(EDUCATIONS, (code) => t(`lists:education-${code}`)),
        )}
        <TextField
          name="workBackground"
          label={t('participant-work-background')}
          maxLength={80}
          defaultValue={answers.workBackground}
          form={form}
        />
        <TextField
          name="workWish"
          label={t('participant-work-wish')}
          maxLength={80}
          defaultValue={answers.workWish}
          form={form}
        />
      </Columns>
    </TalkSection>
  );
}
