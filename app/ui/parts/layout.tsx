import type { ReactNode } from 'react';

type Gap = 'xs' | 'sm' | 'lg' | 'xl' | undefined;

type StackProps = { gap?: Gap; as?: 'div' | 'section' | 'ul' | 'article'; children: ReactNode };

/** Things under each other with even room between them. */
export function Stack({ gap, as: Element = 'div', children }: StackProps) {
  return (
    <Element className="fg-stack" data-gap={gap}>
      {children}
    </Element>
  );
}

type ClusterProps = { gap?: Gap; spread?: boolean | undefined; children: ReactNode };

/** Things beside each other that wrap; `spread` pushes them to both ends. */
export function Cluster({ gap, spread, children }: ClusterProps) {
  return (
    <div className="fg-cluster" data-gap={gap} data-spread={spread ? '' : undefined}>
      {children}
    </div>
  );
}

type ColumnsProps = {
  gap?: Gap;
  /** Narrowest column: narrow 12, normal 17, wide 24 rem. */
  column?: 'narrow' | 'wide' | undefined;
  children: ReactNode;
};

/** As many even columns as fit; one on a phone. */
export function Columns({ gap, column, children }: ColumnsProps) {
  return (
    <div className="fg-columns" data-gap={gap} data-column={column}>
      {children}
    </div>
  );
}

/** Running text at a width that is good to read. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="fg-prose">{children}</div>;
}
