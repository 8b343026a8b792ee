import { useTranslation } from 'react-i18next';
import type { Week } from '~/features/weekly-plan/week.query.server';
import { LENGTHS, RHYTHMS } from '~/features/weekly-plan/week-forms';
import { weekdayName } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Actions, BackLink, Button, DateField, Heading, RadioGroup, SelectField } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';
import { capital, lengthWords } from './words';

/** Which day of the week, when, how long and how often. */
export function UsualTimeQuestion({ week, form }: { week: Week; form: FormState | undefined }) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  const { usual, usualVersion } = week;
  const minutes = usual?.minutes ?? 120;
  const lengths = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
  return (
    <>
      <BackLink href="?">{t('back')}</BackLink>
      <Heading level={1}>{t('set-title')}</Heading>
      <PostForm intent="set" action="?do=set">
        <input type="hidden" name="version" value={usualVersion} />
        <RadioGroup
          name="weekday"
          label={t('weekday')}
          form={form}
          layout="inline"
          required
          defaultValue={usual ? String(usual.weekday) : undefined}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: capital(weekdayName(day, locale), locale),
          }))}
        />
        <DateField
          name="clockTime"
          type="time"
          label={t('clock-time')}
          form={form}
          required
          defaultValue={usual?.clockTime ?? '17:00'}
        />
        <SelectField
          name="minutes"
          label={t('how-long')}
          form={form}
          defaultValue={String(minutes)}
          options={lengths.map((value) => ({
            value: String(value),
            label: lengthWords(value, t, locale),
          }))}
        />
        <RadioGroup
          name="rhythm"
          label={t('how-often')}
          form={form}
          layout="cards"
          required
          defaultValue={usual?.everyWeeks === 2 ? 'other-now' : 'weekly'}
          options={RHYTHMS.map((value) => ({ value, label: t(`rhythm-${value}`) }))}
        />
        <Actions>
          <Button size="lg">{t('save')}</Button>
        </Actions>
      </PostForm>
    </>
  );
}
