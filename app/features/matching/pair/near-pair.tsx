import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolate';
import { Card, Fold, Heading, Muted, Stack } from '~/ui';
import type { ConsequenceView } from './consequence-text';
import type { NearPair } from './near-pair-view';

/** What follows from the pair on the page, where it is not the plan's own. */
export function IfChosen({ found, plannedHref }: { found: ConsequenceView; plannedHref: string }) {
  const { t } = useTranslation('explain');
  return (
    <Card as="section" tone="snow" labelledBy="if-chosen">
      <Heading level={2} id="if-chosen">
        {t('if-chosen')}
      </Heading>
      <Consequence found={found} />
      <p>
        <Muted small>{t('if-chosen-help')}</Muted>
      </p>
      <a href={plannedHref}>{t('to-planned')}</a>
    </Card>
  );
}

/** The best other guides, each with exactly what would follow for everybody else. */
export function OtherGuides({
  near,
  participant,
  hasOwn,
}: {
  near: NearPair;
  participant: { readonly id: string; readonly name: string };
  /** The plan or the page has a guide for the participant. */
  hasOwn: boolean;
}) {
  const { t } = useTranslation('explain');
  if (near.guides.length === 0) return null;
  const name = isolated(participant.name);
  return (
    <Fold title={t(hasOwn ? 'why-not' : 'why-none')}>
      <Stack>
        <p>{t('why-not-help', { participant: name })}</p>
        {near.guides.map((one) => (
          <section key={one.id}>
            <Heading level={3}>
              <a href={`/desk/matching/${participant.id}?guide=${one.id}`}>
                {t('why-not-guide', { participant: name, guide: isolated(one.name) })}
              </a>
            </Heading>
            <Consequence found={one} />
          </section>
        ))}
      </Stack>
    </Fold>
  );
}

/** Others for whom the guide is possible, the longest waiting first. */
export function OtherParticipants({ near, guide }: { near: NearPair; guide: string }) {
  const { t } = useTranslation('explain');
  const { participants, participantCount } = near;
  return (
    <Fold title={t('who-else', { guide: isolated(guide) })}>
      <Stack>
        <p>
          {participantCount > 0
            ? t('who-else-count', { count: participantCount })
            : t('who-else-none')}
        </p>
        {participants.map((one) => (
          <section key={one.id}>
            <Heading level={3}>
              <a href={`/desk/matching/${one.id}`}>
                {t('who-else-person', {
                  name: isolated(one.name),
                  count: one.days,
                  score: one.score,
                })}
              </a>
            </Heading>
            <p>{one.has ? t('who-else-has', { guide: isolated(one.has) }) : t('who-else-waits')}</p>
            <Consequence found={one} />
          </section>
        ))}
      </Stack>
    </Fold>
  );
}

function Consequence({ found }: { found: ConsequenceView }) {
  return (
    <>
      <ul>
        {found.moves.map((move) => (
          <li key={move}>{move}</li>
        ))}
      </ul>
      {found.figures ? <p>{found.figures}</p> : null}
    </>
  );
}
