import type { Carrier } from '../delivery';
import { askGateway, failureOfStatus, valueAt } from './ask-gateway.server';

export interface HttpGateway {
  readonly url: string;
  readonly method: 'POST' | 'PUT' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  /** How the body is written; in the address (GET) always as a form. */
  readonly format: 'json' | 'form';
  /** Field names with their values, in which {{to}} {{text}} {{sender}} and {{ref}} stand for ours. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sender: string;
  /** Path in the reply that must hold something; empty where a 2xx is enough. */
  readonly okPath: string;
  /** Path in the reply of what the provider calls the message; empty where it says none. */
  readonly idPath: string;
  /** Statuses that mean: this number will never do. */
  readonly refusedStatuses: readonly number[];
}

/** Any gateway that takes a message in one request. Values are put in as data, never glued into text. */
export function httpGateway(gateway: HttpGateway, cutAfterMs: number): Carrier {
  return {
    async send({ id, to, body }) {
      const values = { to, text: body, sender: gateway.sender, ref: id };
      const fields = filled(gateway.fields, values);
      const { url, ...request } = requestOf(gateway, fields);
      const reply = await askGateway(url, request, cutAfterMs);
      if ('kind' in reply) return reply;
      if (gateway.refusedStatuses.includes(reply.status)) return { kind: 'refused' };
      const failed = failureOfStatus(reply.status);
      if (failed) return failed;
      if (gateway.okPath !== '' && !valueAt(reply.json, gateway.okPath)) {
        return { kind: 'failed', failure: reply.json === null ? 'unreadable' : 'rejected' };
      }
      const ref = gateway.idPath === '' ? '' : valueAt(reply.json, gateway.idPath);
      return { kind: 'taken', providerRef: String(ref ?? '').slice(0, 200) };
    },
  };
}

function requestOf(gateway: HttpGateway, fields: unknown) {
  const { method, headers } = gateway;
  if (method !== 'GET' && gateway.format === 'json') {
    const json = { 'Content-Type': 'application/json', ...headers };
    return { url: gateway.url, method, headers: json, body: JSON.stringify(fields) };
  }
  const form = new URLSearchParams(
    Object.entries(fields ?? {}).map(([name, value]) => [name, String(value)]),
  );
  if (method !== 'GET') return { url: gateway.url, method, headers, body: form };
  const url = new URL(gateway.url);
  for (const [name, value] of form) url.searchParams.set(name, value);
  return { url: url.href, method, headers };
}

/** The template with each {{word}} replaced, at any depth; a string that is one word whole stays data. */
function filled(template: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string') {
    return template.replace(
      /\{\{(to|text|sender|ref)\}\}/g,
      (_, word: string) => values[word] ?? '',
    );
  }
  if (Array.isArray(template)) return template.map((one) => filled(one, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, filled(value, values)]),
  );
}
