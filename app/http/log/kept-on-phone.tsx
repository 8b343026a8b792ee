import { useTranslation } from 'react-i18next';
import { useNonce } from '~/http/nonce';

/** What the script says of a form that the phone keeps; empty until there is something to say. */
export function KeptOnPhone() {
  const { t } = useTranslation('log');
  const nonce = useNonce();
  return (
    <>
      <div
        role="status"
        className="ds-alert fg-kept"
        data-color="info"
        data-kept=""
        data-kept-restored={t('kept-restored')}
        data-kept-sending={t('kept-sending')}
        data-kept-waiting={t('kept-waiting')}
        hidden
      >
        <p />
        <button type="button" className="ds-button" data-variant="secondary" data-start-over="">
          {t('start-over')}
        </button>
        <button type="button" className="ds-button" data-send-now="">
          {t('send-now')}
        </button>
      </div>
      <script src="/log-draft.js" type="module" nonce={nonce} />
    </>
  );
}
