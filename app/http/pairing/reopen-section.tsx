import { useTranslation } from 'react-i18next';
import { Button, Fold, TextArea } from '~/ui';
import { formOf, ownForms, type SectionProps } from '../pairing-section-props';
import { PostForm } from '../post-form';

/** Taking back a closing, or a close by mistake; folded away, for it is rare. */
export function ReopenSection({ pairing, stage, refused }: SectionProps) {
  const { t } = useTranslation('pairing-life');
  if (!stage.reopen) return null;
  return (
    <Fold title={t(`reopen-${stage.reopen}`)} open={refused?.intent === 'reopen'}>
      <p>{t(`reopen-${stage.reopen}-help`)}</p>
      <PostForm intent="reopen" action={ownForms(pairing.id)}>
        <input type="hidden" name="version" value={pairing.version} />
        <TextArea
          name="reopenNote"
          label={t('note')}
          form={formOf(refused, 'reopen')}
          maxLength={600}
          optional
        />
        <Button confirm={t('reopen-confirm')}>{t('reopen-press')}</Button>
      </PostForm>
    </Fold>
  );
}
