import { useTranslation } from 'react-i18next';
import type { FormState } from '~/http/form-state';
import { TextField } from '~/ui';

/** The questions about a new branch; `prefix` is where they stand in the form's names. */
export function BranchFields({ form, prefix }: { form: FormState | undefined; prefix: string }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        name={`${prefix}name`}
        label={t('branch-name')}
        hint={t('branch-name-hint')}
        form={form}
        required
      />
      <TextField name={`${prefix}municipality`} label={t('municipality')} form={form} required />
      <TextField
        name={`${prefix}slug`}
        label={t('slug-label')}
        hint={t('slug-hint')}
        form={form}
        width="medium"
        dir="ltr"
        required
      />
    </>
  );
}
