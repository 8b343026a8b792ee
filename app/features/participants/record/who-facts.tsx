import { useTranslation } from 'react-i18next';
import { languageName } from '~/i18n/language-names';
import { DefinitionList, type Fact, PersonName, PhoneLink } from '~/ui';
import type { StoredAnswers } from '../participant-record';

export interface FactsProps {
  readonly answers: StoredAnswers;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
}

/** Name, contact, language and household. */
export function WhoFacts({ answers, districts }: FactsProps) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const language = (code: string) => languageName(code, i18n.language);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const values: Readonly<Record<string, Fact['value']>> = {
    name: <PersonName>{`${answers.firstName} ${answers.lastName}`.trim()}</PersonName>,
    called: answers.alias ? <PersonName>{answers.alias}</PersonName> : null,
    latin: answers.latinName ? <PersonName>{answers.latinName}</PersonName> : null,
    phone: answers.phone ? <PhoneLink phone={answers.phone} /> : null,
    email: answers.email ? <a href={`mailto:${answers.email}`}>{answers.email}</a> : null,
    via: answers.contactVia,
    language: language(answers.contactLanguage),
    reads: t(`lists:reading-${answers.reads}`),
    interpreter: t(`lists:interpreter-${answers.interpreter}`),
    norwegian: t(`lists:norwegian-${answers.norwegianLevel}`),
    languages: list.format(answers.languages.map(({ code }) => language(code))),
    'birth-year': answers.birthYear,
    sex: t(`lists:sex-${answers.sex}`),
    district: districtOf(answers.district, districts) ?? t('participant-by-agreement'),
    settled: answers.settledMonth,
    unit: t(`lists:unit-${answers.unit}`),
    others: answers.persons.length > 0 ? <Persons answers={answers} /> : null,
  };
  return (
    <DefinitionList
      facts={Object.entries(values).map(([key, value]) => ({
        key,
        label: t(`participant-${key}`),
        value,
      }))}
    />
  );
}

function Persons({ answers }: Pick<FactsProps, 'answers'>) {
  const { t } = useTranslation('people');
  return (
    <ul>
      {answers.persons.map((person) => (
        <li key={`${person.firstName} ${person.birthYear ?? ''}`}>
          <PersonName>
            {person.birthYear === null
              ? t('participant-person', {
                  name: person.firstName,
                  age: t(`participant-${person.age}`),
                })
              : t('participant-person-year', { name: person.firstName, year: person.birthYear })}
          </PersonName>
        </li>
      ))}
    </ul>
  );
}

function districtOf(code: string, districts: FactsProps['districts']): string | undefined {
  return districts.find((district) => district.code === code)?.name;
}
