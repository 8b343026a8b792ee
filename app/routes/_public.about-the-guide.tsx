import { useTranslation } from 'react-i18next';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import {
  Actions,
  Card,
  Columns,
  CupsDrawing,
  Heading,
  IconList,
  type IconName,
  Lead,
  LinkButton,
  readablePhone,
  SignList,
  Stack,
  StepPath,
} from '~/ui';

export const meta = pageTitle;
export const handle = { width: 'prose' };

export const loader = guardedLoader({ permission: 'page.public' }, async ({ ctx }) => ({
  title: ctx.t('public:about-title'),
}));

/** A picture for each thing to know, for those who read slowly. */
const KNOW: readonly IconName[] = ['heart', 'star', 'shield', 'home', 'lock', 'stop'];
const FOUR = [1, 2, 3, 4];

export default function AboutTheGuide() {
  const { t } = useTranslation('public');
  return (
    <Stack gap="xl">
      <Stack>
        <CupsDrawing />
        <Heading level={1}>{t('about-title')}</Heading>
        <Lead>{t('about-lead')}</Lead>
        <SignUp />
      </Stack>
      <Stack>
        <Heading level={2}>{t('about-know')}</Heading>
        <IconList
          size="lg"
          items={KNOW.map((icon, index) => ({
            key: icon,
            icon,
            text: t(`about-know-${index + 1}`),
          }))}
        />
      </Stack>
      <Columns>
        <Card>
          <Stack>
            <Heading level={2}>{t('about-can')}</Heading>
            <SignList sign="yes" items={FOUR.map((number) => t(`about-can-${number}`))} />
          </Stack>
        </Card>
        <Card tone="accent">
          <Stack>
            <Heading level={2}>{t('about-cannot')}</Heading>
            <SignList sign="no" items={FOUR.map((number) => t(`about-cannot-${number}`))} />
          </Stack>
        </Card>
      </Columns>
      <Stack>
        <Heading level={2}>{t('about-next')}</Heading>
        <StepPath
          steps={[...FOUR, 5].map((step) => ({
            key: String(step),
            title: t(`about-step-${step}`),
            children: <p>{t(`about-step-${step}-text`)}</p>,
          }))}
        />
      </Stack>
      <SignUp />
    </Stack>
  );
}

function SignUp() {
  const { t } = useTranslation('public');
  const phone = useRoot()?.branch?.phone;
  return (
    <Actions>
      <LinkButton href="/register" size="lg" iconEnd="arrow-forward">
        {t('about-start')}
      </LinkButton>
      {phone ? (
        <LinkButton
          href={`tel:${phone.replace(/\s/g, '')}`}
          size="lg"
          variant="secondary"
          icon="phone"
        >
          <bdi>{t('about-call', { phone: readablePhone(phone) })}</bdi>
        </LinkButton>
      ) : null}
    </Actions>
  );
}
