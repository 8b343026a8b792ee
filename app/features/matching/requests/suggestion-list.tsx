import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolate';
import { Card, Cluster, Heading, Muted, Stack, Tag } from '~/ui';
import type { Suggestion } from './suggestions.query.server';

interface Props {
  readonly suggestions: readonly Suggestion[];
  readonly name: string;
  /** The list of whom to recruit, where there is one. */
  readonly recruitHref: string | null;
  /** The form that asks for one of them. */
  readonly askFor: (suggestion: Suggestion) => React.ReactNode;
}

/** The smallest changes that would work, each with what it would lead to and a way to ask. */
export function SuggestionList({ suggestions, name, recruitHref, askFor }: Props) {
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
        {suggestions.map((one) => (
          <section key={one.keys} className="fg-stack" data-gap="sm">
            <Heading level={3}>
              {one.changes.length > 1 ? `${t('both')} ` : ''}
              {one.changes.join(' ')}
            </Heading>
            <p>
              {one.outcome} {t('guides', { count: one.guides })}
            </p>
            {one.isPrivate || one.byInterpreter ? (
              <Cluster gap="sm">
                {one.isPrivate ? <Tag tone="warning">{t('private')}</Tag> : null}
                {one.byInterpreter ? <Tag>{t('by-interpreter')}</Tag> : null}
              </Cluster>
            ) : null}
            {one.works ? askFor(one) : null}
          </section>
        ))}
        {recruitHref ? <a href={recruitHref}>{t('recruit')}</a> : null}
      </Stack>
    </Card>
  );
}
