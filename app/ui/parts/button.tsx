import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon';

type Look = {
  /** 'primary' once a page; 'secondary' beside it; 'tertiary' for what is seldom wanted. */
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined;
  /** 'danger' only where something cannot be undone. */
  tone?: 'main' | 'danger' | undefined;
  size?: 'sm' | 'lg' | undefined;
  icon?: IconName | undefined;
  /** Icon after the words instead of before them. */
  iconEnd?: IconName | undefined;
  children: ReactNode;
};

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset' | undefined;
  /** Posted with the form, to tell two buttons of one form apart. */
  name?: string | undefined;
  value?: string | undefined;
  /** Posts the form with this id, when the button stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  formNoValidate?: boolean | undefined;
  /** Question that enhance.js asks before the form is sent. */
  confirm?: string | undefined;
  /** Spoken name where the words alone are not enough ("Approve" in a row). */
  label?: string | undefined;
  disabled?: boolean | undefined;
};

/** A button that posts its form. */
export function Button(props: ButtonProps) {
  const { variant, tone, size, icon, iconEnd, children, confirm, label, ...rest } = props;
  return (
    <button
      {...rest}
      className="ds-button"
      type={props.type ?? 'submit'}
      data-variant={variant ?? 'primary'}
      data-color={tone}
      data-size={size}
      data-confirm={confirm}
      aria-label={label}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </button>
  );
}

type LinkButtonProps = Look & {
  href: string;
  label?: string | undefined;
  download?: boolean | undefined;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, label, download, variant, tone, size, icon, iconEnd, children } = props;
  return (
    <a
      className="ds-button"
      href={href}
      download={download}
      data-variant={variant ?? 'primary'}
      data-color={tone}
      data-size={size}
      aria-label={label}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {iconEnd ? <Icon name={iconEnd} /> : null}
    </a>
  );
}

/** The row of buttons under a form; full width on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="fg-actions">{children}</div>;
}
