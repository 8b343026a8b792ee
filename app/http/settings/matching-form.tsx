import { useTranslation } from 'react-i18next';
import type { MatchingSettings } from '~/domain/programme/matching-settings';
import type { District } from '~/domain/programme/settings';
import { MatchingFields } from '~/features/programme/matching-fields';
import { WayFields } from '~/features/programme/way-fields';
import { Actions, Button } from '~/ui';
import type { FormState } from '../form-state';

interface Props {
  readonly version: number;
  readonly settings: MatchingSettings;
  readonly districts: readonly District[];
  readonly form: FormState | undefined;
}

/** Asks what other settings would do: nothing is sent but the address of the answer. */
export function MatchingForm({ version, settings, districts, form }: Props) {
  const { t } = useTranslation('rules');
  return (
    <form method="get" noValidate className="fg-form">
      <input type="hidden" name="version" value={version} />
      <MatchingFields settings={settings} form={form} />
      <WayFields districts={districts} travelMinutes={settings.travelMinutes} form={form} />
      <Actions>
        <Button>{t('show')}</Button>
      </Actions>
    </form>
  );
}
