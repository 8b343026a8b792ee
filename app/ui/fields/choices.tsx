import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { chosen, errorsOf, fieldId } from './field-state';
import { GroupFrame, type GroupProps } from './group-frame';
import type { Option } from './select-field';

type Layout = 'list' | 'cards' | 'inline' | undefined;

type RadioProps = GroupProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** 'cards' for a choice that matters, 'inline' for yes/no. */
  layout?: Layout;
};

/** One of a few. Posts `name=value`. */
export function RadioGroup(props: RadioProps) {
  const on = chosen(props.form, props.name, props.defaultValue ? [props.defaultValue] : []);
  return (
    <GroupFrame group={props}>
      <div className="fg-choices" data-layout={props.layout}>
        {props.options.map((option) => (
          <Choice key={option.value} type="radio" {...props} option={option} on={on} />
        ))}
      </div>
    </GroupFrame>
  );
}

type CheckboxProps = GroupProps & {
  options: readonly Option[];
  defaultValues?: readonly string[] | undefined;
  layout?: Layout;
};

/** Any of several. Posts `name` once for each ticked value. */
export function CheckboxGroup({ required: _atLeastOne, ...props }: CheckboxProps) {
  // `required` on each box would ask for all of them: the server says when one is missing.
  const on = chosen(props.form, props.name, props.defaultValues);
  return (
    <GroupFrame group={props}>
      <div className="fg-choices" data-layout={props.layout}>
        {props.options.map((option) => (
          <Choice key={option.value} type="checkbox" {...props} option={option} on={on} />
        ))}
      </div>
    </GroupFrame>
  );
}

type ChoiceProps = {
  type: 'radio' | 'checkbox';
  name: string;
  form?: GroupProps['form'];
  required?: boolean | undefined;
  option: Option;
  on: ReadonlySet<string>;
};

function Choice({ type, name, form, required, option, on }: ChoiceProps) {
  const id = `${fieldId(name)}-${option.value}`;
  const invalid = errorsOf(form, name).length > 0;
  return (
    <div className="fg-choice">
      <input
        className="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={on.has(option.value)}
        disabled={option.disabled}
        required={required}
        aria-invalid={invalid || undefined}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label htmlFor={id}>
        {option.icon ? <Icon name={option.icon} /> : null}
        {option.label}
      </label>
      {option.hint ? (
        <p className="fg-hint" id={`${id}-hint`}>
          {option.hint}
        </p>
      ) : null}
    </div>
  );
}

type TickProps = {
  name: string;
  /** Where several boxes share a name: in the rows of a table. */
  id?: string | undefined;
  label: ReactNode;
  hint?: string | undefined;
  form?: GroupProps['form'];
  /** Posted when ticked; "yes" unless told. */
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  required?: boolean | undefined;
};

/** One box to tick on its own: a consent, "has no phone". */
export function Tick(props: TickProps) {
  const { name, value = 'yes', form } = props;
  const id = props.id ?? fieldId(name);
  const errors = errorsOf(form, name);
  const on = chosen(form, name, props.defaultChecked ? [value] : []);
  const describedBy = [props.hint && `${id}-hint`, errors.length > 0 && `${id}-error`];
  return (
    <div className="fg-field" data-invalid={errors.length > 0 ? '' : undefined}>
      <div className="fg-choice">
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={on.has(value)}
          required={props.required}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={describedBy.filter(Boolean).join(' ') || undefined}
        />
        <label htmlFor={id}>{props.label}</label>
        {props.hint ? (
          <p className="fg-hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        ) : null}
      </div>
      {errors.length > 0 ? (
        <p className="ds-validation-message" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      ) : null}
    </div>
  );
}
