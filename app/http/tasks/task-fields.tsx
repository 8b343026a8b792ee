import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';

type Props = {
  task: { readonly title: string; readonly dueOn: string; readonly assigneeUserId: string | null };
  coordinators: readonly { readonly id: string; readonly name: string }[];
  /** ISO day before which nothing can fall due. */
  today: string;
  form: FormState | undefined;
};

/** What is to be done, by which day, and who has it. */
export function TaskFields({ task, coordinators, today, form }: Props) {
  const { t } = useTranslation('tasks');
  return (
    <>
      <TextField
        name="title"
        label={t('title-label')}
        hint={t('title-hint')}
        maxLength={120}
        defaultValue={task.title}
        form={form}
        required
      />
      <DateField
        name="dueOn"
        label={t('due-label')}
        defaultValue={task.dueOn}
        min={task.dueOn < today ? task.dueOn : today}
        form={form}
        required
      />
      <SelectField
        name="assigneeUserId"
        label={t('assignee-label')}
        prompt={t('assignee-nobody')}
        options={coordinators.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={task.assigneeUserId ?? ''}
        form={form}
        optional
      />
    </>
  );
}
