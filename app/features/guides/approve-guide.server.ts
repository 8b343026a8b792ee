import { userIdOf } from '~/domain/access/actor';
import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { firstChecklist, openItems } from '~/domain/people/guide-checklist';
import {
  approve as afterApproval,
  makeAvailable as afterChecklist,
  type GuideRefusal,
} from '~/domain/people/guide-lifecycle';
import { profileGaps } from '~/domain/people/guide-profile';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { composeGuideApproved } from '~/mail/guide-approved/compose';
import { composeGuideAvailable } from '~/mail/guide-available/compose';
import type { CommonRefusal } from '../refusal-codes';
import { checklistOf } from './checklist';
import { readGuideProfile } from './guide-profile-schema';
import { type GuideRow, moveGuide } from './move-guide.server';
import { writeToGuide } from './write-to-guide.server';

interface Input {
  readonly guideId: string;
  readonly version: number;
}
export type ApprovalRefusal = 'own-application';
type Answer = Promise<Result<null, ApprovalRefusal | GuideRefusal | CommonRefusal>>;

/** A coordinator approves a guide after the interview; the checklist begins. Never one's own. */
export function approveGuide(
  ctx: Context,
  input: Input & { readonly note: string },
  options: { readonly key: string | undefined },
): Answer {
  return moveGuide<ApprovalRefusal | GuideRefusal>(
    ctx,
    { ...input, event: 'approve', verb: 'guide.approve', key: options.key },
    async (tx, guide) => {
      const next = afterApproval(guide.state);
      if (!next.ok) return next;
      if (await isOwn(tx, ctx, guide)) return refuse('own-application');
      const known = new Set(guide.onboarding.map(({ kind }) => kind));
      const lines = firstChecklist(readGuideProfile(guide.profile).willing);
      await tx.onboardingItem.createMany({
        data: lines
          .filter(({ kind }) => !known.has(kind))
          .map((line) => ({ id: ctx.newId(), branchId: ctx.branchId, guideId: guide.id, ...line })),
      });
      await writeToGuide(tx, ctx, guide, {
        template: 'guide-approved',
        dedupeKey: `guide-approved:${guide.id}:${guide.version}`,
        compose: composeGuideApproved,
      });
      return ok({ state: next.value });
    },
  );
}

/** The coordinator's press when nothing on the checklist blocks any more. Never one's own either. */
export function makeGuideAvailable(
  ctx: Context,
  input: Input,
  options: { readonly key: string | undefined },
): Answer {
  return moveGuide<ApprovalRefusal | GuideRefusal>(
    ctx,
    { ...input, event: 'make-available', verb: 'guide.approve', key: options.key },
    async (tx, guide) => {
      const next = afterChecklist(guide.state, {
        gaps: profileGaps(guide.birthYear, readGuideProfile(guide.profile)),
        open: openItems(checklistOf(guide.onboarding), today(ctx.clock).toString()),
      });
      if (!next.ok) return next;
      if (await isOwn(tx, ctx, guide)) return refuse('own-application');
      await writeToGuide(tx, ctx, guide, {
        template: 'guide-available',
        dedupeKey: `guide-available:${guide.id}:${guide.version}`,
        compose: composeGuideAvailable,
      });
      return ok({ state: next.value });
    },
  );
}

/** The same account, or a staff account with the guide's own contact. */
async function isOwn(tx: BranchTx, ctx: Context, guide: GuideRow): Promise<boolean> {
  const userId = userIdOf(ctx.actor);
  if (userId === null) return false;
  if (guide.userId === userId) return true;
  const user = await tx.system.user.findUnique({
    where: { id: userId },
    select: { email: true, phone: true },
  });
  const same = (mine: string | null | undefined, theirs: string | null) =>
    Boolean(mine) && mine?.toLowerCase() === theirs?.toLowerCase();
  return same(user?.email, guide.email) || same(user?.phone, guide.phone);
}
