import { useTranslation } from 'react-i18next';
import type { Week } from '~/features/weekly-plan/week.query.server';
import { weekdayName } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Actions, Button, Card, Cluster, Heading, IconList, LinkButton, Notice, Stack } from '~/ui';
import { PostForm } from '../post-form';
import { MeetingCard } from './meeting-card';
import { capital, lengthWords } from './words';

type Props = {
  week: Week;
  reader: 'guide' | 'participant' | 'coordinator';
  /** Address of a meeting's calendar file without its name; null where there is none. */
  files: string | null;
};

/** The usual time and the next meetings of a pair. */
export function WeekView({ week, reader, files }: Props) {
  const { t } = useTranslation('week');
  if (!week.meets) {
    if (reader === 'coordinator') return <Notice tone="info">{t('not-now-desk')}</Notice>;
    return <Notice tone="info">{t(`not-now-${notNow(week.state)}`)}</Notice>;
  }
  return (
    <Stack gap="lg">
      <Card tone="main" as="section">
        <Heading level={2}>
          {t(reader === 'coordinator' ? 'usual-title-desk' : 'usual-title')}
        </Heading>
        {week.usual ? (
          <UsualTime week={week} usual={week.usual} />
        ) : (
          <Suggestions week={week} reader={reader} />
        )}
      </Card>
      <section>
        <Heading level={2}>{t('next-title')}</Heading>
        {week.meetings.length === 0 ? (
          <p>{t('next-none')}</p>
        ) : (
          <Stack as="ul">
            {week.meetings.map((meeting) => (
              <MeetingCard
                key={meeting.id}
                meeting={meeting}
                reader={reader}
                fileHref={files === null ? null : `${files}/${meeting.id}.ics`}
              />
            ))}
          </Stack>
        )}
      </section>
    </Stack>
  );
}

function UsualTime({ week, usual }: { week: Week; usual: NonNullable<Week['usual']> }) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  const day = weekdayName(usual.weekday, locale);
  return (
    <>
      <IconList
        size="lg"
        items={[
          {
            key: 'day',
            icon: 'calendar',
            text: (
              <b>{t(usual.everyWeeks === 1 ? 'usual-weekly' : 'usual-every-other', { day })}</b>
            ),
          },
          {
            key: 'time',
            icon: 'clock',
            text: t('time-and-length', {
              time: usual.clockTime,
              length: lengthWords(usual.minutes, t, locale),
            }),
          },
        ]}
      />
      <Cluster gap="sm">
        <LinkButton href="?do=set" variant="secondary" icon="pencil">
          {t('change')}
        </LinkButton>
        <PostForm intent="end" action="?">
          <input type="hidden" name="version" value={week.usualVersion} />
          <Button variant="tertiary" confirm={t('end-confirm')}>
            {t('end')}
          </Button>
        </PostForm>
      </Cluster>
    </>
  );
}

/** Times that suit both, each one press; and the way to any other. */
function Suggestions({ week, reader }: Pick<Props, 'week' | 'reader'>) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  return (
    <>
      <p>{t(suggestKey(week, reader))}</p>
      <Stack gap="sm">
        {week.suggestions.map(({ weekday, at }) => (
          <PostForm key={`${weekday}-${at}`} intent="set" action="?">
            <input type="hidden" name="version" value={week.usualVersion} />
            <input type="hidden" name="weekday" value={weekday} />
            <input type="hidden" name="clockTime" value={at} />
            <input type="hidden" name="minutes" value="120" />
            <input type="hidden" name="rhythm" value="weekly" />
            <Button size="lg" variant="secondary" icon="calendar">
              {t('suggestion', { day: capital(weekdayName(weekday, locale), locale), time: at })}
            </Button>
          </PostForm>
        ))}
      </Stack>
      <Actions>
        <LinkButton
          href="?do=set"
          size="lg"
          icon="clock"
          variant={week.suggestions.length > 0 ? 'secondary' : 'primary'}
        >
          {t('set-own')}
        </LinkButton>
      </Actions>
    </>
  );
}

function suggestKey({ suggestions }: Week, reader: Props['reader']) {
  if (suggestions.length === 0) return 'suggest-none';
  return reader === 'coordinator' ? 'suggest-text-desk' : 'suggest-text';
}

function notNow(state: Week['state']): 'before' | 'paused' | 'over' {
  if (state === 'paused') return 'paused';
  return state === 'completed' || state === 'ended-early' ? 'over' : 'before';
}
