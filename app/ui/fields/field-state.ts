import type { FormState } from '../form-state';

/** What every field component takes. Texts arrive translated. */
export type FieldProps = {
  /** The name that is posted, and the key in `form.values` and `form.errors`. */
  name: string;
  label: string;
  /** One sentence under the label that helps before anything goes wrong. */
  hint?: string | undefined;
  /** The refused form, if there was one: what was typed and what is wrong. */
  form?: FormState | undefined;
  /** What the field holds before anybody has typed. */
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  /** Writes "(optional)" after the label. Mark the few optional fields, not the required ones. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
};

export type FieldState = {
  id: string;
  hintId: string;
  errorId: string;
  value: string | undefined;
  errors: readonly string[];
  /** Spread on the input: id, name, described-by, invalid, required, disabled. */
  wiring: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
    required: boolean | undefined;
    disabled: boolean | undefined;
  };
};

/** The id of a field's input: `f-<name>`; the error summary links to it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^\w-]+/g, '-')}`;
}

/** The sentences that say what is wrong with one field. */
export function errorsOf(form: FormState | undefined, name: string): readonly string[] {
  return form?.errors[name] ?? [];
}

/** Value, errors and the attributes that tie label, hint, error and input together. */
export function fieldState(props: FieldProps): FieldState {
  const id = fieldId(props.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const errors = errorsOf(props.form, props.name);
  const typed = props.form?.values[props.name];
  const describedBy = [props.hint && hintId, errors.length > 0 && errorId].filter(Boolean);
  return {
    id,
    hintId,
    errorId,
    errors,
    value: (Array.isArray(typed) ? typed[0] : typed) ?? props.defaultValue,
    wiring: {
      id,
      name: props.name,
      'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
      'aria-invalid': errors.length > 0 ? true : undefined,
      required: props.required,
      disabled: props.disabled,
    },
  };
}

/** The chosen values of a group: what was posted, else the defaults. */
export function chosen(
  form: FormState | undefined,
  name: string,
  defaults: readonly string[] = [],
): ReadonlySet<string> {
  // A refused form without the name means that everything was unticked, not that nothing was said.
  if (!form || Object.keys(form.values).length === 0) return new Set(defaults);
  const typed = form.values[name];
  if (typed === undefined) return new Set();
  return new Set(Array.isArray(typed) ? typed : [typed]);
}
