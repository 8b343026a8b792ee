import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { languageName } from '~/i18n/language-names';
import type { Locale } from '~/i18n/languages';
import { Card, Cluster, DefinitionList, Heading, LinkButton, Stack, Tag, WeekGrid } from '~/ui';
import type { GuidePage } from './guide-record.query.server';

interface Props {
  readonly guide: GuidePage;
  readonly districtName: string;
  readonly locale: Locale;
}

/** Who the guide is, how to reach the guide, and what the guide has told. */
export function GuideProfileCard({ guide, districtName, locale }: Props) {
  const { t } = useTranslation(['people', 'signup', 'lists']);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { profile } = guide;
  const words = (start: string, codes: readonly string[]) =>
    list.format(codes.map((code) => t(`lists:${start}-${code}`)));
  const away = profile.awayPeriods.map(({ fromOn, toOn }) =>
    t('people:guide-away', { from: formatDay(fromOn, locale), to: formatDay(toOn, locale) }),
  );
  return (
    <Card as="section" labelledBy="profile">
      <Stack>
        <Cluster spread>
          <Heading level={2} id="profile">
            {t('people:guide-profile')}
          </Heading>
          <LinkButton
            href={`/desk/guides/${guide.id}/edit`}
            variant="tertiary"
            icon="pencil"
            size="sm"
          >
            {t('people:guide-edit')}
          </LinkButton>
        </Cluster>
        <DefinitionList
          facts={[
            { key: 'sex', label: t('signup:sex'), value: t(`lists:sex-${guide.sex}`) },
            { key: 'year', label: t('signup:birth-year'), value: guide.birthYear },
            { key: 'unit', label: t('people:guide-unit'), value: t(`lists:unit-${guide.unit}`) },
            { key: 'others', label: t('signup:summary-unit'), value: others(guide, t, list) },
            { key: 'home', label: t('people:guide-district'), value: districtName },
            {
              key: 'languages',
              label: t('signup:summary-languages'),
              value: list.format(
                profile.languages.map(({ code, level }) =>
                  t('people:guide-language', {
                    language: languageName(code, locale),
                    level: t(`lists:level-${level}`).toLocaleLowerCase(locale),
                  }),
                ),
              ),
            },
            {
              key: 'occupation',
              label: t('people:guide-occupation'),
              value: profile.occupation && t(`lists:occupation-${profile.occupation}`),
            },
            {
              key: 'field',
              label: t('signup:field'),
              value: profile.field && t(`lists:field-${profile.field}`),
            },
            {
              key: 'education',
              label: t('signup:education'),
              value: profile.education && t(`lists:education-${profile.education}`),
            },
            {
              key: 'interests',
              label: t('signup:summary-interests'),
              value: <Interests guide={guide} />,
            },
            {
              key: 'rhythm',
              label: t('people:guide-rhythm'),
              value: t(`signup:rhythm-${profile.hours}`),
            },
            {
              key: 'start',
              label: t('people:guide-start'),
              value: formatDay(profile.startOn, locale),
            },
            { key: 'away', label: t('people:guide-away-label'), value: list.format(away) },
            {
              key: 'wish',
              label: t('signup:summary-wish'),
              value: list.format([
                t(`lists:sex-wish-${profile.wishes.sex}`),
                ...profile.wishes.ageBands.map((band) => t('signup:age-years', { band })),
              ]),
            },
            {
              key: 'willing',
              label: t('people:guide-willing'),
              value: words('willing', profile.willing),
            },
            { key: 'pets', label: t('people:guide-pets'), value: words('pet', profile.pets) },
            {
              key: 'smoke',
              label: t('people:guide-smoke'),
              value: profile.smokesAtHome ? t('signup:answer-yes') : null,
            },
            {
              key: 'children',
              label: t('signup:children-at-home'),
              value: words('child', profile.childrenAtHome),
            },
            {
              key: 'transport',
              label: t('people:guide-transport'),
              value: words('transport', profile.transport),
            },
            { key: 'motivation', label: t('people:guide-motivation'), value: profile.motivation },
            { key: 'experience', label: t('people:guide-experience'), value: profile.experience },
          ]}
        />
        <WeekGrid caption={t('people:guide-times')} both={profile.availability} />
      </Stack>
    </Card>
  );
}

function Interests({ guide }: { guide: GuidePage }) {
  const { t } = useTranslation('lists');
  const { interests, favourites } = guide.profile;
  return (
    <Cluster gap="xs">
      {interests.map((code) => (
        <Tag key={code} tone={favourites.includes(code) ? 'main' : 'neutral'}>
          {t(`interest-${code}`)}
          {favourites.includes(code) ? ' ★' : ''}
        </Tag>
      ))}
    </Cluster>
  );
}

function others(
  { persons }: GuidePage,
  t: (key: string) => string,
  list: Intl.ListFormat,
): string | null {
  if (persons.length === 0) return null;
  return list.format(
    persons.map(({ firstName, isAdult, birthYear }) =>
      [firstName, isAdult ? t('signup:person-adult') : t('signup:person-child'), birthYear]
        .filter(Boolean)
        .join(', '),
    ),
  );
}
