import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidePage } from '~/features/guides/guide-record.query.server';
import { formatDay, formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Actions, Button, Card, Cluster, DateField, Fold, Heading, LinkButton, Stack } from '~/ui';
import type { FormState } from '../form-state';
import { Move, NoteField } from './move';

interface Props {
  readonly guide: GuidePage;
  readonly locale: Locale;
  /** The refused form of this page with the intent that was refused. */
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** The one thing to do now, by the state the guide is in. */
export function NextStep(props: Props) {
  const { guide, locale } = props;
  const { t } = useTranslation('onboarding');
  const text = t(`next-${wordingOf(guide)}`, {
    when: formatMoment(guide.interviewAt, locale),
    until: formatDay(guide.restingUntilOn, locale),
    count: guide.open.length,
  });
  return (
    <Card as="section" tone="main" labelledBy="next">
      <Stack>
        <Heading level={2} id="next">
          {t('next-title')}
        </Heading>
        <p>{text}</p>
        {stepOf(props)}
      </Stack>
    </Card>
  );
}

/** Which sentence: a date that nobody has set is not written out. */
function wordingOf({ shown, interviewAt, restingUntilOn }: GuidePage): string {
  if (shown === 'interview-booked' && !interviewAt) return 'interview-undated';
  return shown === 'resting' && restingUntilOn ? 'resting-until' : shown;
}

function stepOf(props: Props): ReactNode {
  switch (props.guide.state) {
    case 'interested':
      return <Interested {...props} />;
    case 'applied':
      return <BookInterview {...props} isOpen />;
    case 'interview-booked':
      return <InterviewBooked {...props} />;
    case 'interviewed':
      return <Decide {...props} />;
    case 'onboarding':
      return <Ready {...props} />;
    case 'available':
      return props.guide.shown === 'available' ? <ToMatching /> : null;
    case 'resting':
      return <OneButton {...props} intent="return" />;
    case 'suspended':
      return <OneButton {...props} intent="unsuspend" />;
    case 'declined':
    case 'withdrawn':
    case 'referred-elsewhere':
    case 'alumni':
      return <OneButton {...props} intent="reopen" isQuiet />;
    default:
      return null;
  }
}

function ToMatching() {
  const { t } = useTranslation('onboarding');
  return (
    <Actions>
      <LinkButton href="/desk/matching">{t('to-matching')}</LinkButton>
    </Actions>
  );
}

function Interested(props: Props) {
  const { t } = useTranslation('onboarding');
  const { guide } = props;
  return (
    <>
      <Cluster>
        <LinkButton href={`/desk/guides/${guide.id}/edit`}>{t('fill-in')}</LinkButton>
        {guide.gaps.length === 0 ? (
          <Move guide={guide} intent="apply">
            <Button variant="secondary">{t('do-apply')}</Button>
          </Move>
        ) : null}
        <Move guide={guide} intent="link">
          <Button variant="tertiary">{t('do-link')}</Button>
        </Move>
      </Cluster>
      <BookInterview {...props} isOpen={false} />
    </>
  );
}

function BookInterview({ guide, refused, isOpen }: Props & { readonly isOpen: boolean }) {
  const { t } = useTranslation('onboarding');
  const form = refused?.intent === 'book' ? refused.form : undefined;
  const fields = (
    <Move guide={guide} intent="book">
      <Stack>
        <Cluster>
          <DateField name="day" label={t('interview-day')} form={form} required />
          <DateField name="time" type="time" label={t('interview-time')} form={form} required />
        </Cluster>
        <Actions>
          <Button icon="calendar">{t('do-book')}</Button>
        </Actions>
      </Stack>
    </Move>
  );
  if (isOpen || form) return fields;
  return <Fold title={t('book-title')}>{fields}</Fold>;
}

function InterviewBooked(props: Props) {
  const { t } = useTranslation('onboarding');
  const { guide, refused } = props;
  return (
    <>
      <Move guide={guide} intent="held">
        <Stack>
          <NoteField
            label={t('interview-note')}
            hint={t('note-hint')}
            form={refused?.intent === 'held' ? refused.form : undefined}
          />
          <Actions>
            <Button icon="check">{t('do-held')}</Button>
          </Actions>
        </Stack>
      </Move>
      <Cluster>
        <Move guide={guide} intent="missed">
          <Button variant="tertiary">{t('do-missed')}</Button>
        </Move>
      </Cluster>
      <BookInterview {...props} isOpen={false} />
    </>
  );
}

function Decide({ guide, refused }: Props) {
  const { t } = useTranslation('onboarding');
  return (
    <Move guide={guide} intent="approve">
      <Stack>
        <NoteField
          label={t('approve-note')}
          form={refused?.intent === 'approve' ? refused.form : undefined}
        />
        <Actions>
          <Button icon="check">{t('do-approve')}</Button>
        </Actions>
      </Stack>
    </Move>
  );
}

function Ready({ guide }: Props) {
  const { t } = useTranslation('onboarding');
  if (guide.open.length > 0 || guide.gaps.length > 0) return null;
  return (
    <Move guide={guide} intent="available">
      <Actions>
        <Button icon="check">{t('do-available')}</Button>
      </Actions>
    </Move>
  );
}

function OneButton({
  guide,
  intent,
  isQuiet,
}: Props & { readonly intent: string; readonly isQuiet?: boolean }) {
  const { t } = useTranslation('onboarding');
  return (
    <Move guide={guide} intent={intent}>
      <Actions>
        <Button variant={isQuiet ? 'secondary' : 'primary'}>{t(`do-${intent}`)}</Button>
      </Actions>
    </Move>
  );
}
