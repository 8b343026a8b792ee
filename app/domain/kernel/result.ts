/** What a rule or a use case answers: a value, or a refusal that somebody expected. */
export type Result<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R; readonly field?: string };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** `refusal` is a code in kebab-case, never a text; `field` names the form field to mend. */
export function refuse<R extends string>(
  refusal: R,
  field?: string,
): { readonly ok: false; readonly refusal: R; readonly field?: string } {
  return field === undefined ? { ok: false, refusal } : { ok: false, refusal, field };
}
