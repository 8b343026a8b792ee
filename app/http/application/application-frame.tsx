import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ApplicationStep,
  isSaved,
  stepBefore,
  stepsFor,
} from '~/domain/people/guide-application';
import type { Application } from '~/features/guides/application.query.server';
import { stepPath } from '~/features/guides/application-paths';
import {
  Actions,
  BackLink,
  Button,
  ErrorSummary,
  Heading,
  Lead,
  Muted,
  Stack,
  Stepper,
} from '~/ui';
import type { FormState } from '../form-state';
import { PostForm } from '../post-form';

interface FrameProps {
  readonly step: ApplicationStep;
  readonly application: Pick<Application, 'unit' | 'savedSteps'>;
  readonly children: ReactNode;
}

/** Every step of the application: where one is, the way back, one question at a time. */
export function ApplicationFrame({ step, application, children }: FrameProps) {
  const { t } = useTranslation('signup');
  const { unit, savedSteps } = application;
  const before = stepBefore(step, unit);
  return (
    <Stack gap="lg">
      <Stepper
        label={t('steps')}
        steps={stepsFor(unit).map((key) => ({
          key,
          title: t(`step-${key}`),
          state: key === step ? 'now' : isSaved(key, savedSteps) ? 'done' : 'later',
          href: stepPath(key),
        }))}
      />
      <div>
        {before ? <BackLink href={stepPath(before)}>{t('back')}</BackLink> : null}
        <Heading level={1}>{t(`title-${step}`)}</Heading>
      </div>
      <Lead>{t(`lead-${step}`)}</Lead>
      {children}
    </Stack>
  );
}

/** The form of a step: everything in it is saved by one press, also when one goes on later. */
export function StepForm({ form, children }: { form: FormState | undefined; children: ReactNode }) {
  const { t } = useTranslation('signup');
  return (
    <PostForm>
      <Stack gap="lg">
        <ErrorSummary form={form} />
        {children}
        <Actions>
          <Button size="lg" iconEnd="arrow-forward">
            {t('save-and-go-on')}
          </Button>
        </Actions>
        <Muted small>{t('saved-note')}</Muted>
      </Stack>
    </PostForm>
  );
}
