import { useTranslation } from 'react-i18next';
import { SUGGESTION_REFUSALS } from '~/domain/pairing/match-state';
import type { PairView } from '~/features/matching/pair/pair-words';
import { Button, Card, Fold, Notice, SelectField, TextArea } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from './post-form';

interface Props {
  readonly pair: PairView;
  readonly refused: { readonly form: FormState; readonly intent: string } | undefined;
}

/** Approve, pair by hand with a note, or refuse with a reason that is remembered. */
export function PairDecision({ pair, refused }: Props) {
  const { t } = useTranslation('matching');
  const formOf = (intent: string) => (refused?.intent === intent ? refused.form : undefined);
  return (
    <Card as="section" tone="snow">
      {pair.forbiddenBy ? (
        <Notice tone="warning">{t('blocked-by-hand', { rule: pair.forbiddenBy })}</Notice>
      ) : (
        <PostForm intent="approve">
          <input type="hidden" name="guideId" value={pair.guide.id} />
          {pair.isPlanned ? null : (
            <>
              <p>{t('by-hand-help')}</p>
              <TextArea
                name="note"
                label={t('note')}
                form={formOf('approve')}
                maxLength={600}
                required
              />
            </>
          )}
          <p>{t('approve-help')}</p>
          <Button>{t(pair.isPlanned ? 'approve' : 'approve-by-hand')}</Button>
        </PostForm>
      )}
      <Fold title={t('refuse')} open={refused?.intent === 'refuse'}>
        <p>{t('refuse-help')}</p>
        <PostForm intent="refuse">
          <input type="hidden" name="guideId" value={pair.guide.id} />
          <SelectField
            name="reason"
            label={t('refuse-reason')}
            form={formOf('refuse')}
            options={SUGGESTION_REFUSALS.map((value) => ({ value, label: t(`refuse-${value}`) }))}
            required
          />
          <Button variant="secondary">{t('refuse')}</Button>
        </PostForm>
      </Fold>
    </Card>
  );
}
