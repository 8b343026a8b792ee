import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Heading, LinkButton, Muted, PersonName, PhoneLink, SelectField } from '~/ui';
import { formOf, ownForms, type SectionProps } from '../pairing-section-props';
import { PostForm } from '../post-form';

/** Which coordinator follows the pair. */
export function FollowSection({ pairing, coordinators, stage, refused }: SectionProps) {
  const { t } = useTranslation('pairing-life');
  if (!stage.isOpen) return null;
  return (
    <Card as="section" labelledBy="follow">
      <Heading level={2} id="follow">
        {t('follow-title')}
      </Heading>
      <PostForm intent="follow" action={ownForms(pairing.id)}>
        <input type="hidden" name="version" value={pairing.version} />
        <SelectField
          name="coordinatorUserId"
          label={t('follow-label')}
          form={formOf(refused, 'follow')}
          prompt={t('follow-nobody')}
          defaultValue={pairing.coordinatorUserId ?? ''}
          options={coordinators.map((one) => ({ value: one.id, label: one.name }))}
          optional
        />
        <Button variant="secondary">{t('save')}</Button>
      </PostForm>
    </Card>
  );
}

/** Who stands in while the own guide cannot. */
export function CoverSection({ pairing, cover, stage }: SectionProps) {
  const { t, i18n } = useTranslation('pairing-life');
  const day = (on: string) => formatDay(on, i18n.language as Locale);
  if (!stage.mayCover) return null;
  return (
    <Card as="section" labelledBy="cover">
      <Heading level={2} id="cover">
        {t('cover-title')}
      </Heading>
      {cover ? (
        <>
          <p>
            <a href={`/desk/guides/${cover.guideId}`}>
              <PersonName>{cover.name}</PersonName>
            </a>
          </p>
          <p>{t('cover-days', { from: day(cover.fromOn), until: day(cover.untilOn) })}</p>
          {cover.phone ? (
            <p>
              <PhoneLink phone={cover.phone} />
            </p>
          ) : null}
          <PostForm intent="end-cover" action={ownForms(pairing.id)}>
            <input type="hidden" name="coverId" value={cover.id} />
            <input type="hidden" name="coverVersion" value={cover.version} />
            <Button variant="secondary">{t('cover-end')}</Button>
          </PostForm>
        </>
      ) : (
        <>
          <Muted>{t('cover-help')}</Muted>
          <LinkButton href={`/desk/pairings/${pairing.id}/cover`} variant="secondary">
            {t('cover-open')}
          </LinkButton>
        </>
      )}
    </Card>
  );
}
