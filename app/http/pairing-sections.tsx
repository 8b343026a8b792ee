import { useTranslation } from 'react-i18next';
import { FIRST_MEETING_OUTCOMES } from '~/domain/pairing/first-meeting';
import { END_INITIATORS, END_REASONS } from '~/domain/pairing/pairing-state';
import { FirstMeetingFields } from '~/features/pairings/first-meeting-fields';
import type { PairingView } from '~/features/pairings/read-pairing.server';
import { formatDay, formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import {
  Button,
  Card,
  DefinitionList,
  Fold,
  Heading,
  LinkButton,
  RadioGroup,
  SelectField,
  TextArea,
  Tick,
} from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from './post-form';

type Refused = { readonly form: FormState; readonly intent: string } | undefined;
type Props = PairingView & { refused?: Refused };

const formOf = (refused: Refused, intent: string) =>
  refused?.intent === intent ? refused.form : undefined;

/** Booking, moving and recording the first meeting, and the way to the agreement. */
export function MeetingSection({
  pairing,
  coordinators,
  booked,
  hasMeetingBegun,
  languages,
  refused,
}: Props) {
  const { t, i18n } = useTranslation('pairing');
  const { state, firstMeeting } = pairing;
  const isBooked = state === 'first-meeting-booked';
  const isHeld = firstMeeting?.outcome === 'held';
  const form = (
    <PostForm intent="book">
      <FirstMeetingFields
        form={formOf(refused, 'book')}
        pairing={pairing}
        coordinators={coordinators}
        languages={languages}
        booked={isBooked ? booked : null}
      />
      <Button>{t(isBooked ? 'move' : 'book')}</Button>
    </PostForm>
  );
  return (
    <Card as="section" labelledBy="meeting">
      <Heading level={2} id="meeting">
        {t('meeting-title')}
      </Heading>
      {firstMeeting && state !== 'first-meeting-to-book' ? (
        <DefinitionList
          facts={[
            {
              key: 'when',
              label: t('meeting-when'),
              value: formatMoment(firstMeeting.startsAt, i18n.language as Locale),
            },
            { key: 'where', label: t('meeting-where'), value: firstMeeting.place },
            {
              key: 'interpreter',
              label: t('interpreter'),
              value: t(`interpreter-${firstMeeting.interpreter}`),
            },
            {
              key: 'outcome',
              label: t('record-title'),
              value: t(`outcome-${firstMeeting.outcome}`),
            },
          ]}
        />
      ) : null}
      {state === 'first-meeting-to-book' ? (
        <>
          <p>{t('meeting-help')}</p>
          {form}
        </>
      ) : null}
      {isBooked && !isHeld && hasMeetingBegun ? (
        <RecordForm version={pairing.version} form={formOf(refused, 'record')} />
      ) : null}
      {isBooked && !isHeld ? (
        <Fold title={t('move')} open={refused?.intent === 'book'}>
          {form}
        </Fold>
      ) : null}
      {isBooked || pairing.agreement ? (
        <>
          <p>{t('agreement-help')}</p>
          <LinkButton
            href={`/desk/pairings/${pairing.id}/agreement`}
            variant={isHeld ? 'primary' : 'secondary'}
          >
            {t('agreement-open')}
          </LinkButton>
        </>
      ) : null}
    </Card>
  );
}

function RecordForm({ version, form }: { version: number; form: FormState | undefined }) {
  const { t } = useTranslation('pairing');
  return (
    <PostForm intent="record">
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="outcome"
        label={t('record-title')}
        form={form}
        options={FIRST_MEETING_OUTCOMES.map((value) => ({ value, label: t(`outcome-${value}`) }))}
        required
      />
      <Tick name="interpreterUsed" label={t('interpreter-was-there')} form={form} />
      <Button>{t('record')}</Button>
    </PostForm>
  );
}

/** The trial weeks, and the press that makes the pairing active. */
export function TrialSection({ pairing, trialWeeks, isTrialOver }: Props) {
  const { t, i18n } = useTranslation('pairing');
  const day = (on: string | null) => formatDay(on, i18n.language as Locale);
  const isReady =
    pairing.firstMeeting?.outcome === 'held' && pairing.agreement?.isComplete === true;
  if (pairing.state === 'first-meeting-booked' && isReady) {
    return (
      <Card as="section" tone="accent">
        <Heading level={2}>{t('trial-title')}</Heading>
        <p>{t('trial-help', { weeks: trialWeeks })}</p>
        <StepButton intent="trial" version={pairing.version} label={t('begin-trial')} />
      </Card>
    );
  }
  if (pairing.state === 'trial') {
    return (
      <Card as="section" tone="accent">
        <Heading level={2}>{t('trial-title')}</Heading>
        <p>{t('trial-since', { when: day(pairing.startedOn) })}</p>
        <p>{t('active-help')}</p>
        {isTrialOver ? (
          <StepButton intent="active" version={pairing.version} label={t('become-active')} />
        ) : null}
      </Card>
    );
  }
  if (pairing.state !== 'active') return null;
  return (
    <Card as="section" tone="main">
      <Heading level={2}>{t('active-title')}</Heading>
      <p>{t('active-text', { from: day(pairing.startedOn), to: day(pairing.plannedEndOn) })}</p>
    </Card>
  );
}

function StepButton({
  intent,
  version,
  label,
}: {
  intent: string;
  version: number;
  label: string;
}) {
  return (
    <PostForm intent={intent}>
      <input type="hidden" name="version" value={version} />
      <Button>{label}</Button>
    </PostForm>
  );
}

/** Ending before time; folded away, for it is rare and final. */
export function EndSection({ pairing, refused }: Props) {
  const { t, i18n } = useTranslation('pairing');
  if (pairing.endedOn) {
    return (
      <Card as="section">
        <Heading level={2}>{t('ended-title')}</Heading>
        <p>
          {t('ended-text', {
            when: formatDay(pairing.endedOn, i18n.language as Locale),
            reason: t(`end-${pairing.endReason}`),
          })}
        </p>
      </Card>
    );
  }
  const form = formOf(refused, 'end');
  return (
    <Fold title={t('end-title')} open={refused?.intent === 'end'}>
      <p>{t('end-help')}</p>
      <PostForm intent="end">
        <input type="hidden" name="version" value={pairing.version} />
        <SelectField
          name="reason"
          label={t('reason')}
          form={form}
          prompt=""
          options={END_REASONS.map((value) => ({ value, label: t(`end-${value}`) }))}
          required
        />
        <RadioGroup
          name="initiator"
          label={t('initiator')}
          form={form}
          options={END_INITIATORS.map((value) => ({ value, label: t(`initiator-${value}`) }))}
          required
        />
        <TextArea name="note" label={t('note')} form={form} maxLength={600} optional />
        <Button tone="danger" confirm={t('end-confirm')}>
          {t('end')}
        </Button>
      </PostForm>
    </Fold>
  );
}
