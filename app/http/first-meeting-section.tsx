import { useTranslation } from 'react-i18next';
import { FIRST_MEETING_OUTCOMES } from '~/domain/pairing/first-meeting';
import { FirstMeetingFields } from '~/features/pairings/first-meeting-fields';
import { formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, DefinitionList, Fold, Heading, LinkButton, RadioGroup, Tick } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { formOf, ownForms, type SectionProps } from './pairing-section-props';
import { PostForm } from './post-form';

/** Booking, moving and recording the first meeting, and the way to the agreement. */
export function MeetingSection({
  pairing,
  coordinators,
  booked,
  hasMeetingBegun,
  languages,
  refused,
}: SectionProps) {
  const { t, i18n } = useTranslation('pairing');
  const { state, firstMeeting } = pairing;
  const isBooked = state === 'first-meeting-booked';
  const isHeld = firstMeeting?.outcome === 'held';
  const form = (
    <PostForm intent="book" action={ownForms(pairing.id)}>
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
        <RecordForm id={pairing.id} version={pairing.version} form={formOf(refused, 'record')} />
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

interface RecordProps {
  readonly id: string;
  readonly version: number;
  readonly form: FormState | undefined;
}

function RecordForm({ id, version, form }: RecordProps) {
  const { t } = useTranslation('pairing');
  return (
    <PostForm intent="record" action={ownForms(id)}>
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
