import { useTranslation } from 'react-i18next';
import { MEETING_WORDS, type MeetingWord } from '~/domain/meetings/meeting-word';
import { type IconName, RadioGroup } from '~/ui';
import type { FormState } from '../form-state';

export const WORD_ICONS: Readonly<Record<MeetingWord, IconName>> = {
  cannot: 'cross',
  work: 'briefcase',
  away: 'car',
  weather: 'snow',
  sorry: 'heart',
  'see-you': 'hands',
};

/** A word to the other side: one of a few, each with a picture; none is fine too. */
export function WordsField({ form }: { form: FormState | undefined }) {
  const { t } = useTranslation('week');
  return (
    <RadioGroup
      name="word"
      label={t('word-label')}
      hint={t('word-hint')}
      form={form}
      layout="cards"
      optional
      options={MEETING_WORDS.map((value) => ({
        value,
        label: t(`word-${value}`),
        icon: WORD_ICONS[value],
      }))}
    />
  );
}
