import type { ReactNode } from 'react';

type Props = {
  /** What the length says, in words. */
  children: ReactNode;
  /** 0–1 of the longest beside it. */
  share: number;
  /** At least this long: drawn open at its end. */
  open?: boolean | undefined;
};

/** A figure in words over its length, to be laid beside others of the same kind. */
export function LengthBar({ children, share, open }: Props) {
  const length = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div className="fg-score fg-length">
      <span>{children}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rail" width="100" height="4" rx="2" />
        <rect className="fill" width={length} height="4" rx="2" data-open={open ? '' : undefined} />
      </svg>
    </div>
  );
}
