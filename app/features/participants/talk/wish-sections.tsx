import { useTranslation } from 'react-i18next';
import { AGE_WISHES, SEX_WISHES } from '~/domain/matching/people';
import { ACCESS_NEEDS, HOME_NEEDS } from '~/domain/people/participant-profile';
import {
  AvailabilityGrid,
  activityIcon,
  CheckboxGroup,
  Columns,
  Fold,
  InterestPicker,
  RadioGroup,
  TextField,
  Tick,
} from '~/ui';
import { goalIcon } from '../goal-icons';
import { TalkSection } from './section';
import { optionsOf, type TalkProps } from './talk-props';

export function TimeSection({ answers, form }: TalkProps) {
  const { t } = useTranslation('people');
  return (
    <TalkSection name="time">
      <Columns column="wide">
        <AvailabilityGrid
          name="availability"
          label={t('participant-free')}
          defaultValues={answers.availability}
          form={form}
        />
        <AvailabilityGrid
          name="busy"
          label={t('participant-busy')}
          defaultValues={answers.busy}
          form={form}
        />
      </Columns>
    </TalkSection>
  );
}

export function InterestSection({ answers, lists, form }: TalkProps) {
  const { t } = useTranslation(['people', 'registration', 'lists']);
  const interests = optionsOf(lists.interests, (code) => t(`lists:interest-${code}`)).map(
    (option) => ({ ...option, icon: activityIcon(option.value) }),
  );
  return (
    <TalkSection name="interests">
      <InterestPicker
        name="interests"
        label={t('participant-interests')}
        options={interests}
        defaultValues={answers.interests}
        form={form}
      />
      <Fold
        title={t('participant-favourites')}
        open={answers.favourites.length > 0 || form !== undefined}
      >
        <InterestPicker
          name="favourites"
          label={t('participant-favourites-pick')}
          options={interests}
          defaultValues={answers.favourites}
          form={form}
          optional
        />
      </Fold>
      <InterestPicker
        name="goals"
        label={t('participant-goals-pick')}
        options={optionsOf(lists.goals, (code) => t(`lists:goal-${code}`)).map((option) => ({
          ...option,
          icon: goalIcon(option.value),
        }))}
        defaultValues={answers.goals}
        form={form}
      />
    </TalkSection>
  );
}

export function WishSection({ answers, form }: TalkProps) {
  const { t } = useTranslation(['people', 'lists']);
  return (
    <TalkSection name="wishes">
      <Columns>
        <RadioGroup
          name="guideSex"
          label={t('participant-guide-sex')}
          hint={t('participant-guide-sex-hint')}
          options={optionsOf(SEX_WISHES, (wish) => t(`lists:sex-wish-${wish}`))}
          defaultValue={answers.guideSex}
          form={form}
        />
        <RadioGroup
          name="guideAge"
          label={t('participant-guide-age')}
          options={optionsOf(AGE_WISHES, (wish) => t(`lists:age-wish-${wish}`))}
          defaultValue={answers.guideAge}
          form={form}
        />
      </Columns>
    </TalkSection>
  );
}

export function PracticalSection({ answers, form }: TalkProps) {
  const { t } = useTranslation(['people', 'lists']);
  const isTold = answers.needs.length + answers.accessibility.length > 0 || answers.food !== '';
  return (
    <TalkSection name="practical">
      <Tick
        name="practicalConsent"
        label={t('participant-practical-consent')}
        defaultChecked={isTold}
        form={form}
      />
      <Columns>
        <CheckboxGroup
          name="needs"
          label={t('participant-needs')}
          options={optionsOf(HOME_NEEDS, (need) => t(`lists:need-${need}`))}
          defaultValues={answers.needs}
          form={form}
        />
        <CheckboxGroup
          name="accessibility"
          label={t('participant-access')}
          hint={t('participant-access-hint')}
          options={optionsOf(ACCESS_NEEDS, (need) => t(`lists:need-${need}`))}
          defaultValues={answers.accessibility}
          form={form}
        />
      </Columns>
      <TextField
        name="food"
        label={t('participant-food')}
        maxLength={120}
        defaultValue={answers.food}
        form={form}
      />
      <Tick
        name="mayTellGuide"
        label={t('participant-may-tell-guide')}
        defaultChecked={answers.mayTellGuide}
        form={form}
      />
    </TalkSection>
  );
}
