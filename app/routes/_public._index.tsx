import { useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getProgrammeFacts } from '~/features/programme/programme-facts.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { Together } from '~/http/public/together';
import {
  Actions,
  Card,
  Cluster,
  Columns,
  CupsDrawing,
  DoorCard,
  Heading,
  Lead,
  LinkButton,
  NorthernLightsDrawing,
  Stack,
  StepPath,
  WalkersDrawing,
} from '~/ui';

export const meta = pageTitle;
export const handle = { opening: Opening };

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  const facts = await getProgrammeFacts(ctx.branchId ? ctx.db : null);
  return { title: ctx.t('public:home-title'), hoursPerWeek: facts.hoursPerWeek };
});

function Opening() {
  const { t } = useTranslation('public');
  const municipality = useRoot()?.branch?.municipality || t('home-somewhere');
  // The frame renders this, so the data is asked for by the route's own name.
  const data = useRouteLoaderData<typeof loader>('routes/_public._index');
  return (
    <>
      <h1>{t('home-title')}</h1>
      <Lead>{t('home-lead', { count: data?.hoursPerWeek ?? 2, municipality })}</Lead>
      <Actions>
        <LinkButton href="/become-a-guide" size="lg">
          {t('home-guide')}
        </LinkButton>
        <LinkButton href="/about-the-guide" size="lg" variant="secondary">
          {t('home-participant')}
        </LinkButton>
      </Actions>
    </>
  );
}

export default function Home() {
  const { t } = useTranslation('public');
  return (
    <Stack gap="xl">
      <Columns column="wide">
        <DoorCard href="/become-a-guide" title={t('home-guide')} drawing={<WalkersDrawing />}>
          <p>{t('home-guide-text')}</p>
        </DoorCard>
        <DoorCard href="/about-the-guide" title={t('home-participant')} drawing={<CupsDrawing />}>
          <p>{t('home-participant-text')}</p>
        </DoorCard>
      </Columns>
      <Columns column="wide" gap="xl">
        <Stack>
          <Heading level={2}>{t('home-how')}</Heading>
          <StepPath
            steps={[1, 2, 3, 4].map((step) => ({
              key: String(step),
              title: t(`home-step-${step}`),
              children: <p>{t(`home-step-${step}-text`)}</p>,
            }))}
          />
        </Stack>
        <Stack gap="lg">
          <Stack>
            <Heading level={2}>{t('home-together')}</Heading>
            <p>{t('home-together-text')}</p>
            <Together />
          </Stack>
          <Card tone="main">
            <Cluster gap="lg">
              <NorthernLightsDrawing />
              <Stack gap="sm">
                <Heading level={3}>{t('home-gathering')}</Heading>
                <p>{t('home-gathering-text')}</p>
              </Stack>
            </Cluster>
          </Card>
        </Stack>
      </Columns>
      <Card tone="snow">
        <Cluster spread>
          <Stack gap="xs">
            <Heading level={2}>{t('home-municipality')}</Heading>
            <p>{t('home-municipality-text')}</p>
          </Stack>
          <LinkButton href="/for-the-municipality" variant="secondary" iconEnd="arrow-forward">
            {t('nav-municipality')}
          </LinkButton>
        </Cluster>
      </Card>
    </Stack>
  );
}
