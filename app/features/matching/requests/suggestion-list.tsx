import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolate';
import { Card, Cluster, Fold, Heading, Muted, Stack, Tag } from '~/ui';
import type { ProfileWords } from '../recruit/profile-words';
import type { Suggestion } from './suggestions.query.server';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly name: string;
  /** Whom to recruit so that this participant gets in. */
  readonly recruits: readonly (ProfileWords & { readonly needed: number })[];
  /** The form that asks for one of them. */
  readonly askFor: (suggestion: Suggestion) => React.ReactNode;
}

/** The smallest changes that would work, each with what it would lead to and a way to ask. */
export function SuggestionList({ suggestions, name, recruits, askFor }: Props) {
  const { t } = useTranslation('asking');
  return (
    <Card as="section" tone="main" labelledBy="smallest-change">
      <Stack>
        <Heading level={2} id="smallest-change">
          {t('title')}
        </Heading>
        {suggestions.length === 0 ? (
          <p>{t('none', { name: isolated(name) })}</p>
        ) : (
          <p>
            <Muted>{t('help')}</Muted>
          </p>
        )}
        {suggestions.slice(0, FIRST).map((one) => (
          <OneSuggestion key={one.keys} one={one} askFor={askFor} />
        ))}
        {suggestions.length > FIRST ? (
          <Fold title={t('more')}>
            <Stack>
              {suggestions.slice(FIRST).map((one) => (
                <OneSuggestion key={one.keys} one={one} askFor={askFor} />
              ))}
            </Stack>
          </Fold>
        ) : null}
        {recruits.length > 0 ? <Heading level={3}>{t('or-recruit')}</Heading> : null}
        <ul>
          {recruits.map((one) => (
            <li key={one.who + one.demands.join()}>
              {one.who}
              {one.needed > 1 ? ` ${t('recruit-needed', { count: one.needed })}` : null}
              {one.demands.length > 0 ? (
                <ul>
                  {one.demands.map((demand) => (
                    <li key={demand}>{demand}</li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
        <a href="/desk/matching/recruit">{t('recruit')}</a>
      </Stack>
    </Card>
  );
}

/** So many stand open; the others are no worse, only more to read. */
const FIRST = 3;

function OneSuggestion({ one, askFor }: { one: Suggestion } & Pick<Props, 'askFor'>) {
  const { t } = useTranslation('asking');
  return (
    <section className="fg-stack" data-gap="sm">
      <Heading level={3}>
        {one.changes.length > 1 ? `${t('both')} ` : ''}
        {one.changes.join(' ')}
      </Heading>
      <p>
        {one.outcome} {one.guides > 1 ? t('guides', { count: one.guides }) : null}
      </p>
      {one.isPrivate || one.byInterpreter ? (
        <Cluster gap="sm">
          {one.isPrivate ? <Tag tone="warning">{t('private')}</Tag> : null}
          {one.byInterpreter ? <Tag>{t('by-interpreter')}</Tag> : null}
        </Cluster>
      ) : null}
      {one.works ? askFor(one) : null}
    </section>
  );
}
