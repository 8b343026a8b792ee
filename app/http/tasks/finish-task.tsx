import { useTranslation } from 'react-i18next';
import { isolated } from '~/i18n/isolate';
import { Button } from '~/ui';
import { PostForm } from '../post-form';

type Props = {
  id: string;
  title: string;
  version: number;
  isDone?: boolean;
  /** Leads back there afterwards. */
  from?: 'today';
};

/** The one press that ends a task by hand, or takes that back. */
export function FinishTask({ id, title, version, isDone = false, from }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <PostForm intent={isDone ? 'undo' : 'done'} action="/desk/tasks?index">
      <input type="hidden" name="taskId" value={id} />
      <input type="hidden" name="version" value={version} />
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <Button
        size="sm"
        variant="secondary"
        label={t(isDone ? 'undo-for' : 'done-for', { title: isolated(title) })}
      >
        {t(isDone ? 'undo' : 'done')}
      </Button>
    </PostForm>
  );
}
