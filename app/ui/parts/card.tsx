import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../icons/icon';

type CardProps = {
  tone?: 'snow' | 'main' | 'accent' | undefined;
  as?: 'div' | 'section' | 'article' | 'li';
  /** Id of the heading that names the card, when it is a section. */
  labelledBy?: string | undefined;
  children: ReactNode;
};

/** A sheet of paper on the snow. */
export function Card({ tone, as: Element = 'div', labelledBy, children }: CardProps) {
  return (
    <Element className="fg-card" data-tone={tone} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

type DoorProps = {
  href: string;
  /** The words of the link; they also name the whole card. */
  title: string;
  drawing?: ReactNode;
  tone?: CardProps['tone'];
  children?: ReactNode;
};

/** A card that is one big way in. */
export function DoorCard({ href, title, drawing, tone, children }: DoorProps) {
  return (
    <div className={classNames('fg-card', 'fg-door')} data-tone={tone}>
      {drawing}
      <a className="fg-door-link" href={href}>
        {title}
        <Icon name="arrow-forward" />
      </a>
      {children}
    </div>
  );
}

/** Something that opens; native, so it works without JavaScript. */
export function Fold({
  title,
  open,
  children,
}: {
  title: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details className="fg-fold" open={open}>
      <summary>
        {title}
        <Icon name="chevron-down" />
      </summary>
      <div>{children}</div>
    </details>
  );
}
