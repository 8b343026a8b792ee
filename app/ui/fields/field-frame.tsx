import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps, FieldState } from './field-state';

type Props = {
  field: FieldProps;
  state: FieldState;
  width?: 'short' | 'medium' | 'full' | undefined;
  grow?: boolean | undefined;
  children: ReactNode;
};

/** Label, hint, input and error of one field, in this order and tied by id. */
export function FieldFrame({ field, state, width, grow, children }: Props) {
  return (
    <div
      className="ds-field fg-field"
      data-width={width}
      data-grow={grow ? '' : undefined}
      data-invalid={state.errors.length > 0 ? '' : undefined}
    >
      <label className="ds-label" htmlFor={state.id}>
        {field.label} <OptionalMark show={field.optional} />
      </label>
      <Hint id={state.hintId} text={field.hint} />
      {children}
      <FieldErrors id={state.errorId} errors={state.errors} />
    </div>
  );
}

/** "(optional)" in the reader's language. */
export function OptionalMark({ show }: { show?: boolean | undefined }) {
  const { t } = useTranslation('ui');
  return show ? <span className="fg-optional">{t('optional')}</span> : null;
}

/** The sentence that helps before anything goes wrong. */
export function Hint({ id, text }: { id: string; text?: string | undefined }) {
  return text ? (
    <p className="fg-hint" data-field="description" id={id}>
      {text}
    </p>
  ) : null;
}

/** What is wrong with a field and how to mend it. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={id}>
      {errors.map((error) => (
        <p className="ds-validation-message" key={error}>
          {error}
        </p>
      ))}
    </div>
  );
}
