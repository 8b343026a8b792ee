import { useTranslation } from 'react-i18next';
import { formatDayOf } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, RadioGroup, TextArea } from '~/ui';
import type { FormState } from '~/ui/form-state';
import type { CheckInsPage } from './check-ins-page.query.server';
import { SIGNAL_DEEDS } from './signal-deeds';

type Signal = CheckInsPage['signals'][number];

/** Who asks for something, since when. */
export function SignalLine({ signal }: { signal: Signal }) {
  const { t, i18n } = useTranslation('checkins');
  return (
    <p>
      <b>{t(`signal-${signal.side}-${signal.kind}`)}</b>,{' '}
      {formatDayOf(signal.at, i18n.language as Locale)}
    </p>
  );
}

/** What was done about it, in one press and at most a line. */
export function SignalFields({ signal, form }: { signal: Signal; form: FormState | undefined }) {
  const { t } = useTranslation('checkins');
  return (
    <>
      <input type="hidden" name="signalId" value={signal.id} />
      <input type="hidden" name="version" value={signal.version} />
      <RadioGroup
        name="deed"
        label={t('signal-handle')}
        form={form}
        options={SIGNAL_DEEDS.map((value) => ({ value, label: t(`deed-${value}`) }))}
        required
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={t('note-hint')}
        form={form}
        rows={2}
        maxLength={600}
        optional
      />
      <div>
        <Button>{t('do-handle')}</Button>
      </div>
    </>
  );
}
