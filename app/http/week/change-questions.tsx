import { useTranslation } from 'react-i18next';
import type { NextMeeting } from '~/features/weekly-plan/week.query.server';
import { Actions, BackLink, Button, DateField, Heading } from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';
import { MeetingTime } from './meeting-time';
import { WordsField } from './words-field';

type Props = {
  meeting: NextMeeting;
  form: FormState | undefined;
  /** On the desk a coordinator says it for both. */
  isDesk: boolean;
};

/** "You cannot?": with a word, and whether the two have already agreed. */
export function CancelQuestion({ meeting, form, isDesk }: Props) {
  const { t } = useTranslation('week');
  return (
    <>
      <BackLink href="?">{t('back')}</BackLink>
      <Heading level={1}>{t(isDesk ? 'cancel-title-desk' : 'cancel-title')}</Heading>
      <MeetingTime meeting={meeting} />
      <PostForm intent="cancel" action={`?do=cancel&meeting=${meeting.id}`}>
        <Which meeting={meeting} />
        <WordsField form={form} />
        <Actions>
          {isDesk ? null : (
            <Button name="who" value="me" size="lg" icon="cross">
              {t('i-cannot')}
            </Button>
          )}
          <Button
            name="who"
            value="both"
            size="lg"
            icon="people"
            variant={isDesk ? 'primary' : 'secondary'}
          >
            {t(isDesk ? 'cancel-for-both' : 'we-cannot')}
          </Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** Another day or time for one meeting. */
export function MoveQuestion({
  meeting,
  form,
  days,
}: Omit<Props, 'isDesk'> & {
  /** Wall-clock day and time that it has, and the days it can be put on. */
  days: { readonly on: string; readonly at: string; readonly min: string; readonly max: string };
}) {
  const { t } = useTranslation('week');
  return (
    <>
      <BackLink href="?">{t('back')}</BackLink>
      <Heading level={1}>{t('move-title')}</Heading>
      <MeetingTime meeting={meeting} />
      <PostForm intent="move" action={`?do=move&meeting=${meeting.id}`}>
        <Which meeting={meeting} />
        <DateField
          name="on"
          label={t('new-day')}
          form={form}
          required
          min={days.min}
          max={days.max}
          defaultValue={days.on}
        />
        <DateField
          name="at"
          type="time"
          label={t('new-time')}
          form={form}
          required
          defaultValue={days.at}
        />
        <WordsField form={form} />
        <Actions>
          <Button size="lg" icon="calendar">
            {t('move')}
          </Button>
        </Actions>
      </PostForm>
    </>
  );
}

export function Which({ meeting }: { meeting: NextMeeting }) {
  return (
    <>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
    </>
  );
}
