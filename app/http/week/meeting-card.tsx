import { useTranslation } from 'react-i18next';
import { MEETING_WORDS } from '~/domain/meetings/meeting-word';
import type { NextMeeting } from '~/features/weekly-plan/week.query.server';
import { formatClock, formatWeekdayOf } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Cluster, type IconItem, IconList, LinkButton, StatusTag } from '~/ui';
import { PostForm } from '../post-form';
import { Which } from './change-questions';
import { MeetingTime } from './meeting-time';
import { WORD_ICONS } from './words-field';

type Reader = 'guide' | 'participant' | 'coordinator';

/** One of the next meetings: when, what was said of it, and what can be done about it. */
export function MeetingCard({
  meeting,
  reader,
  fileHref,
}: {
  meeting: NextMeeting;
  reader: Reader;
  /** The calendar file; null where there is none. */
  fileHref: string | null;
}) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  const { id, isCancelled, movedFrom, startsAt, wordBy } = meeting;
  const day = formatWeekdayOf(startsAt, locale);
  const isMine = wordBy === reader || reader === 'coordinator';
  const isChanged = isCancelled || movedFrom !== null;
  return (
    <Card as="li">
      {isCancelled ? (
        <StatusTag tone="warning" icon="cross">
          {t('cancelled')}
        </StatusTag>
      ) : null}
      <MeetingTime meeting={meeting} />
      {movedFrom && !isCancelled ? (
        <p>
          {t('moved-from', {
            day: formatWeekdayOf(movedFrom, locale),
            time: formatClock(movedFrom, locale),
          })}
        </p>
      ) : null}
      <Said meeting={meeting} reader={reader} />
      <Cluster gap="sm">
        {isCancelled ? null : (
          <>
            <LinkButton
              href={`?do=cancel&meeting=${id}`}
              variant="secondary"
              icon="cross"
              label={t('cannot-named', { day })}
            >
              {t(reader === 'coordinator' ? 'cancel' : 'cannot')}
            </LinkButton>
            <LinkButton
              href={`?do=move&meeting=${id}`}
              variant="secondary"
              icon="clock"
              label={t('other-time-named', { day })}
            >
              {t('other-time')}
            </LinkButton>
            {fileHref ? (
              <LinkButton
                href={fileHref}
                variant="tertiary"
                icon="download"
                label={t('file-named', { day })}
              >
                {t('file')}
              </LinkButton>
            ) : null}
          </>
        )}
        {isChanged && isMine ? (
          <PostForm intent="undo" action="?">
            <Which meeting={meeting} />
            <Button variant="secondary" icon="arrow-back" label={t('undo-named', { day })}>
              {t('undo')}
            </Button>
          </PostForm>
        ) : null}
      </Cluster>
    </Card>
  );
}

/** Who said it, and the word, in the reader's own language. */
function Said({ meeting, reader }: { meeting: NextMeeting; reader: Reader }) {
  const { t } = useTranslation('week');
  const { wordBy } = meeting;
  const said = MEETING_WORDS.find((word) => word === meeting.word);
  if (wordBy !== 'guide' && wordBy !== 'participant' && wordBy !== 'coordinator') return null;
  const who =
    wordBy === reader
      ? 'me'
      : reader === 'coordinator' || wordBy === 'coordinator'
        ? wordBy
        : 'other';
  const items: IconItem[] = [{ key: 'who', icon: 'person', text: t(`said-by-${who}`) }];
  if (said) items.push({ key: 'word', icon: WORD_ICONS[said], text: t(`word-${said}`) });
  return <IconList items={items} />;
}
