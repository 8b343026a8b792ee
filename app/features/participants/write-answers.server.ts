import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { ADULT_AGE, ageIn } from '~/domain/people/participant-age';
import type { ParticipantProfile, Talk } from '~/domain/people/participant-profile';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import { applyAnswers } from './apply-answers';
import type { Answers } from './participant-answers';
import type { ParticipantCaseRefusal } from './participant-case-refusal';
import { profileColumn, readParticipantProfile } from './participant-profile.query';

export interface AnswersToWrite {
  readonly answers: Answers;
  readonly talk?: Talk | undefined;
  readonly registrationStep?: number;
  /** The version that was on the page; without it the one just read. */
  readonly seenVersion?: number | undefined;
}

const BEFORE = {
  version: true,
  firstName: true,
  lastName: true,
  alias: true,
  isShielded: true,
  phone: true,
  email: true,
  profile: true,
} as const satisfies Prisma.ParticipantSelect;

/** Puts answers on top of what is stored, and answers the profile as it is now. */
export async function writeAnswers(
  tx: BranchTx,
  ctx: Pick<Context, 'clock' | 'newId' | 'branchId'>,
  participantId: string,
  { answers, talk, registrationStep, seenVersion }: AnswersToWrite,
): Promise<Result<ParticipantProfile, ParticipantCaseRefusal>> {
  const row = await tx.participant.findFirst({ where: { id: participantId }, select: BEFORE });
  if (!row) return refuse('not-found');
  const version = seenVersion ?? row.version;
  const applied = applyAnswers(row, readParticipantProfile(row.profile), answers);
  const profile = talk ? { ...applied.profile, talk } : applied.profile;
  await changeOne(
    tx.participant.updateMany({
      where: { id: participantId, version },
      data: {
        ...applied.columns,
        ...(registrationStep === undefined ? {} : { registrationStep }),
        profile: profileColumn(profile),
        updatedAt: dateOf(ctx.clock.now()),
        version: version + 1,
      },
    }),
  );
  if (answers.persons) await writePersons(tx, ctx, participantId, answers.persons);
  return ok(profile);
}

async function writePersons(
  tx: BranchTx,
  ctx: Pick<Context, 'clock' | 'newId' | 'branchId'>,
  participantId: string,
  persons: NonNullable<Answers['persons']>,
): Promise<void> {
  const thisYear = today(ctx.clock).year;
  await tx.participantPerson.deleteMany({ where: { participantId } });
  await tx.participantPerson.createMany({
    data: persons.map(({ firstName, sex, birthYear, age }) => ({
      id: ctx.newId(),
      branchId: ctx.branchId,
      participantId,
      firstName,
      sex,
      birthYear: birthYear ?? null,
      isAdult: birthYear === undefined ? age === 'adult' : ageIn(thisYear, birthYear) >= ADULT_AGE,
    })),
  });
}
