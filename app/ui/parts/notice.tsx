import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

type Props = {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  /** 'status' or 'alert' when it answers what the reader has just done; none for standing text. */
  role?: 'status' | 'alert' | undefined;
  children: ReactNode;
};

/** A framed message with an icon. It stays: nothing that matters vanishes by itself. */
export function Notice({ tone = 'info', title, role, children }: Props) {
  return (
    <div className="ds-alert" data-color={tone} role={role}>
      {title ? <h2>{title}</h2> : null}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
