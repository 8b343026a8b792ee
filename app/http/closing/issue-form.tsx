import { useTranslation } from 'react-i18next';
import {
  CERTIFICATE_KINDS,
  CERTIFICATE_LANGUAGES,
  LONGEST_CERTIFICATE_NAME,
  LONGEST_CERTIFICATE_WORDS,
} from '~/domain/pairing/certificate';
import type { ClosingPage } from '~/features/closing/closing-page.query.server';
import { languageName } from '~/i18n/language-names';
import { Button, CheckboxGroup, Muted, RadioGroup, Stack, TextArea, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

/** One certificate or letter, with the name as the person wants it written. */
export function IssueForm({ page, form }: { page: ClosingPage; form: FormState | undefined }) {
  const { t, i18n } = useTranslation('closing');
  return (
    <PostForm intent="issue">
      <Stack>
        <RadioGroup
          name="side"
          label={t('issue-to')}
          layout="inline"
          options={(['guide', 'participant'] as const).map((value) => ({
            value,
            label: t(`issue-to-${value}`, { name: page.names[value] }),
          }))}
          form={form}
          required
        />
        <RadioGroup
          name="kind"
          label={t('issue-kind')}
          layout="inline"
          options={CERTIFICATE_KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
          defaultValue="certificate"
          form={form}
          required
        />
        <TextField
          name="name"
          label={t('issue-name')}
          hint={t('issue-name-help')}
          maxLength={LONGEST_CERTIFICATE_NAME}
          dir="auto"
          form={form}
          required
        />
        <RadioGroup
          name="language"
          label={t('issue-language')}
          options={CERTIFICATE_LANGUAGES.map((value) => ({ value, label: t(`language-${value}`) }))}
          defaultValue="nb"
          form={form}
          required
        />
        <CheckboxGroup
          name="languages"
          label={t('issue-languages')}
          layout="inline"
          options={page.languages.map((value) => ({
            value,
            label: languageName(value, i18n.language),
          }))}
          defaultValues={['nb']}
          form={form}
        />
        <TextArea
          name="words"
          label={t('issue-words')}
          hint={t('issue-words-help')}
          maxLength={LONGEST_CERTIFICATE_WORDS}
          form={form}
          optional
        />
        <Muted>{t('issue-help')}</Muted>
        <div>
          <Button variant="secondary">{t('issue')}</Button>
        </div>
      </Stack>
    </PostForm>
  );
}
