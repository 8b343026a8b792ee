import { useTranslation } from 'react-i18next';
import type { PracticalNeed } from '~/domain/matching/people';
import { LIMITS, REACH, RHYTHMS, TOGETHER } from '~/domain/pairing/expectations';
import { CheckboxGroup, RadioGroup } from '~/ui';
import type { FormState } from '~/ui/form-state';
import type { CardAnswers, CardStep } from './card-answers';
import { LIMIT_ICONS, NEED_ICONS, REACH_ICONS, RHYTHM_ICONS, TOGETHER_ICONS } from './card-icons';

interface Props {
  readonly step: Exclude<CardStep, 'role'>;
  readonly answers: CardAnswers;
  readonly needs: readonly PracticalNeed[];
  readonly form: FormState | undefined;
  /** On a page of its own the question is the heading; among others it is the legend. */
  readonly isAmongOthers?: boolean;
}

/** One question of the card, each choice with its picture; nothing has to be typed. */
export function CardQuestion({ step, answers, needs, form, isAmongOthers = false }: Props) {
  const { t } = useTranslation(['cards', 'lists']);
  const one = isAmongOthers ? t(`cards:step-${step}`) : t('cards:choose-one');
  const several = isAmongOthers ? t(`cards:step-${step}`) : t('cards:choose-several');
  const layout = isAmongOthers ? undefined : 'cards';
  switch (step) {
    case 'rhythm':
      return (
        <RadioGroup
          name="rhythm"
          label={one}
          form={form}
          layout={layout}
          defaultValue={answers.rhythm ?? undefined}
          options={RHYTHMS.map((value) => ({
            value,
            label: t(`cards:rhythm-${value}`),
            icon: RHYTHM_ICONS[value],
          }))}
          required
        />
      );
    case 'reach':
      return (
        <RadioGroup
          name="reach"
          label={one}
          form={form}
          layout={layout}
          defaultValue={answers.reach ?? undefined}
          options={REACH.map((value) => ({
            value,
            label: t(`cards:reach-${value}`),
            icon: REACH_ICONS[value],
          }))}
          required
        />
      );
    case 'together':
      return (
        <CheckboxGroup
          name="together"
          label={several}
          form={form}
          layout={layout}
          defaultValues={answers.together ?? []}
          options={TOGETHER.map((value) => ({
            value,
            label: t(`cards:together-${value}`),
            icon: TOGETHER_ICONS[value],
          }))}
        />
      );
    case 'limits':
      return (
        <CheckboxGroup
          name="limits"
          label={several}
          form={form}
          layout={layout}
          defaultValues={answers.limits ?? []}
          options={LIMITS.map((value) => ({
            value,
            label: t(`cards:limit-${value}`),
            icon: LIMIT_ICONS[value],
          }))}
        />
      );
    case 'needs':
      return (
        <CheckboxGroup
          name="released"
          label={t('cards:may-know')}
          form={form}
          layout={layout}
          defaultValues={answers.released ?? []}
          options={needs.map((value) => ({
            value,
            label: t(`lists:need-${value}`),
            icon: NEED_ICONS[value],
          }))}
        />
      );
  }
}
