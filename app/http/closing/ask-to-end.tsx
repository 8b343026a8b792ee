import { useTranslation } from 'react-i18next';
import { Actions, Button, Heading, IconList, Lead, Muted, Stack } from '~/ui';
import { PostForm } from '../post-form';

/** "Do you want to stop?": fine, without a reason; and two gentler ways beside it. */
export function AskToEnd() {
  const { t } = useTranslation('closing');
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('ask-title')}</Heading>
      <Lead>{t('ask-lead')}</Lead>
      <IconList
        size="lg"
        items={[
          { key: 'pause', icon: 'pause', text: t('ask-pause') },
          { key: 'talk', icon: 'phone', text: t('ask-talk') },
        ]}
      />
      <PostForm intent="talk">
        <Actions>
          <Button size="lg" icon="phone">
            {t('button-talk')}
          </Button>
        </Actions>
      </PostForm>
      <PostForm intent="end">
        <Actions>
          <Button size="lg" variant="secondary" icon="check">
            {t('button-end')}
          </Button>
        </Actions>
      </PostForm>
      <Muted>{t('end-private')}</Muted>
    </Stack>
  );
}
