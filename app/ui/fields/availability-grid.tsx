import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';
import { chosen, fieldId } from './field-state';
import { GroupFrame, type GroupProps } from './group-frame';

/** Monday first; the ISO number of the day is the index plus one. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

type Props = GroupProps & {
  /** Ticked at first, as `mon-evening`. */
  defaultValues?: readonly string[] | undefined;
};

/** Seven days by three parts. Posts `name` once for each ticked slot, as `mon-evening`. */
export function AvailabilityGrid(props: Props) {
  const { t } = useTranslation('ui');
  const on = chosen(props.form, props.name, props.defaultValues);
  const id = fieldId(props.name);
  return (
    <GroupFrame group={props}>
      <table className="fg-week">
        <thead>
          <tr>
            <th scope="col">
              <span className="fg-hidden">{t('week-day')}</span>
            </th>
            {DAY_PARTS.map((part) => (
              <th key={part} scope="col">
                {t(`part-${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day) => (
            <tr key={day}>
              <th scope="row">{t(`day-${day}`)}</th>
              {DAY_PARTS.map((part) => (
                <td key={part} className="fg-slot">
                  <input
                    type="checkbox"
                    id={`${id}-${day}-${part}`}
                    name={props.name}
                    value={`${day}-${part}`}
                    defaultChecked={on.has(`${day}-${part}`)}
                    aria-label={t('week-slot', {
                      day: t(`day-${day}`),
                      part: t(`part-${part}`),
                    })}
                  />
                  <span>
                    <Icon name="check" />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </GroupFrame>
  );
}
