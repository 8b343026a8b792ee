import { useTranslation } from 'react-i18next';
import { Actions, Button, DateField, RadioGroup, TextArea, TextField, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { MOODS } from './check-in-forms';
import type { CheckInsPage } from './check-ins-page.query.server';
import { INTERPRETERS } from './interpreters';
import { MOOD_ICONS } from './mood-icons';

interface Props {
  readonly person: CheckInsPage['sides']['guide'];
  readonly today: string;
  readonly form: FormState | undefined;
}

/** What was said in the call. Everything but the press itself may be left as it is. */
export function CheckInFields({ person, today, form }: Props) {
  const { t } = useTranslation('checkins');
  return (
    <>
      <RadioGroup
        name="answer"
        label={t('answer')}
        layout="inline"
        form={form}
        options={MOODS.map((value) => ({
          value,
          label: t(`mood-${value}`),
          icon: MOOD_ICONS[value],
        }))}
        optional
      />
      <Tick name="wantsHelp" label={t('wants-help')} hint={t('wants-help-hint')} form={form} />
      <Tick name="contactConfirmed" label={t('contact-confirmed')} form={form} />
      <TextField
        name="phone"
        type="tel"
        label={t('phone')}
        form={form}
        defaultValue={person.phone ?? ''}
        width="medium"
        optional
      />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        form={form}
        defaultValue={person.email ?? ''}
        width="medium"
        optional
      />
      <RadioGroup
        name="interpreter"
        label={t('interpreter')}
        layout="inline"
        form={form}
        defaultValue="not-needed"
        options={INTERPRETERS.map((value) => ({ value, label: t(`interpreter-${value}`) }))}
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={t('note-hint')}
        form={form}
        rows={3}
        maxLength={600}
        optional
      />
      <DateField
        name="heldOn"
        label={t('held-on')}
        form={form}
        defaultValue={today}
        max={today}
        required
      />
      <DateField name="nextOn" label={t('next-on')} hint={t('next-hint')} form={form} optional />
      <Actions>
        <Button name="outcome" value="done">
          {t('do-done')}
        </Button>
        <Button name="outcome" value="no-answer" variant="secondary">
          {t('do-no-answer')}
        </Button>
      </Actions>
    </>
  );
}
