import type { TFunction } from 'i18next';
import type { Actor } from '~/domain/access/actor';
import { findActor } from '~/features/accounts/find-actor.server';
import { isLocale, type Locale, negotiateLocale } from '~/i18n/languages';
import { translatorFor } from '~/i18n/translator';
import type { Context } from '~/infra/context';
import { newId } from '~/infra/ids.server';
import type { Runtime } from '~/infra/runtime';
import { parse } from './cookies';
import type { RequestContext } from './load-context';
import { findPublicBranch } from './public-branch.server';

/** One request on its way through a loader or action: the feature context and the HTTP around it. */
export interface Call {
  readonly ctx: Context & { readonly t: TFunction; readonly locale: Locale };
  readonly request: Request;
  readonly runtime: Runtime;
  readonly isDataRequest: boolean;
  readonly remoteAddress: string;
}

// Loaders of one document run in parallel; they share one look at the session.
const actors = new WeakMap<RequestContext, Promise<{ actor: Actor; branchId: string | null }>>();

/** Works out who asks, for which branch and in which language. */
export async function openCall(args: { request: Request; context: RequestContext }): Promise<Call> {
  const { request, context } = args;
  const { runtime } = context;
  let known = actors.get(context);
  if (!known) {
    known = lookUp(runtime, request);
    actors.set(context, known);
  }
  const { actor, branchId } = await known;
  const locale = localeOf(request);
  const { database, clock } = runtime;
  const ctx = {
    actor,
    branchId: branchId ?? '',
    get db() {
      if (branchId === null) throw new Error('This actor has no branch');
      return database.forBranch(branchId);
    },
    system: database.system,
    clock,
    locale,
    t: translatorFor(locale),
    requestId: context.requestId,
    newId,
  };
  return {
    ctx,
    request,
    runtime,
    isDataRequest: context.isDataRequest,
    remoteAddress: context.remoteAddress,
  };
}

export function localeOf(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang');
  if (isLocale(asked)) return asked;
  return negotiateLocale(parse(request).lang, request.headers.get('Accept-Language'));
}

async function lookUp(
  runtime: Runtime,
  request: Request,
): Promise<{ actor: Actor; branchId: string | null }> {
  const actor = await findActor(runtime, parse(request));
  if ('branchId' in actor) return { actor, branchId: actor.branchId };
  return { actor, branchId: await findPublicBranch(runtime, parse(request).place) };
}
