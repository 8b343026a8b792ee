import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import { inTransaction } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';

const MOST_PERSONS = 12;

export interface NewPerson {
  readonly firstName: string;
  readonly sex: string;
  readonly isAdult: boolean;
  readonly birthYear: number | null;
}

export type HouseholdRefusal = 'household-full' | 'household-empty' | 'person-too-young';

/** Adds one person to a couple or family, before the application is sent or by a coordinator. */
export function addPerson(
  ctx: Context,
  input: { readonly guideId: string; readonly person: NewPerson },
  options: { readonly key: string | undefined },
): Promise<Result<{ personId: string }, HouseholdRefusal | CommonRefusal>> {
  const personId = ctx.newId();
  const { person } = input;
  return inTransaction(
    ctx,
    {
      verb: ctx.actor.role === 'anonymous' ? 'guide.apply' : 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { step: 'household', added: 1 },
      idempotencyKey: options.key && `${options.key}-add`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: { state: true, unit: true, _count: { select: { persons: true } } },
      });
      if (!guide) return refuse('not-found');
      if (guide.unit === 'single' || !mayChange(ctx, guide.state)) return refuse('not-allowed-now');
      if (guide._count.persons >= (guide.unit === 'couple' ? 1 : MOST_PERSONS))
        return refuse('household-full');
      const isMinor = person.birthYear !== null && today(ctx.clock).year - person.birthYear < 18;
      if (person.isAdult && isMinor) return refuse('person-too-young', 'birthYear');
      await tx.guidePerson.create({
        data: { id: personId, branchId: ctx.branchId, guideId: input.guideId, ...person },
      });
      return ok({ personId });
    },
  );
}

export function removePerson(
  ctx: Context,
  input: { readonly guideId: string; readonly personId: string },
  options: { readonly key: string | undefined },
): Promise<Result<null, CommonRefusal>> {
  return inTransaction(
    ctx,
    {
      verb: ctx.actor.role === 'anonymous' ? 'guide.apply' : 'guide.manage',
      subject: { type: 'guide', id: input.guideId },
      details: { step: 'household', removed: 1 },
      idempotencyKey: options.key && `${options.key}-${input.personId}`,
    },
    async (tx) => {
      const guide = await tx.guide.findFirst({
        where: { id: input.guideId },
        select: { state: true },
      });
      if (!guide) return refuse('not-found');
      if (!mayChange(ctx, guide.state)) return refuse('not-allowed-now');
      const gone = await tx.guidePerson.deleteMany({
        where: { id: input.personId, guideId: input.guideId },
      });
      return gone.count === 1 ? ok(null) : refuse('not-found');
    },
  );
}

function mayChange(ctx: Context, state: string): boolean {
  return ctx.actor.role !== 'anonymous' || state === 'interested';
}
