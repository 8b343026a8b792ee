import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getProgrammeFacts } from '~/features/programme/programme-facts.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { useBrand } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { Heading, Lead, Muted, Prose, Stack } from '~/ui';

export const meta = pageTitle;
export const handle = { width: 'prose' };

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  const { privacyVersion } = await getProgrammeFacts(ctx.branchId ? ctx.db : null);
  return { title: ctx.t('public:privacy'), version: privacyVersion };
});

const PARTS = ['who', 'what', 'never', 'why', 'see', 'long', 'rights', 'cookies'];

export default function Privacy() {
  const { t } = useTranslation('public');
  const { version } = useLoaderData<typeof loader>();
  const { name } = useBrand();
  return (
    <Stack>
      <Heading level={1}>{t('privacy')}</Heading>
      <Lead>{t('privacy-lead')}</Lead>
      <Prose>
        {PARTS.map((part) => (
          <section key={part}>
            <Heading level={2}>{t(`privacy-${part}`)}</Heading>
            <p>{t(`privacy-${part}-text`, { branch: name })}</p>
          </section>
        ))}
        <p>
          <Muted small>{t('privacy-version', { version })}</Muted>
        </p>
      </Prose>
    </Stack>
  );
}
