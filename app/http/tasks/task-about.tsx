import { useTranslation } from 'react-i18next';
import type { TaskKind } from '~/domain/coordination/task-kinds';
import { Card, Muted, PersonName, Stack } from '~/ui';
import { useKindWords } from './kind-words';

type Props = {
  names: readonly string[];
  href?: string | undefined;
  /** Why it is on Today. */
  kinds?: readonly TaskKind[];
};

/** Whom a task is about, and why it is there; nothing where it is about nobody. */
export function TaskAbout({ names, href, kinds = [] }: Props) {
  const { t } = useTranslation('tasks');
  const words = useKindWords();
  if (names.length === 0 && kinds.length === 0) return null;
  const shown = names.map((name) => <PersonName key={name}>{name}</PersonName>);
  return (
    <Card>
      <Stack gap="xs">
        {names.length > 0 ? <Muted small>{t('about')}</Muted> : null}
        {href ? <a href={href}>{shown}</a> : shown}
        {kinds.map((kind) => (
          <span key={kind}>{words(kind)}</span>
        ))}
      </Stack>
    </Card>
  );
}
