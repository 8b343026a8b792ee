import { useTranslation } from 'react-i18next';
import { Card, DefinitionList, Heading, PersonName, WeekGrid } from '~/ui';
import type { FirstNameProfile } from '../proposals/match-link.query.server';

/** What one side may know of the other before both have said yes. */
export function FirstNameCard({ profile }: { profile: FirstNameProfile }) {
  const { t } = useTranslation('answer');
  return (
    <Card as="section" tone="main" labelledBy="first-name">
      <Heading level={2} id="first-name">
        <PersonName>{profile.firstName}</PersonName>
      </Heading>
      <ProfileFacts profile={profile} marksShared />
      <Heading level={3}>{t('profile-times')}</Heading>
      {profile.commonSlots.length > 0 ? (
        <WeekGrid caption={t('profile-times')} both={profile.commonSlots} />
      ) : (
        <p>{t('slots-none')}</p>
      )}
    </Card>
  );
}

/** The facts of a first-name profile, unknown ones left out. */
export function ProfileFacts({
  profile,
  marksShared = false,
}: {
  profile: FirstNameProfile;
  /** Says beside an interest that the reader has it too. */
  marksShared?: boolean;
}) {
  const { t, i18n } = useTranslation(['answer', 'lists']);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const interests = profile.interests.map((code) => {
    const word = t(`lists:interest-${code}`);
    return marksShared && profile.sharedInterests.includes(code) ? `${word} ${t('shared')}` : word;
  });
  const children = list.format(profile.childBands.map((band) => t(`child-${band}`)));
  const home = [
    t(`unit-${profile.unit}`),
    ...(profile.childBands.length > 0 ? [t('children', { bands: children })] : []),
  ];
  return (
    <DefinitionList
      facts={[
        {
          key: 'age',
          label: t('profile-age'),
          value: profile.ageBand ? t('age', { band: profile.ageBand }) : null,
        },
        { key: 'home', label: t('profile-home'), value: list.format(home) },
        {
          key: 'languages',
          label: t('profile-languages'),
          value: list.format(profile.languages.map((code) => languages.of(code) ?? code)),
        },
        {
          key: 'norwegian',
          label: t('profile-norwegian'),
          value: profile.norwegianLevel ? t(`lists:norwegian-${profile.norwegianLevel}`) : null,
        },
        { key: 'interests', label: t('profile-interests'), value: list.format(interests) },
        {
          key: 'goals',
          label: t('profile-goals'),
          value: list.format(profile.goals.map((code) => t(`lists:goal-${code}`))),
        },
        {
          key: 'field',
          label: t('profile-field'),
          value: profile.field ? t(`lists:field-${profile.field}`) : null,
        },
        {
          key: 'pets',
          label: t('profile-pets'),
          value: list.format(profile.pets.map((code) => t(`lists:pet-${code}`))),
        },
        { key: 'district', label: t('profile-district'), value: profile.district },
      ]}
    />
  );
}
