import { useTranslation } from 'react-i18next';
import { QUESTIONS } from '~/domain/pairing/expectations';
import type { PairSide } from '~/domain/pairing/story';
import { SelectField, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';
import type { BothCards } from './both-cards.query.server';
import { CardQuestion } from './card-question';
import { GIVEN_HOW } from './given-how';

/** Every question of one side's card, for what somebody said by voice or wrote on paper. */
export function WholeCardFields(props: {
  readonly side: PairSide;
  readonly card: BothCards['guide'];
  readonly form: FormState | undefined;
}) {
  const { side, card, form } = props;
  const { t } = useTranslation('cards');
  const { answers, needs } = card;
  return (
    <>
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="version" value={card.version} />
      {QUESTIONS.map((step) => (
        <CardQuestion key={step} step={step} {...{ answers, needs, form }} isAmongOthers />
      ))}
      {needs.length > 0 ? (
        <CardQuestion step="needs" {...{ answers, needs, form }} isAmongOthers />
      ) : null}
      <Tick
        name="isRoleRead"
        label={t('role-was-read')}
        form={form}
        defaultChecked={card.isRoleRead}
      />
      <SelectField
        name="givenHow"
        label={t('given-how')}
        form={form}
        options={GIVEN_HOW.filter((how) => how !== 'digital').map((value) => ({
          value,
          label: t(`given-${value}`),
        }))}
        required
      />
    </>
  );
}
