import { useTranslation } from 'react-i18next';
import { LANGUAGE_LEVELS, NORWEGIAN_LEVELS } from '~/domain/matching/people';
import { READING } from '~/domain/people/participant-profile';
import { languageName } from '~/i18n/language-names';
import { Columns, SelectField } from '~/ui';
import { INTERPRETER_NEEDS } from '../participant-answers';
import { TalkSection } from './section';
import { optionsOf, type TalkProps } from './talk-props';

const EMPTY_ROWS = 2;

/** Contact language, reading, interpreter, Norwegian and other languages. */
export function LanguageSection({ answers, lists, form }: TalkProps) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const languages = optionsOf([...new Set([...lists.languages, answers.contactLanguage])], (code) =>
    languageName(code, i18n.language),
  );
  const select = (
    name: 'reads' | 'interpreter' | 'norwegianLevel',
    key: string,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      name={name}
      label={t(`participant-${key}`)}
      options={options}
      defaultValue={answers[name]}
      form={form}
    />
  );
  return (
    <TalkSection name="language">
      <Columns gap="sm">
        <SelectField
          name="contactLanguage"
          label={t('participant-language')}
          options={languages}
          defaultValue={answers.contactLanguage}
          form={form}
        />
        {select(
          'reads',
          'reads',
          optionsOf(READING, (code) => t(`lists:reading-${code}`)),
        )}
        {select(
          'interpreter',
          'interpreter',
          optionsOf(INTERPRETER_NEEDS, (code) => t(`lists:interpreter-${code}`)),
        )}
        {select(
          'norwegianLevel',
          'norwegian',
          optionsOf(NORWEGIAN_LEVELS, (code) => t(`lists:norwegian-${code}`)),
        )}
      </Columns>
      <OtherLanguages answers={answers} lists={lists} form={form} />
    </TalkSection>
  );
}

/** What is saved, and two empty rows. */
function OtherLanguages({ answers, lists, form }: TalkProps) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const known = [...new Set([...lists.languages, ...answers.languages.map(({ code }) => code)])];
  const names = optionsOf(
    known.filter((code) => code !== 'nb'),
    (code) => languageName(code, i18n.language),
  );
  return (
    <fieldset className="ds-fieldset">
      <legend>{t('participant-languages')}</legend>
      {Array.from({ length: answers.languages.length + EMPTY_ROWS }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are places, not things
        <Columns key={row} gap="sm">
          <SelectField
            name={`languages[${row}].code`}
            label={t('participant-language-number', { number: row + 1 })}
            prompt={t('participant-choose')}
            options={names}
            defaultValue={answers.languages[row]?.code ?? ''}
            form={form}
          />
          <SelectField
            name={`languages[${row}].level`}
            label={t('participant-language-level')}
            options={optionsOf(LANGUAGE_LEVELS, (level) => t(`lists:level-${level}`))}
            defaultValue={answers.languages[row]?.level ?? 'good'}
            form={form}
          />
        </Columns>
      ))}
    </fieldset>
  );
}
