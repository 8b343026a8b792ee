import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { SUGGESTION_REFUSALS } from '~/domain/pairing/match-state';
import { changePlan } from '~/features/matching/changes/change-plan.server';
import { type ChangeToMake, valuesOf } from '~/features/matching/changes/make-change.server';
import { engineChange, HOLD_REASONS } from '~/features/matching/changes/plan-change';
import type { Call } from '../call.server';
import { IdParam, intent } from '../guarded.server';
import { localPath } from '../local-path';
import { openBranchPlan } from '../plan-or-wait.server';
import { afterChange } from './change-href';

const Note = z.string().trim().max(600).default('');
const Id = IdParam.nullish().transform((id) => id ?? null);
const About = {
  participantId: Id,
  guideId: Id,
  draftId: Id,
  draftVersion: z.coerce.number().int().min(1).optional(),
  back: z.string().max(500).default('/desk/matching'),
  note: Note,
};
const Pin = z.object(About);
const Forbid = z.object({ ...About, reason: z.enum(SUGGESTION_REFUSALS) });
const Hold = z.object({
  ...About,
  reason: z.enum(HOLD_REASONS),
  untilOn: z.iso.date().nullish(),
});
const Capacity = z.object({ ...About, places: z.coerce.number().int().min(0).max(10) });

type AboutForm = z.output<typeof Pin>;

async function make(
  call: Pick<Call, 'ctx' | 'runtime' | 'request'> & { readonly key: string | undefined },
  form: AboutForm,
  change: Pick<ChangeToMake, 'kind'> & Partial<ChangeToMake>,
) {
  const plan = await openBranchPlan(call);
  const draft = form.draftId && { id: form.draftId, version: form.draftVersion ?? 0 };
  const { participantId, guideId, note } = form;
  const about = { participantId, guideId, note, reasonCode: '', draft: draft || null };
  const input: ChangeToMake = { ...about, ...change };
  const made = await changePlan(call.ctx, plan, input, { key: call.key });
  if (!made.ok) return made;
  const saved = input.draft ? null : engineChange({ ...input, values: valuesOf(input) });
  if (saved) plan.note(saved);
  return ok({ to: afterChange(localPath(form.back), made.value.changeId) });
}

const permission = 'match.propose' as const;

/** What a coordinator can do to a plan about one or both of a pair. */
export const changeIntents = {
  pin: intent({ permission, form: Pin }, (call) => make(call, call.form, { kind: 'pin' })),
  forbid: intent({ permission, form: Forbid }, (call) =>
    make(call, call.form, { kind: 'forbid', reasonCode: call.form.reason }),
  ),
  'hold-participant': intent({ permission, form: Hold }, (call) =>
    make(call, call.form, { ...holdOf(call.form), guideId: null }),
  ),
  'hold-guide': intent({ permission, form: Hold }, (call) =>
    make(call, call.form, { ...holdOf(call.form), participantId: null }),
  ),
  capacity: intent({ permission, form: Capacity }, (call) =>
    make(call, call.form, { kind: 'capacity', participantId: null, places: call.form.places }),
  ),
};

function holdOf(form: z.output<typeof Hold>) {
  return { kind: 'hold', reasonCode: form.reason, untilOn: form.untilOn ?? null } as const;
}
