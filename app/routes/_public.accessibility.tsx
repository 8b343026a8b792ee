import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Heading, Lead, Prose, SignList, Stack } from '~/ui';

export const meta = pageTitle;
export const handle = { width: 'prose' };

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => ({
  title: ctx.t('public:accessibility'),
}));

export default function Accessibility() {
  const { t } = useTranslation('public');
  return (
    <Stack>
      <Heading level={1}>{t('accessibility')}</Heading>
      <Lead>{t('accessibility-lead')}</Lead>
      <Prose>
        <Heading level={2}>{t('accessibility-how')}</Heading>
        <SignList sign="yes" items={[1, 2, 3, 4, 5].map((n) => t(`accessibility-how-${n}`))} />
        <Heading level={2}>{t('accessibility-lack')}</Heading>
        <p>{t('accessibility-lack-text')}</p>
        <Heading level={2}>{t('accessibility-tell')}</Heading>
        <p>{t('accessibility-tell-text')}</p>
      </Prose>
    </Stack>
  );
}
