import type { ReactNode } from 'react';
import { Actions, Button, LinkButton } from './button';

type Props = {
  /** What is about to happen, in one sentence. */
  title: string;
  children?: ReactNode;
  /** The words of the button say what it does: "End the pairing", never "OK". */
  confirm: string;
  cancel: { label: string; href: string };
  tone?: 'main' | 'danger' | undefined;
};

/** Inside a PostForm, on a page of its own before something that matters: what happens, one press. */
export function Confirm({ title, children, confirm, cancel, tone }: Props) {
  return (
    <>
      <h1>{title}</h1>
      {children}
      <Actions>
        <Button tone={tone} size="lg">
          {confirm}
        </Button>
        <LinkButton href={cancel.href} variant="tertiary" size="lg">
          {cancel.label}
        </LinkButton>
      </Actions>
    </>
  );
}
