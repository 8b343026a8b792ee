import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { askAtDoor } from '~/domain/access/door';
import type { Permission } from '~/domain/access/permissions';
import type { Result } from '~/domain/kernel/result';
import type { RefusalCode } from '~/features/refusal-codes';
import { type Call, openCall } from './call.server';
import type { FormState } from './form-state';
import { noticeHeaders } from './notice';
import { parseForm, typedValues } from './parse-form';
import { REFUSALS } from './refusals';

/** Ids are 26 lowercase base32 characters; anything else in an address is not found. */
export const IdParam = z.string().regex(/^[a-z2-7]{26}$/);

interface Declaration<P extends z.ZodType> {
  readonly permission: Permission;
  readonly params?: P;
}

/**
 * Every loader goes through here: session → actor → params → query → permission, in this order.
 * What the handler returns is the page's data; it picks its fields, a database row never leaves.
 */
export function guardedLoader<
  T,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(
  declaration: Declaration<P> & { readonly query?: Q },
  handle: (call: Call & { params: z.output<P>; query: z.output<Q> }) => Promise<T>,
) {
  const loader = async (args: LoaderFunctionArgs) => {
    const call = await openCall(args);
    const params = readParams(declaration.params, args.params);
    const query = readQuery(declaration.query, args.request);
    demandPermission(call, declaration.permission);
    return handle({ ...call, params, query });
  };
  return Object.assign(loader, { permissions: [declaration.permission] as readonly Permission[] });
}

/** Where to go after a success, with an optional notice: a key `area:key` shown once on the next page. */
export interface Done {
  readonly to: string;
  readonly notice?: string;
  readonly headers?: Headers;
}

/** Instead of a `Done`: the page is shown once more with what was typed, to look at before it is sent. */
export const SHOW_AGAIN = 'show-again';

export interface Intent {
  readonly permission: Permission;
  run(
    call: Call & { params: unknown },
    formData: FormData,
  ): Promise<Response | ReturnType<typeof data<Refused>>>;
}

export interface Refused {
  readonly form: FormState;
  readonly intent: string;
}

/** One thing a form can ask for, with its own permission and schema. */
export function intent<S extends z.ZodType, P extends z.ZodType = z.ZodUndefined>(
  declaration: {
    readonly permission: Permission;
    readonly form: S;
    /** The schema of the action's params, where the handler reads them. */
    readonly params?: P;
  },
  handle: (
    call: Call & { params: z.output<P>; form: z.output<S>; key: string | undefined },
  ) => Promise<Result<Done | typeof SHOW_AGAIN, RefusalCode> | Response>,
): Intent {
  return {
    permission: declaration.permission,
    async run(call, formData) {
      const name = String(formData.get('intent') ?? 'default');
      const parsed = parseForm(formData, declaration.form, call.ctx.t);
      if (!parsed.ok) return data<Refused>({ form: parsed.form, intent: name }, { status: 422 });
      const key = readKey(formData);
      const outcome = await handle({
        ...call,
        params: call.params as z.output<P>,
        form: parsed.value,
        key,
      });
      if (outcome instanceof Response) return outcome;
      if (outcome.ok) {
        if (outcome.value !== SHOW_AGAIN) return afterwards(outcome.value);
        return data<Refused>({ form: { values: typedValues(formData), errors: {} }, intent: name });
      }
      const reply = REFUSALS[outcome.refusal];
      if (reply.status === 404) throw notFound();
      const field = outcome.field ?? reply.field ?? '';
      const form = { values: typedValues(formData), errors: { [field]: [call.ctx.t(reply.key)] } };
      return data<Refused>({ form, intent: name }, { status: reply.status });
    },
  };
}

/**
 * Every action goes through here: session → actor → params → permission → record → form. The form's
 * `intent` field names which of the declared intents is meant; an unknown one is a bad request.
 */
export function guardedAction<P extends z.ZodType = z.ZodUndefined>(declaration: {
  readonly params?: P;
  /** Is the record that the address names theirs? If not, there is no such thing. */
  readonly admits?: (call: Call & { params: z.output<P> }) => Promise<boolean>;
  readonly intents: Readonly<Record<string, Intent>>;
}) {
  const action = async (args: ActionFunctionArgs) => {
    const call = await openCall(args);
    const params = readParams(declaration.params, args.params);
    const formData = await readFormData(args.request);
    const name = String(formData.get('intent') ?? 'default');
    const chosen = Object.hasOwn(declaration.intents, name) ? declaration.intents[name] : undefined;
    if (!chosen) {
      demandPermission(call, Object.values(declaration.intents)[0]?.permission ?? 'audit.delete');
      throw new Response(null, { status: 400 });
    }
    demandPermission(call, chosen.permission);
    const isAdmitted = (await declaration.admits?.({ ...call, params })) ?? true;
    if (!isAdmitted) throw notFound();
    return chosen.run({ ...call, params }, formData);
  };
  const asked = Object.entries(declaration.intents).map(([name, one]) => [name, one.permission]);
  const intents: Readonly<Record<string, Permission>> = Object.fromEntries(asked);
  return Object.assign(action, { permissions: Object.values(intents), intents });
}

export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Stops a request that may not come in; also for handlers that find out more about the record. */
export function demandPermission(call: Call, permission: Permission): void {
  const answer = askAtDoor(call.ctx.actor, permission);
  if (answer === 'allow') return;
  if (answer === 'not-found') throw notFound();
  if (answer === 'forbidden') throw new Response(null, { status: 403 });
  if (call.isDataRequest) throw new Response(null, { status: 401 });
  const here = new URL(call.request.url);
  const wanted = call.request.method === 'GET' ? here.pathname + here.search : '/';
  const door = call.ctx.actor.role === 'anonymous' ? '/sign-in' : '/sign-in/second-factor';
  throw redirect(`${door}?to=${encodeURIComponent(wanted)}`);
}

function afterwards(done: Done): Response {
  const headers = done.headers ?? new Headers();
  if (done.notice) headers.append('Set-Cookie', noticeHeaders(done.notice));
  return redirect(done.to, { headers, status: 303 });
}

function readParams<P extends z.ZodType>(schema: P | undefined, params: unknown): z.output<P> {
  const result = (schema ?? z.undefined()).safeParse(schema ? params : undefined);
  if (!result.success) throw notFound();
  return result.data as z.output<P>;
}

function readQuery<Q extends z.ZodType>(schema: Q | undefined, request: Request): z.output<Q> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const result = (schema ?? z.undefined()).safeParse(schema ? search : undefined);
  if (!result.success) throw new Response(null, { status: 400 });
  return result.data as z.output<Q>;
}

async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

function readKey(formData: FormData): string | undefined {
  const key = formData.get('_key');
  return typeof key === 'string' && /^[a-z2-7]{26}$/.test(key) ? key : undefined;
}
