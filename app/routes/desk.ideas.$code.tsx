import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { IdeaFields } from '~/features/ideas/idea-fields';
import { IdeaCode, IdeaForm, ShowForm } from '~/features/ideas/idea-form';
import { findIdea } from '~/features/ideas/ideas.query.server';
import { saveIdea, showIdea } from '~/features/ideas/save-idea.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { guardedAction, guardedLoader, intent, notFound } from '~/http/guarded.server';
import { pageTitle } from '~/http/page-title';
import { PostForm } from '~/http/post-form';
import { Actions, BackLink, Button, DeskTitle, ErrorSummary } from '~/ui';

const Params = z.object({ code: IdeaCode });
const NEW = 'new';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'idea.manage', params: Params },
  async ({ ctx, params }) => {
    const isNew = params.code === NEW;
    const idea = isNew ? null : await findIdea(ctx.db, params.code);
    if (!isNew && !idea) throw notFound();
    const { settings } = await getSettings(ctx.db);
    const title = ctx.t(isNew ? 'ideas:new-title' : 'ideas:edit-title');
    return { title, idea, interests: settings.interests };
  },
);

const permission = 'idea.manage';
const show = (isShown: boolean) =>
  intent({ permission, form: ShowForm, params: Params }, async ({ ctx, params, form, key }) => {
    const shown = await showIdea(ctx, { ...params, ...form, isShown }, { key });
    const notice = isShown ? 'ideas:notice-shown' : 'ideas:notice-hidden';
    return shown.ok ? ok({ to: '/desk/ideas', notice }) : shown;
  });

export const action = guardedAction({
  params: Params,
  intents: {
    save: intent(
      { permission, form: IdeaForm, params: Params },
      async ({ ctx, params, form, key }) => {
        const code = params.code === NEW ? null : params.code;
        const saved = await saveIdea(ctx, { code, answers: form }, { key });
        return saved.ok ? ok({ to: '/desk/ideas', notice: 'ideas:notice-saved' }) : saved;
      },
    ),
    hide: show(false),
    show: show(true),
  },
});

/** One idea: its texts in both languages and whether somebody has read them, and whom it fits. */
export default function EditIdea() {
  const { title, idea, interests } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ideas');
  const refused = useActionData<typeof action>();
  const version = <input type="hidden" name="version" value={idea?.version ?? 0} />;
  return (
    <>
      <BackLink href="/desk/ideas">{t('desk-title')}</BackLink>
      <DeskTitle title={title} />
      <ErrorSummary form={refused?.form} />
      <PostForm intent="save">
        {version}
        <IdeaFields idea={idea} interests={interests} form={refused?.form} />
        <Actions>
          <Button>{t('save')}</Button>
        </Actions>
      </PostForm>
      {idea ? (
        <PostForm intent={idea.isHidden ? 'show' : 'hide'}>
          {version}
          <Button variant="secondary">{t(idea.isHidden ? 'show' : 'hide')}</Button>
        </PostForm>
      ) : null}
    </>
  );
}
