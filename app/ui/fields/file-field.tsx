import { FieldFrame } from './field-frame';
import { type FieldProps, fieldState } from './field-state';

type Props = FieldProps & {
  /** Endings and types that the chooser offers first, such as `.csv,.xlsx`. */
  accept: string;
};

/** A file to send. Its form needs `encType="multipart/form-data"`. */
export function FileField(props: Props) {
  const state = fieldState(props);
  return (
    <FieldFrame field={props} state={state}>
      <input className="ds-input" type="file" accept={props.accept} {...state.wiring} />
    </FieldFrame>
  );
}
