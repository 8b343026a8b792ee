import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';

export type Tone = 'neutral' | 'main' | 'info' | 'success' | 'warning' | 'danger';

/** A small label without a verdict. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="ds-tag" data-color={tone}>
      {children}
    </span>
  );
}

const ICONS: Record<Tone, IconName> = {
  neutral: 'circle',
  main: 'path',
  info: 'info',
  success: 'check-circle',
  warning: 'clock',
  danger: 'warning',
};

/** Where something stands: icon, word and colour together, so that none carries it alone. */
export function StatusTag({
  tone,
  icon,
  children,
}: {
  tone: Tone;
  icon?: IconName | undefined;
  children: ReactNode;
}) {
  return (
    <span className="ds-tag" data-color={tone}>
      <Icon name={icon ?? ICONS[tone]} />
      {children}
    </span>
  );
}

/** A number in a pill. `label` says what is counted ("3 waiting"). */
export function Count({
  value,
  label,
  tone,
}: {
  value: number;
  label?: string | undefined;
  tone?: 'accent' | undefined;
}) {
  return (
    <span className="fg-count" data-tone={tone}>
      {label ? (
        <>
          <span aria-hidden="true">{value}</span>
          <span className="fg-hidden">{label}</span>
        </>
      ) : (
        value
      )}
    </span>
  );
}
