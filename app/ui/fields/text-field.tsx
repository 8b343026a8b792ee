import type { HTMLInputAutoCompleteAttribute } from 'react';
import { FieldFrame } from './field-frame';
import { type FieldProps, fieldState } from './field-state';

type Props = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined;
  maxLength?: number | undefined;
  /** How long the answer is expected to be. */
  width?: 'short' | 'medium' | 'full' | undefined;
  /** Takes the free room of a filter bar. */
  grow?: boolean | undefined;
  /** Direction of what is typed when it is not the page's: 'ltr' for codes and addresses. */
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  placeholder?: string | undefined;
  /** Id of a <datalist> beside the field. */
  list?: string | undefined;
};

const ALWAYS_LTR = new Set(['email', 'tel', 'url', 'number']);

/** One line of text. Passwords are never filled in again after a refusal. */
export function TextField(props: Props) {
  const {
    type = 'text',
    autoComplete,
    inputMode,
    maxLength,
    width,
    grow,
    placeholder,
    list,
  } = props;
  const state = fieldState(props);
  return (
    <FieldFrame field={props} state={state} width={width} grow={grow}>
      <input
        className="ds-input"
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        placeholder={placeholder}
        list={list}
        dir={props.dir ?? (ALWAYS_LTR.has(type) ? 'ltr' : 'auto')}
        defaultValue={type === 'password' ? undefined : state.value}
        {...state.wiring}
      />
    </FieldFrame>
  );
}
