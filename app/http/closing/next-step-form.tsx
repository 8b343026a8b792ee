import { useTranslation } from 'react-i18next';
import { NEXT_STEPS, type NextStep } from '~/domain/pairing/closing';
import type { PairSide } from '~/domain/pairing/story';
import { Actions, Button, Heading, type IconName, Muted, Stack } from '~/ui';
import { PostForm } from '../post-form';

const ICONS: Record<NextStep, IconName> = {
  friends: 'heart',
  'new-pairing': 'people',
  rest: 'cup',
};

/** What this side wants now: one press, and another one changes it. */
export function NextStepForm({ side, chosen }: { side: PairSide; chosen: NextStep | null }) {
  const { t } = useTranslation('closing');
  return (
    <section aria-labelledby="next">
      <Stack>
        <Heading level={2} id="next">
          {t('next-title')}
        </Heading>
        <PostForm intent="next">
          <Stack>
            {NEXT_STEPS.map((step) => (
              <Actions key={step}>
                <Button
                  name="nextStep"
                  value={step}
                  size="lg"
                  variant={chosen === step ? 'primary' : 'secondary'}
                  icon={chosen === step ? 'check-circle' : ICONS[step]}
                >
                  {t(`next-${step}-${side}`)}
                </Button>
              </Actions>
            ))}
          </Stack>
        </PostForm>
        {chosen ? <p role="status">{t('next-chosen')}</p> : null}
        <Muted>{t('next-help')}</Muted>
      </Stack>
    </section>
  );
}
