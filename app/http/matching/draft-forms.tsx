import { useTranslation } from 'react-i18next';
import { Button, Card, Fold, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

interface Props {
  readonly draft: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly isOpen: boolean;
  };
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** What can be done with a draft as a whole: use it, copy it, rename it, put it away. */
export function DraftForms({ draft, refused }: Props) {
  const { t } = useTranslation('whatif');
  const formOf = (intent: string) => (refused?.intent === intent ? refused.form : undefined);
  const version = <input type="hidden" name="version" value={draft.version} />;
  return (
    <div className="fg-no-print">
      {draft.isOpen ? (
        <Card as="section" tone="snow" labelledBy="use">
          <h2 id="use">{t('use-title')}</h2>
          <p>{t('use-help')}</p>
          <PostForm intent="use">
            {version}
            <Button>{t('use')}</Button>
          </PostForm>
        </Card>
      ) : null}
      <Fold title={t('copy-title')}>
        <PostForm intent="create" action="/desk/matching/what-if?index">
          <input type="hidden" name="copyOf" value={draft.id} />
          <TextField name="name" label={t('name')} defaultValue={draft.name} maxLength={80} />
          <Button variant="secondary">{t('copy')}</Button>
        </PostForm>
      </Fold>
      {draft.isOpen ? (
        <>
          <Fold title={t('rename-title')} open={refused?.intent === 'rename'}>
            <PostForm intent="rename">
              {version}
              <TextField
                name="name"
                label={t('name')}
                form={formOf('rename')}
                defaultValue={draft.name}
                maxLength={80}
                required
              />
              <Button variant="secondary">{t('rename')}</Button>
            </PostForm>
          </Fold>
          <Fold title={t('close-title')}>
            <p>{t('close-help')}</p>
            <PostForm intent="close">
              {version}
              <Button variant="secondary">{t('close')}</Button>
            </PostForm>
          </Fold>
        </>
      ) : null}
    </div>
  );
}
