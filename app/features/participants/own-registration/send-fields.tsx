import { useTranslation } from 'react-i18next';
import { languageName } from '~/i18n/language-names';
import {
  Card,
  DefinitionList,
  type Fact,
  Heading,
  PersonName,
  Prose,
  RadioGroup,
  Tick,
} from '~/ui';
import type { RegistrationStep } from './registration-steps';
import { registrationPath } from './step-frame';
import type { StepProps } from './step-props';

/** The answers once more, special care, and the agreement. */
export function SendFields(props: StepProps) {
  const { t } = useTranslation('registration');
  const { form } = props;
  return (
    <>
      <Answers {...props} />
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
      <section className="fg-stack" aria-labelledby="consent-title">
        <Heading level={2} id="consent-title">
          {t('consent-title')}
        </Heading>
        <Prose>
          <p>{t('consent-text')}</p>
        </Prose>
        <Tick name="understood" label={t('understood')} form={form} required />
        <Tick name="consent" label={t('consent')} form={form} required />
      </section>
    </>
  );
}

function Answers({ answers, lists }: StepProps) {
  const { t, i18n } = useTranslation(['registration', 'lists']);
  const all = (codes: readonly string[], labelOf: (code: string) => string) =>
    new Intl.ListFormat(i18n.language, { type: 'unit' }).format(codes.map(labelOf));
  const district = lists.districts.find(({ code }) => code === answers.district)?.name ?? '';
  const values: readonly (readonly [RegistrationStep, string])[] = [
    ['name', `${answers.firstName} ${answers.lastName}`.trim()],
    [
      'about',
      all([String(answers.birthYear ?? ''), t(`lists:sex-${answers.sex}`)], (text) => text),
    ],
    ['contact', answers.phone ?? answers.email ?? answers.contactVia],
    ['language', languageName(answers.contactLanguage, i18n.language)],
    ['household', t(`unit-${answers.unit}`)],
    ['place', district],
    ['interests', all(answers.interests, (code) => t(`lists:interest-${code}`))],
    ['goals', all(answers.goals, (code) => t(`lists:goal-${code}`))],
    ['wishes', t(`guide-${answers.guideSex}`)],
  ];
  const facts: Fact[] = values.map(([step, value]) => ({
    key: step,
    label: t(`step-${step}`),
    value: (
      <>
        <PersonName>{value || t('nothing')}</PersonName>{' '}
        <a
          href={registrationPath(step)}
          aria-label={t('change-step', { title: t(`step-${step}`) })}
        >
          {t('change')}
        </a>
      </>
    ),
  }));
  return (
    <Card as="section" labelledBy="answers-title">
      <Heading level={2} id="answers-title">
        {t('your-answers')}
      </Heading>
      <DefinitionList facts={facts} />
    </Card>
  );
}
