import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink, Heading, Lead, Stack, Stepper } from '~/ui';
import { REGISTRATION_STEPS, type RegistrationStep, stepBefore } from './registration-steps';

export function registrationPath(step: RegistrationStep): string {
  return `/register/${step}`;
}

/** Every page of the own registration: where one is, the way back, one question at a time. */
export function StepFrame({
  step,
  unit,
  savedSteps,
  children,
}: {
  step: RegistrationStep;
  unit: string;
  savedSteps: number;
  children: ReactNode;
}) {
  const { t } = useTranslation('registration');
  const before = stepBefore(step, unit);
  const steps = REGISTRATION_STEPS.filter((key) => key !== 'persons' || unit !== 'single');
  return (
    <Stack gap="lg">
      <Stepper
        label={t('steps')}
        steps={steps.map((key) => ({
          key,
          title: t(`step-${key}`),
          state:
            key === step ? 'now' : REGISTRATION_STEPS.indexOf(key) < savedSteps ? 'done' : 'later',
          href: registrationPath(key),
        }))}
      />
      <div>
        {before ? <BackLink href={registrationPath(before)}>{t('back')}</BackLink> : null}
        <Heading level={1}>{t(`title-${step}`)}</Heading>
      </div>
      {step === 'practical' ? <Lead>{t('practical-lead')}</Lead> : null}
      {step === 'persons' ? <Lead>{t('persons-lead')}</Lead> : null}
      {children}
    </Stack>
  );
}
