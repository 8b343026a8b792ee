import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';

export type StepState = 'done' | 'now' | 'later';

export type Step = {
  key: string;
  title: string;
  state?: StepState | undefined;
  children?: ReactNode;
};

/** What happens next, as stops on a path. Without states it is a numbered explanation. */
export function StepPath({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="fg-path">
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="fg-path-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <p className="fg-path-title">
            {step.title}
            <StateWord state={step.state} />
          </p>
          {step.children}
        </li>
      ))}
    </ol>
  );
}

function StateWord({ state }: { state: StepState | undefined }) {
  const { t } = useTranslation('ui');
  if (!state) return null;
  return <span className="fg-hidden"> ({t(`step-${state}`)})</span>;
}

type StepperProps = {
  /** Names the form ("Application"). */
  label: string;
  steps: readonly { key: string; title: string; state: StepState; href?: string | undefined }[];
};

/** Where one is in a form of several steps; steps that are saved can be opened again. */
export function Stepper({ label, steps }: StepperProps) {
  const { t } = useTranslation('ui');
  const now = steps.findIndex((step) => step.state === 'now');
  return (
    <nav className="fg-stepper" aria-label={label}>
      <p className="fg-eyebrow">
        {t('step-of', { number: now + 1, total: steps.length, title: steps[now]?.title ?? '' })}
      </p>
      <ol>
        {steps.map((step) => (
          <li
            key={step.key}
            data-state={step.state}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            {step.href && step.state === 'done' ? (
              <a href={step.href} aria-label={step.title}>
                {step.title}
              </a>
            ) : (
              <span className="fg-step">{step.title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type TimelineEntry = {
  key: string;
  /** When, already written for the reader. */
  when: string;
  title: ReactNode;
  children?: ReactNode;
};

/** What has happened, newest or oldest first as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="fg-path" data-dense="">
      {entries.map((entry) => (
        <li key={entry.key}>
          <span className="fg-path-mark" aria-hidden="true" />
          <p className="fg-path-title">{entry.title}</p>
          <p className="fg-muted fg-small">{entry.when}</p>
          {entry.children}
        </li>
      ))}
    </ol>
  );
}
