import { useTranslation } from 'react-i18next';
import type { NextMeeting } from '~/features/weekly-plan/week.query.server';
import { formatClock, formatWeekdayOf } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { IconList } from '~/ui';
import { lengthWords } from './words';

/** Day and time of one meeting, each beside its picture. */
export function MeetingTime({ meeting }: { meeting: NextMeeting }) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  const { startsAt, minutes } = meeting;
  return (
    <IconList
      size="lg"
      items={[
        { key: 'day', icon: 'calendar', text: <b>{formatWeekdayOf(startsAt, locale)}</b> },
        {
          key: 'time',
          icon: 'clock',
          text: t('time-and-length', {
            time: formatClock(startsAt, locale),
            length: lengthWords(minutes, t, locale),
          }),
        },
      ]}
    />
  );
}
