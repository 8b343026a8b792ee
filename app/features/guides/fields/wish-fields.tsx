import { useTranslation } from 'react-i18next';
import { AGE_BANDS, PETS, WILLING } from '~/domain/matching/people';
import { GUIDE_WISHES, LONGEST_FREE_TEXT } from '~/domain/people/guide-profile';
import { CheckboxGroup, RadioGroup, TextArea, Tick } from '~/ui';
import { optionsOf, type QuestionProps } from './question';

/** Whom the guide would like to meet, the home, and what only the coordinator reads. */
export function WishFields({ application, lists, form }: QuestionProps) {
  const { t } = useTranslation(['signup', 'lists']);
  const { profile } = application;
  const bands = AGE_BANDS.filter((band) => lists.minorsAllowed || band !== '16-17');
  const willing = WILLING.filter((code) => lists.minorsAllowed || code !== 'youth');
  return (
    <>
      <RadioGroup
        name="wishSex"
        label={t('wish-sex')}
        options={GUIDE_WISHES.map((wish) => ({
          value: wish,
          label: t(`lists:sex-wish-${wish}`),
          hint: wish.startsWith('must') ? t('wish-must-hint') : undefined,
        }))}
        defaultValue={profile.wishes.sex}
        form={form}
        required
      />
      <CheckboxGroup
        name="ageBands"
        label={t('wish-ages')}
        hint={t('wish-ages-hint')}
        layout="inline"
        options={optionsOf(bands, (band) => t('age-years', { band }))}
        defaultValues={profile.wishes.ageBands}
        form={form}
        optional
      />
      <CheckboxGroup
        name="willing"
        label={t('willing')}
        hint={t('willing-hint')}
        options={willing.map((code) => ({
          value: code,
          label: t(`lists:willing-${code}`),
          hint: t(`willing-${code}-hint`),
        }))}
        defaultValues={profile.willing}
        form={form}
        optional
      />
      <CheckboxGroup
        name="pets"
        label={t('pets')}
        layout="inline"
        options={optionsOf(PETS, (code) => t(`lists:pet-${code}`))}
        defaultValues={profile.pets}
        form={form}
        optional
      />
      <RadioGroup
        name="smokes"
        label={t('smokes')}
        layout="inline"
        options={optionsOf(['no', 'yes'], (code) => t(`answer-${code}`))}
        defaultValue={profile.smokesAtHome ? 'yes' : 'no'}
        form={form}
        required
      />
      <TextArea
        name="motivation"
        label={t('motivation')}
        hint={t('motivation-hint')}
        maxLength={LONGEST_FREE_TEXT}
        defaultValue={profile.motivation}
        form={form}
        optional
      />
      <TextArea
        name="experience"
        label={t('experience')}
        hint={t('experience-hint')}
        maxLength={LONGEST_FREE_TEXT}
        defaultValue={profile.experience}
        form={form}
        optional
      />
      <Tick
        name="formerVolunteer"
        label={t('former-volunteer')}
        defaultChecked={profile.formerVolunteer}
        form={form}
      />
    </>
  );
}
