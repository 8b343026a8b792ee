import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { AskUs } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { Actions, Heading, Lead, LinkButton, Prose, Stack } from '~/ui';

export const handle = { width: 'prose' };

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  return { title: ctx.t('registration:too-young-title') };
});

/** A kind no, and what to do instead. Nothing was kept. */
export default function RegisterTooYoung() {
  const { t } = useTranslation('registration');
  return (
    <Stack gap="lg">
      <Heading level={1}>{t('too-young-title')}</Heading>
      <Lead>{t('too-young-lead')}</Lead>
      <Prose>
        <p>{t('too-young-what')}</p>
      </Prose>
      <AskUs />
      <Actions>
        <LinkButton href="/" variant="secondary">
          {t('home')}
        </LinkButton>
      </Actions>
    </Stack>
  );
}
