import { useTranslation } from 'react-i18next';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { PairSide } from '~/domain/pairing/story';
import { CallScript } from '~/features/check-ins/call-script-card';
import { CheckInFields } from '~/features/check-ins/check-in-fields';
import type { CheckInsPage } from '~/features/check-ins/check-ins-page.query.server';
import { hrefOf, Reach } from '~/features/check-ins/due-table';
import { languageName } from '~/i18n/language-names';
import { Card, Columns, Heading, Notice } from '~/ui';
import type { FormState } from '~/ui/form-state';
import { PostForm } from '../post-form';

export interface OpenTalk {
  readonly key: string;
  readonly kind: CheckInKind;
  readonly side: PairSide;
}

/** One talk: the number to ring, what to ask, and the form that records it in one press. */
export function OpenCall(props: {
  readonly talk: OpenTalk;
  readonly page: CheckInsPage;
  readonly form: FormState | undefined;
}) {
  const { talk, page, form } = props;
  const { t, i18n } = useTranslation('checkins');
  const person = page.sides[talk.side];
  return (
    <Card as="section" labelledBy="call">
      <Heading level={2} id="call">
        {t('call-title', { kind: t(`kind-${talk.kind}`), name: person.name })}
      </Heading>
      <p>
        {t('call-number')} <Reach person={person} />
      </p>
      <p>{t('call-language', { language: languageName(person.language, i18n.language) })}</p>
      {person.interpreter === 'always' ? <Notice>{t('call-interpreter')}</Notice> : null}
      {person.hasManyTries ? <Notice tone="warning">{t('many-tries')}</Notice> : null}
      <Columns column="wide">
        <PostForm intent="record" action={hrefOf(talk)}>
          <input type="hidden" name="side" value={talk.side} />
          <input type="hidden" name="dueKey" value={talk.key} />
          <CheckInFields person={person} today={page.today} form={form} />
        </PostForm>
        <CallScript kind={talk.kind} side={talk.side} />
      </Columns>
    </Card>
  );
}
