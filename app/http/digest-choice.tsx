import { useTranslation } from 'react-i18next';
import { Button, Heading } from '~/ui';
import { PostForm } from './post-form';

/** The coordinator's letter of the week, on or off. */
export function DigestChoice({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('reminder');
  return (
    <section aria-labelledby="digest">
      <Heading level={2} id="digest">
        {t('digest-title')}
      </Heading>
      <p>
        {t('digest-text')} {isOn ? t('digest-on') : t('digest-off')}
      </p>
      <PostForm intent="digest" action="/account?index">
        <input type="hidden" name="wanted" value={isOn ? 'no' : 'yes'} />
        <Button variant="secondary">{isOn ? t('digest-turn-off') : t('digest-turn-on')}</Button>
      </PostForm>
    </section>
  );
}
