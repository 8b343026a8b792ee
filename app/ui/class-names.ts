/** Joins the class names that are there: `classNames('fg-card', wide && 'fg-wide')`. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
