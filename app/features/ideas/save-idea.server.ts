import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { IdeaDocument, IdeaText } from '~/domain/meetings/idea';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Json } from '~/infra/db/database';
import { changeOne, inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../programme/settings.query.server';
import type { CommonRefusal } from '../refusal-codes';
import type { IdeaAnswers } from './idea-form';
import { findIdea, type Idea } from './ideas.query.server';

type Answer = Promise<Result<{ code: string }, CommonRefusal>>;

/**
 * Writes an idea as a coordinator wants it; without a code it is a new one. Who ticks that a text is
 * right has approved it under the own name; a text that changes without the tick counts as unread.
 */
export function saveIdea(
  ctx: Context,
  input: { readonly code: string | null; readonly answers: IdeaAnswers },
  options: { readonly key: string | undefined },
): Answer {
  const code = input.code ?? ctx.newId();
  const what = {
    verb: 'idea.manage',
    subject: { type: 'idea', id: code },
    idempotencyKey: options.key,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    const before = await findIdea(tx, code);
    if (!before && input.code !== null) return refuse('not-found');
    const { settings } = await getSettings(tx);
    const document = documentOf(ctx, input.answers, before, settings.interests);
    const { version, sortOrder } = input.answers;
    await store(tx, ctx, code, before, version, { document, sortOrder });
    return ok({ code });
  });
}

/** Takes an idea out of what pairs get, or puts it back. */
export function showIdea(
  ctx: Context,
  input: { readonly code: string; readonly version: number; readonly isShown: boolean },
  options: { readonly key: string | undefined },
): Answer {
  const { code, version, isShown } = input;
  const what = {
    verb: 'idea.manage',
    subject: { type: 'idea', id: code },
    details: { isShown },
    idempotencyKey: options.key && `${options.key}-show`,
  };
  return inTransaction(ctx, what, async (tx): Answer => {
    const before = await findIdea(tx, code);
    if (!before) return refuse('not-found');
    const { icon, seasons, cost, place, children, interests, texts, sortOrder } = before;
    const traits = { icon, seasons, cost, place, children, interests, texts };
    await store(tx, ctx, code, before, version, {
      document: { form: 1, ...traits },
      sortOrder,
      hiddenAt: isShown ? null : dateOf(ctx.clock.now()),
    });
    return ok({ code });
  });
}

/** A default that is touched for the first time becomes a row; the unique code lets one of two win. */
async function store(
  tx: BranchTx,
  ctx: Context,
  code: string,
  before: Idea | null,
  seen: number,
  columns: { document: IdeaDocument; sortOrder: number; hiddenAt?: Date | null },
): Promise<void> {
  const data = { ...columns, icon: columns.document.icon, document: plain(columns.document) };
  if ((before?.version ?? 0) > 0) {
    const where = { code, version: seen };
    await changeOne(tx.idea.updateMany({ where, data: { ...data, version: { increment: 1 } } }));
    return;
  }
  const id = ctx.newId();
  const row = { id, branchId: ctx.branchId, code, createdAt: dateOf(ctx.clock.now()) };
  await tx.idea.create({ data: { ...row, ...data } });
}

function documentOf(
  ctx: Context,
  answers: IdeaAnswers,
  before: Idea | null,
  known: readonly string[],
): IdeaDocument {
  const by = userIdOf(ctx.actor);
  const text = (old: IdeaText | undefined, title: string, practice: string, ticked: boolean) => {
    const isSame = old?.title === title && old.practice === practice;
    const approvedByUserId = ticked ? (isSame && old.approvedByUserId) || by : null;
    return { title, practice, approvedByUserId };
  };
  const { icon, seasons, cost, place, children } = answers;
  return {
    form: 1,
    ...{ icon, seasons, cost, place, children },
    interests: answers.interests.filter((one) => known.includes(one)),
    texts: {
      nb: text(before?.texts.nb, answers.titleNb, answers.practiceNb, !!answers.approveNb),
      en: text(before?.texts.en, answers.titleEn, answers.practiceEn, !!answers.approveEn),
    },
  };
}

function plain(document: IdeaDocument): Json {
  return JSON.parse(JSON.stringify(document));
}
