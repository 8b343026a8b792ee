import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Card, Columns, Heading, Lead, LinkButton, SignList, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => ({
  title: ctx.t('public:municipality-title'),
}));

const THREE = [1, 2, 3];

export default function ForTheMunicipality() {
  const { t } = useTranslation('public');
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('municipality-title')}</Heading>
        <Lead>{t('municipality-lead')}</Lead>
        <LinkButton href="/sign-in" size="lg" iconEnd="arrow-forward">
          {t('municipality-start')}
        </LinkButton>
      </Stack>
      <Columns column="wide">
        <Card>
          <Stack>
            <Heading level={2}>{t('municipality-how')}</Heading>
            <SignList sign="yes" items={THREE.map((n) => t(`municipality-how-${n}`))} />
          </Stack>
        </Card>
        <Card tone="accent">
          <Stack>
            <Heading level={2}>{t('municipality-not')}</Heading>
            <SignList sign="no" items={THREE.map((n) => t(`municipality-not-${n}`))} />
          </Stack>
        </Card>
      </Columns>
      <Stack>
        <Heading level={2}>{t('municipality-see')}</Heading>
        <p className="fg-prose">{t('municipality-see-text')}</p>
      </Stack>
    </Stack>
  );
}
