import { useTranslation } from 'react-i18next';
import type { ParticipantEvent } from '~/domain/people/participant-lifecycle';
import { type PlainEvent, reasonsFor } from '~/features/participants/state-reasons';
import { Button, DateField, ErrorSummary, Fold, LinkButton, SelectField, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';
import { ConsentForm } from './consent-form';

export interface StepFormsProps {
  readonly id: string;
  readonly version: number;
  readonly events: readonly ParticipantEvent[];
  readonly language: string;
  readonly languages: readonly string[];
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

const ONWARD = ['give-info', 'consent', 'wait', 'resume', 'reactivate'] as const;
const AWAY = ['pause', 'lapse', 'move', 'withdraw'] as const;

/** The one thing to do next, and folded away what seldom happens. */
export function StepForms(props: StepFormsProps) {
  const { t } = useTranslation('people');
  const { events, id } = props;
  const onward = ONWARD.filter((event) => events.includes(event));
  return (
    <div className="fg-stack">
      {events.includes('hold-talk') ? (
        <div className="fg-stack" data-gap="sm">
          <p>{t('participant-do-hold-talk-help')}</p>
          <div>
            <LinkButton href={`/desk/participants/${id}/talk`} icon="pencil">
              {t('participant-do-hold-talk')}
            </LinkButton>
          </div>
        </div>
      ) : (
        onward.map((event) =>
          event === 'consent' ? (
            <ConsentForm key={event} {...props} />
          ) : (
            <StepForm key={event} {...props} event={event} />
          ),
        )
      )}
      {AWAY.filter((event) => events.includes(event)).map((event) => (
        <Fold
          key={event}
          title={t(`participant-do-${event}`)}
          open={props.refused?.intent === event}
        >
          <StepForm {...props} event={event} isAway />
        </Fold>
      ))}
    </div>
  );
}

function StepForm({
  event,
  version,
  refused,
  isAway,
}: StepFormsProps & { event: PlainEvent; isAway?: boolean }) {
  const { t } = useTranslation('people');
  const form = refused?.intent === event ? refused.form : undefined;
  const reasons = reasonsFor(event);
  return (
    <PostForm intent={event}>
      <div className="fg-stack" data-gap="sm">
        <ErrorSummary form={form} />
        <p>{t(`participant-do-${event}-help`)}</p>
        <input type="hidden" name="version" value={version} />
        {reasons.length > 0 ? (
          <>
            <SelectField
              name="reasonCode"
              label={t('participant-reason')}
              prompt={t('participant-choose')}
              options={reasons.map((value) => ({ value, label: t(`participant-reason-${value}`) }))}
              form={form}
              required
            />
            {event === 'pause' ? (
              <DateField name="until" label={t('participant-until')} form={form} required />
            ) : null}
            <TextField
              name="note"
              label={t('participant-note')}
              hint={t('participant-note-hint')}
              maxLength={600}
              form={form}
              optional
            />
          </>
        ) : null}
        <div>
          <Button variant={isAway ? 'secondary' : 'primary'}>{t(`participant-do-${event}`)}</Button>
        </div>
      </div>
    </PostForm>
  );
}
