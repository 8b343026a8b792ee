import { useTranslation } from 'react-i18next';
import { profileGaps } from '~/domain/people/guide-profile';
import { languageName } from '~/i18n/language-names';
import { DefinitionList, Notice } from '~/ui';
import type { Application } from './application.query.server';
import { stepPath } from './application-paths';

const STEP_OF_GAP = {
  'birth-year': 'about',
  norwegian: 'languages',
  interests: 'interests',
  availability: 'times',
} as const;

/** What is still missing, each with the way to where it is asked. */
export function GapNotice({ application }: { application: Application }) {
  const { t } = useTranslation('signup');
  const gaps = profileGaps(application.birthYear, application.profile);
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={t('gaps-title')}>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>
            <a href={stepPath(STEP_OF_GAP[gap])}>{t(`gap-${gap}`)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The answers in short, to read through once before they are sent. */
export function ApplicationSummary({ application }: { application: Application }) {
  const { t, i18n } = useTranslation(['signup', 'lists']);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const { profile, persons, unit } = application;
  const edit = (step: keyof typeof LINKS, text: string) => (
    <>
      {text}{' '}
      <a href={stepPath(step)} aria-label={t(LINKS[step])}>
        {t('change')}
      </a>
    </>
  );
  return (
    <DefinitionList
      facts={[
        {
          key: 'name',
          label: t('summary-name'),
          value: edit('about', [application.firstName, application.lastName].join(' ').trim()),
        },
        {
          key: 'unit',
          label: t('summary-unit'),
          value:
            unit === 'single'
              ? null
              : edit('household', list.format(persons.map(({ firstName }) => firstName))),
        },
        {
          key: 'languages',
          label: t('summary-languages'),
          value: edit(
            'languages',
            list.format(profile.languages.map(({ code }) => languageName(code, i18n.language))),
          ),
        },
        {
          key: 'interests',
          label: t('summary-interests'),
          value: edit(
            'interests',
            list.format(profile.interests.map((code) => t(`lists:interest-${code}`))),
          ),
        },
        {
          key: 'times',
          label: t('summary-times'),
          value: edit('times', t('summary-slots', { count: profile.availability.length })),
        },
        {
          key: 'wishes',
          label: t('summary-wish'),
          value: edit('wishes', t(`lists:sex-wish-${profile.wishes.sex}`)),
        },
      ]}
    />
  );
}

const LINKS = {
  about: 'change-about',
  household: 'change-household',
  languages: 'change-languages',
  interests: 'change-interests',
  times: 'change-times',
  wishes: 'change-wishes',
} as const;
