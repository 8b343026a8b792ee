import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { closeDraft, createDraft, renameDraft } from '~/features/matching/drafts/keep-draft.server';
import { useDraft } from '~/features/matching/drafts/use-draft.server';
import { IdParam, intent } from '../guarded.server';
import { openBranchPlan } from '../plan-or-wait.server';

const permission = 'match.propose' as const;
const WHAT_IF = '/desk/matching/what-if';
const Name = z.string().trim().min(1).max(80);
const Version = z.coerce.number().int().min(1);
const params = z.object({ draftId: IdParam });

const Create = z.object({ name: Name, copyOf: IdParam.nullish() });

export const createIntent = intent({ permission, form: Create }, async ({ ctx, form, key }) => {
  const made = await createDraft(ctx, { name: form.name, copyOf: form.copyOf ?? null }, { key });
  return made.ok ? ok({ to: `${WHAT_IF}/${made.value.draftId}` }) : made;
});

/** What the owner of a draft does with the whole of it. */
export const draftIntents = {
  rename: intent(
    { permission, params, form: z.object({ version: Version, name: Name }) },
    async ({ ctx, params: { draftId: id }, form, key }) => {
      const done = await renameDraft(ctx, { id, ...form }, { key });
      return done.ok ? ok({ to: `${WHAT_IF}/${id}`, notice: 'whatif:notice-renamed' }) : done;
    },
  ),
  close: intent(
    { permission, params, form: z.object({ version: Version }) },
    async ({ ctx, params: { draftId: id }, form, key }) => {
      const done = await closeDraft(ctx, { id, ...form }, { key });
      return done.ok ? ok({ to: WHAT_IF, notice: 'whatif:notice-closed' }) : done;
    },
  ),
  use: intent(
    { permission, params, form: z.object({ version: Version }) },
    async ({ ctx, params: { draftId: id }, form, key, runtime, request }) => {
      const plan = await openBranchPlan({ ctx, runtime, request });
      const done = await useDraft(ctx, plan, { id, ...form }, { key });
      if (!done.ok) return done;
      const notice = done.value.leftOut > 0 ? 'whatif:notice-used-some' : 'whatif:notice-used';
      return ok({ to: `${WHAT_IF}/${id}`, notice });
    },
  ),
};
