import { useTranslation } from 'react-i18next';
import type { TravelMinutes } from '~/domain/matching/people';
import type { District } from '~/domain/programme/settings';
import { minutesOf } from '~/domain/programme/travel-minutes';
import { Columns, Fold, Heading, TextField } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { MOST_DISTRICTS } from './matching-form';
import { wayName } from './way-name';

interface Props {
  readonly districts: readonly District[];
  readonly travelMinutes: TravelMinutes | null;
  readonly form: FormState | undefined;
}

/** Minutes for each way between two districts, once: a fold for each district with those after it. */
export function WayFields({ districts, travelMinutes, form }: Props) {
  const { t } = useTranslation('rules');
  return (
    <>
      <Heading level={2}>{t('ways')}</Heading>
      {districts.length > MOST_DISTRICTS ? (
        <p>{t('ways-many', { count: MOST_DISTRICTS })}</p>
      ) : (
        <>
          <p>{t('ways-help')}</p>
          <div>
            {districts.slice(0, -1).map((from, index) => (
              <WaysFrom
                key={from.code}
                from={from}
                to={districts.slice(index + 1)}
                {...{ districts, travelMinutes, form }}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}

function WaysFrom({
  from,
  to,
  districts,
  travelMinutes,
  form,
}: Props & { readonly from: District; readonly to: readonly District[] }) {
  const { t } = useTranslation('rules');
  const names = new Map(to.map(({ code }) => [code, wayName(districts, from.code, code)]));
  const typed = (code: string) =>
    form?.values[names.get(code) ?? ''] ?? minutesOf(travelMinutes, from.code, code) ?? '';
  const known = to.filter(({ code }) => typed(code) !== '').length;
  const isWrong = [...names.values()].some((name) => form?.errors[name]);
  return (
    <Fold
      title={
        known === 0
          ? t('ways-from', { from: from.name })
          : t('ways-from-known', { from: from.name, known, all: to.length })
      }
      open={isWrong}
    >
      <Columns column="narrow">
        {to.map(({ code, name }) => (
          <TextField
            key={code}
            name={names.get(code) ?? ''}
            label={t('way', { from: from.name, to: name })}
            form={form}
            defaultValue={String(minutesOf(travelMinutes, from.code, code) ?? '')}
            inputMode="numeric"
            width="short"
          />
        ))}
      </Columns>
    </Fold>
  );
}
