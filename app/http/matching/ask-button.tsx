import { useTranslation } from 'react-i18next';
import type { Suggestion } from '~/features/matching/requests/suggestions.query.server';
import { Button } from '~/ui';
import { PostForm } from '../post-form';

/** Puts a suggestion on the list of questions; nothing is sent. */
export function AskButton({ suggestion }: { suggestion: Pick<Suggestion, 'keys' | 'changes'> }) {
  const { t } = useTranslation('asking');
  return (
    <PostForm intent="ask">
      <input type="hidden" name="keys" value={suggestion.keys} />
      <div>
        <Button
          variant="secondary"
          label={t('ask-label', { change: suggestion.changes.join(' ') })}
        >
          {t('ask')}
        </Button>
      </div>
    </PostForm>
  );
}
