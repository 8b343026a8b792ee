import type { ReactNode } from 'react';
import { FieldErrors, Hint, OptionalMark } from './field-frame';
import { errorsOf, type FieldProps, fieldId } from './field-state';

export type GroupProps = Omit<FieldProps, 'defaultValue'> & {
  /** Make the legend the question of the page. */
  legend?: 'normal' | 'large' | undefined;
};

/**
 * A question with several inputs: fieldset, legend, hint, error. The fieldset itself carries the id
 * `f-<name>`, so that the error summary can link to the question.
 */
export function GroupFrame({ group, children }: { group: GroupProps; children: ReactNode }) {
  const id = fieldId(group.name);
  const errors = errorsOf(group.form, group.name);
  const describedBy = [group.hint && `${id}-hint`, errors.length > 0 && `${id}-error`];
  return (
    <fieldset
      className="ds-fieldset"
      id={id}
      tabIndex={-1}
      disabled={group.disabled}
      data-legend={group.legend}
      data-invalid={errors.length > 0 ? '' : undefined}
      aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
    >
      <legend>
        {group.label} <OptionalMark show={group.optional} />
      </legend>
      <Hint id={`${id}-hint`} text={group.hint} />
      {children}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}
