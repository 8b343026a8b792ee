import { useTranslation } from 'react-i18next';
import { Button, DateField, RadioGroup, TextArea } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { CONTACT_CHANNELS, CONTACT_DIRECTIONS } from './contact-kinds';

/** A call, a message by hand or a talk, in three presses and at most a few words. */
export function ContactFields({ today, form }: { today: string; form: FormState | undefined }) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <RadioGroup
        name="channel"
        label={t('channel')}
        layout="inline"
        form={form}
        defaultValue="call"
        options={CONTACT_CHANNELS.map((value) => ({ value, label: t(`channel-${value}`) }))}
        required
      />
      <RadioGroup
        name="direction"
        label={t('direction')}
        layout="inline"
        form={form}
        defaultValue="to-person"
        options={CONTACT_DIRECTIONS.map((value) => ({ value, label: t(`direction-${value}`) }))}
        required
      />
      <DateField
        name="contactOn"
        label={t('day')}
        form={form}
        defaultValue={today}
        max={today}
        required
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
      <div>
        <Button>{t('save')}</Button>
      </div>
    </>
  );
}
