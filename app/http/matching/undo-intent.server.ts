import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { undoChange } from '~/features/matching/changes/undo-change.server';
import { IdParam, intent } from '../guarded.server';
import { localPath } from '../local-path';
import { openBranchPlan } from '../plan-or-wait.server';
import { afterChange } from './change-href';

const Undo = z.object({
  changeId: IdParam,
  draftVersion: z.coerce.number().int().min(1).optional(),
  back: z.string().max(500).default('/desk/matching/changes'),
});

/** Takes a change to a plan back, and tells what that moved. */
export const undoIntent = intent(
  { permission: 'match.propose', form: Undo },
  async ({ ctx, runtime, request, form, key }) => {
    const readPlan = () => openBranchPlan({ ctx, runtime, request });
    const draftVersion = form.draftVersion ?? null;
    const undone = await undoChange(ctx, readPlan, { ...form, draftVersion }, { key });
    return undone.ok ? ok({ to: afterChange(localPath(form.back), form.changeId) }) : undone;
  },
);
