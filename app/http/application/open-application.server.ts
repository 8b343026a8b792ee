import { redirect } from '@remix-run/node';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import {
  APPLICATION_COOKIE,
  type Application,
  findApplication,
} from '~/features/guides/application.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import type { Call } from '../call.server';
import { parse } from '../cookies';
import { inBranch } from '../in-branch';

type Lists = Pick<ProgrammeSettings, 'districts' | 'interests' | 'fields' | 'languages'>;

export interface OpenApplication {
  /** The call in the branch of the application, whatever branch the visitor's pages show. */
  readonly ctx: Call['ctx'];
  readonly application: Application;
  readonly lists: Lists;
}

/** The application that this browser holds open; without one the visitor asks for a new link. */
export async function openApplication(call: Call): Promise<OpenApplication> {
  const { runtime, request } = call;
  const secret = parse(request)[APPLICATION_COOKIE];
  const found = await findApplication(runtime.database, runtime.clock, secret);
  if (!found) throw redirect('/sign-up/link');
  const ctx = inBranch(call, found.branchId);
  const { settings } = await getSettings(ctx.db);
  const { districts, interests, fields, languages } = settings;
  return {
    ctx,
    application: found.application,
    lists: { districts, interests, fields, languages },
  };
}
