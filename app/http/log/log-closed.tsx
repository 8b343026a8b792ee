import { useTranslation } from 'react-i18next';
import type { FormState } from '~/http/form-state';
import { PostForm } from '~/http/post-form';
import {
  Actions,
  Button,
  EnvelopeDrawing,
  ErrorSummary,
  Heading,
  Lead,
  WalkersDrawing,
} from '~/ui';

interface Props {
  readonly isSent: boolean;
  readonly refused: { readonly form: FormState } | undefined;
}

/** The link has run out: one press sends a new one to the contact that we know. */
export function LogExpired({ isSent, refused }: Props) {
  const { t } = useTranslation('log');
  if (isSent) {
    return (
      <>
        <div role="status">
          <Heading level={1}>{t('sent-title')}</Heading>
          <Lead>{t('sent-text')}</Lead>
        </div>
        <EnvelopeDrawing />
      </>
    );
  }
  return (
    <>
      <ErrorSummary form={refused?.form} />
      <Heading level={1}>{t('expired-title')}</Heading>
      <Lead>{t('expired-text')}</Lead>
      <PostForm intent="new-link" action="?index">
        <Actions>
          <Button size="lg" icon="mail">
            {t('send-new-link')}
          </Button>
        </Actions>
      </PostForm>
    </>
  );
}

/** Nothing to log: no such link, not begun yet, or over with thanks. */
export function LogClosed({ why }: { why: 'gone' | 'early' | 'over' }) {
  const { t } = useTranslation('log');
  return (
    <>
      <Heading level={1}>{t(`${why}-title`)}</Heading>
      <Lead>{t(`${why}-text`)}</Lead>
      <WalkersDrawing />
    </>
  );
}
