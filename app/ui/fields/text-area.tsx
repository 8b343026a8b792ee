import { FieldFrame } from './field-frame';
import { type FieldProps, fieldState } from './field-state';

type Props = FieldProps & {
  rows?: number | undefined;
  maxLength?: number | undefined;
};

/** Several lines of text. Say the limit in the hint when there is one. */
export function TextArea(props: Props) {
  const state = fieldState(props);
  return (
    <FieldFrame field={props} state={state}>
      <textarea
        className="ds-input"
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        dir="auto"
        defaultValue={state.value}
        {...state.wiring}
      />
    </FieldFrame>
  );
}
