import type { ReactNode } from 'react';

export type DrawingProps = {
  /** Spoken description; without it the drawing is only for the eye (the usual case). */
  label?: string | undefined;
};

/**
 * The sheet that every drawing is made on: 240 × 160, one line width, ink in the branch's colour,
 * a tint, and one warm light. Classes: tint, paper, light, warm, ember, solid, fine, steps.
 */
export function Sheet({ label, children }: DrawingProps & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a <title> shows as a tooltip; the label does it
    <svg
      className="fg-drawing"
      viewBox="0 0 240 160"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {children}
    </svg>
  );
}
