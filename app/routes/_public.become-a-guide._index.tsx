import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getProgrammeFacts } from '~/features/programme/programme-facts.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { Together } from '~/http/public/together';
import {
  Card,
  Cluster,
  Columns,
  Fold,
  Heading,
  Lead,
  LinkButton,
  Muted,
  Prose,
  SignList,
  Stack,
  StepPath,
  WalkersDrawing,
} from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => {
  const facts = await getProgrammeFacts(ctx.branchId ? ctx.db : null);
  return { title: ctx.t('public:guide-title'), facts };
});

const SIX = [1, 2, 3, 4, 5, 6];

export default function BecomeAGuide() {
  const { t } = useTranslation('public');
  const { facts } = useLoaderData<typeof loader>();
  const lead = { count: facts.hoursPerWeek, min: facts.minMonths, max: facts.maxMonths };
  return (
    <Stack gap="xl">
      <Columns column="wide" gap="xl">
        <Stack>
          <Heading level={1}>{t('guide-title')}</Heading>
          <Lead>{t('guide-lead', lead)}</Lead>
          <SignUp />
        </Stack>
        <WalkersDrawing />
      </Columns>
      <Columns column="wide" gap="xl">
        <Prose>
          <Heading level={2}>{t('guide-what')}</Heading>
          <p>{t('guide-what-1')}</p>
          <p>{t('guide-what-2')}</p>
        </Prose>
        <Stack>
          <Heading level={2}>{t('home-together')}</Heading>
          <Together />
        </Stack>
      </Columns>
      <Columns column="wide">
        <Card>
          <Stack>
            <Heading level={2}>{t('guide-yes')}</Heading>
            <SignList sign="yes" items={SIX.map((number) => t(`guide-yes-${number}`))} />
          </Stack>
        </Card>
        <Card tone="accent">
          <Stack>
            <Heading level={2}>{t('guide-no')}</Heading>
            <SignList sign="no" items={SIX.map((number) => t(`guide-no-${number}`))} />
          </Stack>
        </Card>
      </Columns>
      <Columns column="wide" gap="xl">
        <Stack>
          <Heading level={2}>{t('guide-next')}</Heading>
          <StepPath
            steps={[1, 2, 3, 4].map((step) => ({
              key: String(step),
              title: t(`guide-step-${step}`, { count: facts.answerWithinWorkingDays }),
              children: <p>{t(`guide-step-${step}-text`)}</p>,
            }))}
          />
        </Stack>
        <div>
          <Heading level={2}>{t('guide-ask')}</Heading>
          {[1, 2, 3, 4, 5].map((number) => (
            <Fold key={number} title={t(`guide-ask-${number}`, { count: facts.hoursPerWeek })}>
              <p>{t(`guide-ask-${number}-text`, { hours: facts.hoursPerFourWeeks })}</p>
            </Fold>
          ))}
        </div>
      </Columns>
      <SignUp />
    </Stack>
  );
}

function SignUp() {
  const { t } = useTranslation('public');
  return (
    <Cluster>
      <LinkButton href="/sign-up" size="lg" iconEnd="arrow-forward">
        {t('guide-start')}
      </LinkButton>
      <Muted>{t('guide-start-note')}</Muted>
    </Cluster>
  );
}
