import type { IconName } from '../icons/icon';
import { FieldFrame } from './field-frame';
import { type FieldProps, fieldState } from './field-state';

export type Option = {
  value: string;
  label: string;
  /** One line under the label (radio buttons and checkboxes only). */
  hint?: string | undefined;
  disabled?: boolean | undefined;
  /** A picture before the label (radio buttons and checkboxes only). */
  icon?: IconName | undefined;
};

type Props = FieldProps & {
  options: readonly Option[];
  /** First, empty choice ("Choose …"); without it the first option is chosen. */
  prompt?: string | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
};

/** One of many in a native list. For five choices or fewer use RadioGroup. */
export function SelectField(props: Props) {
  const state = fieldState(props);
  return (
    <FieldFrame field={props} state={state} width={props.width}>
      <select className="ds-input" defaultValue={state.value} {...state.wiring}>
        {props.prompt === undefined ? null : <option value="">{props.prompt}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
