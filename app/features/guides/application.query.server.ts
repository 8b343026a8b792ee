import type { Clock } from '~/domain/kernel/programme-time';
import type { GuideUnit, Sex } from '~/domain/matching/people';
import type { GuideState } from '~/domain/people/guide-lifecycle';
import type { GuideProfile } from '~/domain/people/guide-profile';
import { findToken } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Database } from '~/infra/db/database';
import { recordReading } from '../record-reading.server';
import { readGuideProfile } from './guide-profile-schema';

/** Another person of a couple or family. */
export interface CoGuide {
  readonly id: string;
  readonly firstName: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly isAdult: boolean;
}

/** An application that is being filled in; everything the pages of the steps need. */
export interface Application {
  readonly guideId: string;
  readonly version: number;
  readonly state: GuideState;
  /** Steps that are saved, counted from the first. */
  readonly savedSteps: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferredChannel: string;
  readonly locale: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly unit: GuideUnit;
  readonly district: string;
  readonly heardFrom: string;
  readonly persons: readonly CoGuide[];
  readonly profile: GuideProfile;
}

/** Name of the cookie that holds the application open in one browser. */
export const APPLICATION_COOKIE = 'application';

/**
 * The application that the secret in the browser's cookie opens, and its branch; null when the secret
 * is unknown or has run out, or the application has been sent since.
 */
export async function findApplication(
  database: Database,
  clock: Clock,
  secret: string | undefined,
): Promise<{ readonly branchId: string; readonly application: Application } | null> {
  if (!secret) return null;
  const token = await findToken(database.system, clock, 'resume-application', secret);
  if (!token?.subjectId || !token.branchId) return null;
  const db = database.forBranch(token.branchId);
  const application = await readApplication({ db }, token.subjectId);
  if (application?.state !== 'interested') return null;
  return { branchId: token.branchId, application };
}

/** The answers of one guide of the branch, in whatever state; for staff pages that edit them. */
export async function readApplication(
  ctx: Pick<Context, 'db'>,
  guideId: string,
): Promise<Application | null> {
  const row = await ctx.db.guide.findFirst({
    where: { id: guideId },
    include: { persons: { orderBy: { id: 'asc' } } },
  });
  if (!row) return null;
  return {
    guideId: row.id,
    version: row.version,
    state: row.state as GuideState,
    savedSteps: row.applicationStep,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    phone: row.phone,
    preferredChannel: row.preferredChannel,
    locale: row.locale,
    sex: row.sex as Sex,
    birthYear: row.birthYear,
    unit: row.unit as GuideUnit,
    district: row.district,
    heardFrom: row.heardFrom,
    persons: row.persons.map(({ id, firstName, sex, birthYear, isAdult }) => ({
      id,
      firstName,
      sex: sex as Sex,
      birthYear,
      isAdult,
    })),
    profile: readGuideProfile(row.profile),
  };
}

/** The same for a coordinator, who is written down as having read it. */
export async function readApplicationOnDesk(
  ctx: Context,
  guideId: string,
): Promise<Application | null> {
  const application = await readApplication(ctx, guideId);
  if (application) {
    await recordReading(ctx, { subjectType: 'guide', subjectId: guideId, page: 'application' });
  }
  return application;
}
