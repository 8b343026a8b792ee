import { useTranslation } from 'react-i18next';
import type { FormState } from '~/http/form-state';
import { TextField } from '~/ui';

/** A new password, twice, so that a slip of the finger locks nobody out. */
export function NewPasswordFields({ form }: { form: FormState | undefined }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t('new-password')}
        hint={t('new-password-hint')}
        form={form}
        autoComplete="new-password"
        required
      />
      <TextField
        name="again"
        type="password"
        label={t('new-password-again')}
        form={form}
        autoComplete="new-password"
        required
      />
    </>
  );
}
