import { Icon, type IconName } from '../icons/icon';
import { chosen, fieldId } from './field-state';
import { GroupFrame, type GroupProps } from './group-frame';

export type ChipOption = {
  value: string;
  label: string;
  icon?: IconName | undefined;
};

type Props = GroupProps & {
  options: readonly ChipOption[];
  defaultValues?: readonly string[] | undefined;
};

/** Checkboxes as chips with a picture and a word. Posts `name` once for each ticked value. */
export function InterestPicker(props: Props) {
  const on = chosen(props.form, props.name, props.defaultValues);
  const id = fieldId(props.name);
  return (
    <GroupFrame group={props}>
      <div className="fg-chips">
        {props.options.map((option) => (
          <div className="fg-chip" key={option.value}>
            <input
              type="checkbox"
              id={`${id}-${option.value}`}
              name={props.name}
              value={option.value}
              defaultChecked={on.has(option.value)}
            />
            <label htmlFor={`${id}-${option.value}`}>
              <Icon name="check" className="fg-tick" />
              {option.icon ? <Icon name={option.icon} /> : null}
              {option.label}
            </label>
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
