import { useTranslation } from 'react-i18next';
import { AGE_WISHES } from '~/domain/matching/people';
import { ACCESS_NEEDS, HOME_NEEDS } from '~/domain/people/participant-profile';
import {
  AvailabilityGrid,
  activityIcon,
  CheckboxGroup,
  InterestPicker,
  RadioGroup,
  TextField,
  Tick,
} from '~/ui';
import { goalIcon } from '../goal-icons';
import { optionsOf, type StepProps } from './step-props';

export function TimeFields({ answers, form }: StepProps) {
  const { t } = useTranslation('registration');
  return (
    <AvailabilityGrid
      name="availability"
      label={t('time-label')}
      hint={t('time-hint')}
      defaultValues={answers.availability}
      form={form}
      required
    />
  );
}

export function InterestFields({ answers, lists, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <InterestPicker
      name="interests"
      label={t('interests-label')}
      options={optionsOf(lists.interests, (code) => t(`lists:interest-${code}`)).map((option) => ({
        ...option,
        icon: activityIcon(option.value),
      }))}
      defaultValues={answers.interests}
      form={form}
      required
    />
  );
}

export function GoalFields({ answers, lists, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <InterestPicker
      name="goals"
      label={t('goals-label')}
      options={optionsOf(lists.goals, (code) => t(`lists:goal-${code}`)).map((option) => ({
        ...option,
        icon: goalIcon(option.value),
      }))}
      defaultValues={answers.goals}
      form={form}
      required
    />
  );
}

/** What only counts first, what blocks last: nobody waits longer without having been told. */
const SEX_CHOICES = [
  'any',
  'prefer-woman',
  'prefer-man',
  'family',
  'must-woman',
  'must-man',
] as const;

export function WishFields({ answers, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <>
      <RadioGroup
        name="guideSex"
        label={t('guide-sex')}
        hint={t('guide-sex-hint')}
        options={optionsOf(SEX_CHOICES, (wish) => t(`guide-${wish}`))}
        defaultValue={answers.guideSex}
        form={form}
        required
      />
      <RadioGroup
        name="guideAge"
        label={t('guide-age')}
        hint={t('guide-age-hint')}
        options={optionsOf(AGE_WISHES, (wish) => t(`lists:age-wish-${wish}`))}
        defaultValue={answers.guideAge}
        form={form}
        required
      />
    </>
  );
}

export function PracticalFields({ answers, form }: StepProps) {
  const { t } = useTranslation(['registration', 'lists']);
  return (
    <>
      <CheckboxGroup
        name="needs"
        label={t('needs')}
        options={optionsOf(HOME_NEEDS, (need) => t(`lists:need-${need}`))}
        defaultValues={answers.needs}
        form={form}
        optional
      />
      <TextField
        name="food"
        label={t('food')}
        hint={t('food-hint')}
        maxLength={120}
        defaultValue={answers.food}
        form={form}
        optional
      />
      <CheckboxGroup
        name="accessibility"
        label={t('accessibility')}
        hint={t('accessibility-hint')}
        options={optionsOf(ACCESS_NEEDS, (need) => t(`lists:need-${need}`))}
        defaultValues={answers.accessibility}
        form={form}
        optional
      />
      <Tick
        name="practicalConsent"
        label={t('practical-consent')}
        defaultChecked={answers.needs.length + answers.accessibility.length > 0}
        form={form}
      />
      <Tick
        name="mayTellGuide"
        label={t('may-tell-guide')}
        defaultChecked={answers.mayTellGuide}
        form={form}
      />
    </>
  );
}
