import { useTranslation } from 'react-i18next';
import type { MeetingLine, PairMeetings } from '~/features/meetings/pair-meetings.query.server';
import { PostForm } from '~/http/post-form';
import { Button, Icon, type IconName, Muted } from '~/ui';
import { lengthText } from './length-text';

const FACES: Readonly<Record<string, IconName>> = {
  good: 'face-smile',
  'so-so': 'face-flat',
  bad: 'face-sad',
};

interface Props {
  readonly row: MeetingLine;
  readonly names: PairMeetings['names'];
}

/** What each side said of one meeting; seen by coordinators, never by the other side. */
export function WordsSaid({ row, names }: Props) {
  const { t } = useTranslation('meetings');
  const nameOf = (side: string) => (side === 'participant' ? names.participant : names.guide);
  return (
    <ul className="fg-words">
      {row.words.map((word) => {
        const said =
          word.outcome === 'held' && word.minutes !== null
            ? lengthText(word.minutes, t)
            : t(`state-${word.outcome}`);
        return (
          <li key={word.id}>
            <bdi>{nameOf(word.side)}</bdi>: {word.isUndone ? <s>{said}</s> : said}
            {word.mood ? (
              <>
                {' '}
                <Icon name={FACES[word.mood] ?? 'face-flat'} label={t(`log:mood-${word.mood}`)} />
              </>
            ) : null}
            {word.isByCoordinator ? <Muted small> {t('by-coordinator')}</Muted> : null}
            {word.note ? <p>{t('note', { note: word.note })}</p> : null}
            {word.isUndone ? (
              <Muted small> {t('taken-back')}</Muted>
            ) : (
              <PostForm intent="undo">
                <input type="hidden" name="logId" value={word.id} />
                <Button
                  size="sm"
                  variant="tertiary"
                  label={t('undo-word', { name: nameOf(word.side) })}
                  confirm={t('undo-sure')}
                >
                  {t('undo')}
                </Button>
              </PostForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
