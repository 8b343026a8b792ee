import { redirect } from '@remix-run/node';
import {
  APPLICATION_COOKIE,
  type Application,
  findApplication,
} from '~/features/guides/application.query.server';
import { type QuestionLists, questionLists } from '~/features/guides/fields/question';
import { getSettings } from '~/features/programme/settings.query.server';
import type { Call } from '../call.server';
import { parse } from '../cookies';
import { inBranch } from '../in-branch';

export interface OpenApplication {
  /** The call in the branch of the application, whatever branch the visitor's pages show. */
  readonly ctx: Call['ctx'];
  readonly application: Application;
  readonly lists: QuestionLists;
}

/** The application that this browser holds open; without one the visitor asks for a new link. */
export async function openApplication(call: Call): Promise<OpenApplication> {
  const { runtime, request } = call;
  const secret = parse(request)[APPLICATION_COOKIE];
  const found = await findApplication(runtime.database, runtime.clock, secret);
  if (!found) throw redirect('/sign-up/link');
  const ctx = inBranch(call, found.branchId);
  const { settings } = await getSettings(ctx.db);
  return { ctx, application: found.application, lists: questionLists(settings) };
}
