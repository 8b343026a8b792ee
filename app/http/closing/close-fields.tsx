import { useTranslation } from 'react-i18next';
import { type ClosingOutcome, NEXT_STEPS } from '~/domain/pairing/closing';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { DateField, RadioGroup, Stack, TextArea, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';

interface Props {
  readonly page: ClosingPage;
  readonly outcome: ClosingOutcome;
  readonly form: FormState | undefined;
}

/** What both ways of closing ask about: the last meeting, what comes next, thanks and certificate. */
export function CloseFields({ page, outcome, form }: Props) {
  const { t } = useTranslation(['closing', 'pairing']);
  const early = outcome === 'ended-early';
  const planned =
    page.lastMeetingOn && page.lastMeetingOn <= page.today ? page.lastMeetingOn : null;
  const steps = (side: 'guide' | 'participant') => [
    ...NEXT_STEPS.map((value) => ({ value, label: t(`step-${value}-${side}`) })),
    { value: 'none', label: t(early ? `step-none-${side}-early` : `step-none-${side}`) },
  ];
  return (
    <Stack>
      {page.startedOn ? (
        <DateField
          name="lastMeetingOn"
          label={t('last-meeting-label')}
          min={page.startedOn}
          max={page.today}
          defaultValue={planned ?? page.lastHeldOn ?? undefined}
          form={form}
          optional
        />
      ) : null}
      <RadioGroup
        name="guideStep"
        label={t('guide-next')}
        options={steps('guide')}
        defaultValue={page.steps.guide ?? 'none'}
        form={form}
      />
      <DateField
        name="restingUntilOn"
        label={t('resting-until')}
        hint={t('resting-until-help')}
        form={form}
        optional
      />
      <RadioGroup
        name="participantStep"
        label={t('participant-next')}
        options={steps('participant')}
        defaultValue={page.steps.participant ?? 'none'}
        form={form}
      />
      {page.startedOn ? (
        <Tick
          name="certificates"
          label={t('give-certificates')}
          hint={t('give-certificates-help')}
          defaultChecked={!early}
          form={form}
        />
      ) : null}
      {page.isShielded ? null : (
        <Tick
          name="thank"
          label={t('thank')}
          hint={t('thank-help')}
          defaultChecked={page.startedOn !== null}
          form={form}
        />
      )}
      <TextArea
        name="note"
        label={t('pairing:note')}
        hint={t('note-help')}
        form={form}
        maxLength={600}
        optional
      />
    </Stack>
  );
}
