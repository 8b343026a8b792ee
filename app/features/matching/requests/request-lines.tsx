import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import type { Locale } from '~/i18n/languages';
import { Card, Fold, Heading, Muted, Stack } from '~/ui';
import type { RequestLine } from './requests.query.server';

interface Props {
  readonly lines: readonly RequestLine[];
  /** Name of the participant who waits. */
  readonly name: string;
}

/** Questions that wait for their talk, and below them the answers so far. */
export function RequestLines({ lines, name }: Props) {
  const { t } = useTranslation('asking');
  const open = lines.filter((line) => line.state === 'asked');
  const past = lines.filter((line) => line.state !== 'asked');
  return (
    <>
      {open.length > 0 ? (
        <Card as="section" tone="accent" labelledBy="open-requests">
          <Stack>
            <Heading level={2} id="open-requests">
              {t('open-title')}
            </Heading>
            <ul>
              {open.map((line) => (
                <li key={line.id}>
                  <a href={`/desk/matching/requests/${line.id}`}>{line.text}</a>{' '}
                  <Since line={line} word="open-since" />
                </li>
              ))}
            </ul>
          </Stack>
        </Card>
      ) : null}
      {past.length > 0 ? (
        <Fold title={t('past-title')} open={past.some((line) => line.state === 'accepted')}>
          <ul>
            {past.map((line) => (
              <li key={line.id}>
                <a href={`/desk/matching/requests/${line.id}`}>{line.text}</a>{' '}
                <Since
                  line={line}
                  word={line.state === 'accepted' ? 'past-accepted' : 'past-declined'}
                />
                <Led line={line} name={name} />
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}

function Since({ line, word }: { line: RequestLine; word: string }) {
  const { t, i18n } = useTranslation('asking');
  return <Muted small>{t(word, { day: formatDay(line.day, i18n.language as Locale) })}</Muted>;
}

/** What a yes moved when it was given. */
function Led({ line, name }: { line: RequestLine; name: string }) {
  const { t } = useTranslation('asking');
  if (line.got === undefined) return null;
  const who = isolated(name);
  return (
    <div>
      {line.got === null
        ? t('got-nobody', { name: who })
        : t('got', { name: who, guide: isolated(line.got) })}{' '}
      {line.others > 0 ? t('moved', { count: line.others }) : null}
    </div>
  );
}
