import type { ReactNode } from 'react';

type HeadingProps = {
  level: 1 | 2 | 3 | 4;
  /** Small words over the heading: where we are, which step. */
  eyebrow?: string | undefined;
  id?: string | undefined;
  children: ReactNode;
};

/** A heading; the size follows the level. */
export function Heading({ level, eyebrow, id, children }: HeadingProps) {
  const Element = `h${level}` as const;
  const heading = <Element id={id}>{children}</Element>;
  if (!eyebrow) return heading;
  return (
    <div>
      <p className="fg-eyebrow">{eyebrow}</p>
      {heading}
    </div>
  );
}

/** The first, larger sentence of a page. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className="fg-lead">{children}</p>;
}

/** Words of less weight. */
export function Muted({ small, children }: { small?: boolean | undefined; children: ReactNode }) {
  return <span className={small ? 'fg-muted fg-small' : 'fg-muted'}>{children}</span>;
}

/** Words for screen readers alone. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="fg-hidden">{children}</span>;
}

/** A name in any script, kept from turning the sentence around it. */
export function PersonName({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
