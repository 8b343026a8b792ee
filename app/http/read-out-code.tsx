import { useTranslation } from 'react-i18next';
import { Actions, BackLink, Button, Card, DeskTitle, Prose, Stack } from '~/ui';
import { PostForm } from './post-form';

/** Makes a code and shows it once, large enough to be read out. */
export function ReadOutCode(props: { back: string; address: string; code: string }) {
  const { back, address, code } = props;
  const { t } = useTranslation('accounts');
  return (
    <Stack gap="lg">
      <BackLink href={back}>{t('to-record')}</BackLink>
      <DeskTitle title={t('read-out')} summary={t('read-out-lead')} />
      {code ? (
        <Card tone="main">
          <p>{t('read-this')}</p>
          <p className="fg-read-out" role="status">
            <code dir="ltr">{code}</code>
          </p>
          <p>{t('code-life')}</p>
        </Card>
      ) : null}
      <Prose>
        <p>{t('read-out-how', { address })}</p>
      </Prose>
      <PostForm>
        <Actions>
          <Button variant={code ? 'secondary' : 'primary'}>{t('make-code')}</Button>
        </Actions>
      </PostForm>
    </Stack>
  );
}
