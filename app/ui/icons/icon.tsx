import { type IconName, iconPaths } from './paths';

export type { IconName } from './paths';

type Props = {
  /** What is drawn; see icons/paths.ts for all names. */
  name: IconName;
  /** Spoken name; leave it out when a text beside the icon already says it (the usual case). */
  label?: string | undefined;
  className?: string | undefined;
};

const MIRRORED: ReadonlySet<IconName> = new Set([
  'arrow-forward',
  'arrow-back',
  'sign-out',
  'list',
]);

/** A line icon in the size of the text around it. Arrows turn round in right-to-left pages. */
export function Icon({ name, label, className }: Props) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a <title> shows as a tooltip; the label does it
    <svg
      className={className ? `fg-icon ${className}` : 'fg-icon'}
      viewBox="0 0 24 24"
      focusable="false"
      data-mirror={MIRRORED.has(name) ? '' : undefined}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
