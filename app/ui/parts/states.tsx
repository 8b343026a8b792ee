import type { ReactNode } from 'react';
import { BrokenSledDrawing, EmptyBenchDrawing, LostSignDrawing } from '../drawings';
import { Heading } from './text';

type EmptyProps = {
  title: string;
  /** The heading level that fits the page; 2 unless told. */
  level?: 2 | 3 | undefined;
  /** Another drawing than the empty bench. */
  drawing?: ReactNode;
  /** What one can do about it. */
  children?: ReactNode;
};

/** Nothing here yet, and why that is all right. */
export function EmptyState({ title, level = 2, drawing, children }: EmptyProps) {
  return (
    <div className="fg-empty">
      {drawing ?? <EmptyBenchDrawing />}
      <Heading level={level}>{title}</Heading>
      {children}
    </div>
  );
}

type ErrorProps = {
  /** 'lost' for an address that is nothing, 'refused' for no right, 'fault' for our own error. */
  kind: 'lost' | 'refused' | 'fault';
  title: string;
  /** What happened in plain words, and the way on. */
  children: ReactNode;
};

/** The body of an error page: a drawing, what happened, and the way on. */
export function ErrorState({ kind, title, children }: ErrorProps) {
  const Drawing = kind === 'fault' ? BrokenSledDrawing : LostSignDrawing;
  return (
    <div className="fg-error-page">
      <div className="fg-stack">
        <h1>{title}</h1>
        {children}
      </div>
      <Drawing />
    </div>
  );
}
