import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/ui';

/** To a new task about a person or a pair. Not for who is shielded: their tasks are on no list. */
export function NewTaskLink({
  type,
  id,
}: {
  type: 'guide' | 'participant' | 'pairing';
  id: string;
}) {
  const { t } = useTranslation('tasks');
  return (
    <LinkButton href={`/desk/tasks/new?about=${type}:${id}`} variant="tertiary" icon="plus">
      {t('new')}
    </LinkButton>
  );
}
