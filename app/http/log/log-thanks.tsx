import { useTranslation } from 'react-i18next';
import type { NormPicture as Picture } from '~/domain/meetings/norm-picture';
import { PostForm } from '~/http/post-form';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Actions, Button, CupsDrawing, Heading, Icon, Lead, LinkButton, Stack } from '~/ui';
import { lengthText } from './length-text';
import { NormPicture } from './norm-picture';

/** What can have been said; each has its thanks. */
export const SAID = [
  'met',
  'tried',
  'away',
  'back',
  'help',
  'not-met',
  'undone',
  'kept',
  'forgotten',
] as const;

interface Props {
  readonly done: (typeof SAID)[number];
  readonly said: readonly {
    readonly id: string;
    readonly minutes: number | null;
    readonly on: string;
  }[];
  readonly norm: Picture | null;
  readonly breakId: string | null;
  readonly draft: string;
}

/** Thanks, what was written down, and the way back. */
export function LogThanks({ done, said, norm, breakId, draft }: Props) {
  const { t, i18n } = useTranslation('log');
  return (
    <div data-draft-done={draft}>
      <Stack gap="lg">
        <div role="status">
          <Heading level={1}>
            <Icon name="check-circle" /> {t(`thanks-${done}`)}
          </Heading>
          <Lead>{t(`thanks-${done}-text`)}</Lead>
        </div>
        {said.length > 0 ? (
          <ul className="fg-said">
            {said.map(({ id, on, minutes }) => (
              <li key={id}>
                <b>{formatDay(on, i18n.language as Locale)}</b>
                {minutes === null ? null : <> · {lengthText(minutes, t)}</>}
              </li>
            ))}
          </ul>
        ) : null}
        {done === 'met' && norm ? <NormPicture norm={norm} /> : null}
        {said.length > 0 ? (
          <PostForm intent="undo" action="?index">
            <input type="hidden" name="logs" value={said.map(({ id }) => id).join('.')} />
            <Actions>
              <Button variant="secondary">{t('undo')}</Button>
            </Actions>
          </PostForm>
        ) : null}
        {done === 'away' && breakId ? <Back breakId={breakId} label={t('undo')} /> : null}
        <Actions>
          <LinkButton href="?" variant={done === 'undone' ? 'primary' : 'tertiary'}>
            {t(done === 'met' ? 'one-more' : 'to-log')}
          </LinkButton>
        </Actions>
        {done === 'met' ? <CupsDrawing /> : null}
      </Stack>
    </div>
  );
}

/** Ends the time away. */
export function Back({ breakId, label }: { breakId: string; label: string }) {
  return (
    <PostForm intent="back" action="?index">
      <input type="hidden" name="breakId" value={breakId} />
      <Actions>
        <Button variant="secondary">{label}</Button>
      </Actions>
    </PostForm>
  );
}
