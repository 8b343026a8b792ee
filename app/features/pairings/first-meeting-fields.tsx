import { useTranslation } from 'react-i18next';
import { INTERPRETER_PLANS } from '~/domain/pairing/first-meeting';
import { DateField, SelectField, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import type { PairingView } from './read-pairing.server';

interface Props {
  readonly form: FormState | undefined;
  readonly pairing: PairingView['pairing'];
  readonly coordinators: readonly { readonly id: string; readonly name: string }[];
  /** Languages to interpret, as the programme lists them. */
  readonly languages: readonly string[];
  /** Wall-clock day and time of the meeting as booked, for moving it. */
  readonly booked: { readonly on: string; readonly at: string } | null;
}

/** When, where, with whom and with which interpreter. */
export function FirstMeetingFields(props: Props) {
  const { form, pairing, coordinators, booked, languages: known } = props;
  const { t, i18n } = useTranslation('pairing');
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const { firstMeeting, participant } = pairing;
  const languages = [...new Set([participant.contactLanguage, ...known])];
  const needed = participant.interpreter === 'no' ? 'not-needed' : 'to-book';
  return (
    <>
      <input type="hidden" name="version" value={pairing.version} />
      <DateField name="on" label={t('on')} form={form} defaultValue={booked?.on} required />
      <DateField
        name="at"
        type="time"
        label={t('at')}
        form={form}
        defaultValue={booked?.at}
        required
      />
      {participant.isShielded ? (
        <p>{t('place-shielded')}</p>
      ) : (
        <TextField
          name="place"
          label={t('place')}
          hint={t('place-hint')}
          form={form}
          defaultValue={firstMeeting?.place}
          maxLength={200}
        />
      )}
      <SelectField
        name="coordinatorUserId"
        label={t('coordinator')}
        form={form}
        defaultValue={firstMeeting?.coordinatorUserId ?? coordinators[0]?.id}
        options={coordinators.map((one) => ({ value: one.id, label: one.name }))}
        required
      />
      <SelectField
        name="interpreter"
        label={t('interpreter')}
        form={form}
        defaultValue={needed}
        options={INTERPRETER_PLANS.map((plan) => ({
          value: plan,
          label: t(`interpreter-${plan}`),
        }))}
        required
      />
      <SelectField
        name="interpreterLanguage"
        label={t('interpreter-language')}
        form={form}
        defaultValue={firstMeeting?.interpreterLanguage || participant.contactLanguage}
        options={languages.map((code) => ({ value: code, label: names.of(code) ?? code }))}
      />
    </>
  );
}
