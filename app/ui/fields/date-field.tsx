import { FieldFrame } from './field-frame';
import { type FieldProps, fieldState } from './field-state';

type Props = FieldProps & {
  /** 'date' posts YYYY-MM-DD, 'month' YYYY-MM, 'time' HH:MM, 'datetime-local' both. */
  type?: 'date' | 'month' | 'time' | 'datetime-local' | undefined;
  /** Earliest and latest, in the same shape as the value. */
  min?: string | undefined;
  max?: string | undefined;
};

/** A day, month or time with the phone's own picker. */
export function DateField(props: Props) {
  const state = fieldState(props);
  return (
    <FieldFrame field={props} state={state} width="medium">
      <input
        className="ds-input"
        type={props.type ?? 'date'}
        min={props.min}
        max={props.max}
        defaultValue={state.value}
        {...state.wiring}
      />
    </FieldFrame>
  );
}
