import { useTranslation } from 'react-i18next';
import { EDUCATIONS, LANGUAGE_LEVELS, OCCUPATIONS, TRANSPORTS } from '~/domain/matching/people';
import { languageName } from '~/i18n/language-names';
import {
  Button,
  CheckboxGroup,
  Columns,
  Heading,
  Muted,
  RadioGroup,
  SelectField,
  Stack,
} from '~/ui';
import { optionsOf, type QuestionProps } from './question';

const EMPTY_ROWS = 2;

/** Languages, work, education and how the guide gets about. */
export function LanguageFields({ application, lists, form }: QuestionProps) {
  const { t } = useTranslation(['signup', 'lists']);
  const { profile } = application;
  const norwegian = profile.languages.find(({ code }) => code === 'nb');
  return (
    <>
      <RadioGroup
        name="norwegian"
        label={t('norwegian')}
        layout="inline"
        options={optionsOf(LANGUAGE_LEVELS, (level) => t(`lists:level-${level}`))}
        defaultValue={norwegian?.level}
        form={form}
        required
      />
      <OtherLanguages application={application} lists={lists} form={form} />
      <SelectField
        name="occupation"
        label={t('occupation')}
        prompt={t('choose')}
        options={optionsOf(OCCUPATIONS, (code) => t(`lists:occupation-${code}`))}
        defaultValue={profile.occupation ?? ''}
        form={form}
        width="medium"
        optional
      />
      <Columns>
        <SelectField
          name="field"
          label={t('field')}
          prompt={t('choose')}
          options={optionsOf(lists.fields, (code) => t(`lists:field-${code}`))}
          defaultValue={profile.field ?? ''}
          form={form}
          optional
        />
        <SelectField
          name="education"
          label={t('education')}
          prompt={t('choose')}
          options={optionsOf(EDUCATIONS, (code) => t(`lists:education-${code}`))}
          defaultValue={profile.education ?? ''}
          form={form}
          optional
        />
      </Columns>
      <CheckboxGroup
        name="transport"
        label={t('transport')}
        layout="inline"
        options={optionsOf(TRANSPORTS, (code) => t(`lists:transport-${code}`))}
        defaultValues={profile.transport}
        form={form}
        optional
      />
    </>
  );
}

/** Saved languages and two empty rows; "more rows" saves and comes back, so it needs no script. */
function OtherLanguages({ application, lists, form }: QuestionProps) {
  const { t, i18n } = useTranslation(['signup', 'lists']);
  const others = application.profile.languages.filter(({ code }) => code !== 'nb');
  const typed = Object.keys(form?.values ?? {}).filter((name) =>
    /^languages\[\d+\]\.code$/.test(name),
  );
  const rows = Math.max(others.length + EMPTY_ROWS, typed.length);
  const known = [...new Set([...lists.languages, ...others.map(({ code }) => code)])];
  const options = known
    .filter((code) => code !== 'nb')
    .map((code) => ({ value: code, label: languageName(code, i18n.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <Stack as="section">
      <div>
        <Heading level={2}>{t('other-languages')}</Heading>
        <Muted>{t('other-languages-hint')}</Muted>
      </div>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, not things
        <Columns key={row} column="narrow" gap="sm">
          <SelectField
            name={`languages[${row}].code`}
            label={t('language-number', { number: row + 1 })}
            prompt={t('choose')}
            options={options}
            defaultValue={others[row]?.code ?? ''}
            form={form}
          />
          <SelectField
            name={`languages[${row}].level`}
            label={t('language-level')}
            prompt={t('choose')}
            options={optionsOf(LANGUAGE_LEVELS, (level) => t(`lists:level-${level}`))}
            defaultValue={others[row]?.level ?? ''}
            form={form}
          />
        </Columns>
      ))}
      <div>
        <Button variant="tertiary" size="sm" icon="plus" name="go" value="more">
          {t('more-languages')}
        </Button>
      </div>
    </Stack>
  );
}
