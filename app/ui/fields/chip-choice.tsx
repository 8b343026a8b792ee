import { Icon } from '../icons/icon';
import { chosen, fieldId } from './field-state';
import { GroupFrame, type GroupProps } from './group-frame';
import type { ChipOption } from './interest-picker';

type Props = GroupProps & {
  options: readonly ChipOption[];
  defaultValue?: string | undefined;
};

/** One of a few as chips, with a picture where there is one. Posts `name=value`. */
export function ChipChoice(props: Props) {
  const on = chosen(props.form, props.name, props.defaultValue ? [props.defaultValue] : []);
  const id = fieldId(props.name);
  return (
    <GroupFrame group={props}>
      <div className="fg-chips">
        {props.options.map((option) => (
          <div className="fg-chip" key={option.value}>
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={props.name}
              value={option.value}
              defaultChecked={on.has(option.value)}
              required={props.required}
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
