import { z } from 'zod';
import type { HttpGateway } from './http-gateway.server';
import type { SveveAccount } from './sveve-gateway.server';

/** SMS settings of an installation, read from the environment. */
export type SmsSettings =
  | ({ readonly provider: 'sveve' } & SveveAccount)
  | ({ readonly provider: 'http' } & HttpGateway);

const Json = z.string().transform((text, refinement): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    const shape = z.record(z.string(), z.unknown()).safeParse(value);
    if (shape.success) return shape.data;
  } catch {
    // Said below, without the text: it may hold a key.
  }
  refinement.addIssue({ code: 'custom', message: 'must be a JSON object' });
  return {};
});

/** Variables of the environment, all optional: without SMS_PROVIDER there is no SMS. */
export const SmsVariables = z.object({
  SMS_PROVIDER: z.enum(['', 'sveve', 'http']).default(''),
  /** Shown as the sender; says nothing of what this is. */
  SMS_SENDER: z
    .string()
    .regex(/^(\+?\d{3,15}|[A-Za-z0-9 ]{3,11})?$/, 'a number, or 3 to 11 letters and digits')
    .default(''),
  SVEVE_USER: z.string().default(''),
  SVEVE_PASSWORD: z.string().default(''),
  SVEVE_URL: z.url().default('https://sveve.no/SMS/SendMessage'),
  SMS_HTTP_URL: z.union([z.url(), z.literal('')]).default(''),
  SMS_HTTP_METHOD: z.enum(['POST', 'PUT', 'GET']).default('POST'),
  SMS_HTTP_FORMAT: z.enum(['json', 'form']).default('json'),
  SMS_HTTP_HEADERS: Json.default({}),
  SMS_HTTP_FIELDS: Json.default({}),
  SMS_HTTP_OK: z.string().default(''),
  SMS_HTTP_ID: z.string().default(''),
  SMS_HTTP_REFUSED: z
    .string()
    .regex(/^(\d{3}(,\d{3})*)?$/, 'statuses such as 404,422')
    .default(''),
});

/** The settings, null where SMS is not set; adds a line for each variable that is missing. */
export function smsSettingsOf(
  value: z.output<typeof SmsVariables>,
  problems: string[],
): SmsSettings | null {
  const provider = value.SMS_PROVIDER;
  if (provider === '') return null;
  const needed =
    provider === 'sveve'
      ? (['SMS_SENDER', 'SVEVE_USER', 'SVEVE_PASSWORD'] as const)
      : (['SMS_HTTP_URL'] as const);
  for (const name of needed) {
    if (value[name] === '') problems.push(`${name}: needed with SMS_PROVIDER=${provider}`);
  }
  if (provider === 'sveve') {
    return {
      provider,
      url: value.SVEVE_URL,
      user: value.SVEVE_USER,
      password: value.SVEVE_PASSWORD,
      sender: value.SMS_SENDER,
    };
  }
  const headers = Object.entries(value.SMS_HTTP_HEADERS).map(([name, one]) => [name, String(one)]);
  return {
    provider,
    url: value.SMS_HTTP_URL,
    method: value.SMS_HTTP_METHOD,
    format: value.SMS_HTTP_FORMAT,
    headers: Object.fromEntries(headers),
    fields: value.SMS_HTTP_FIELDS,
    sender: value.SMS_SENDER,
    okPath: value.SMS_HTTP_OK,
    idPath: value.SMS_HTTP_ID,
    refusedStatuses: value.SMS_HTTP_REFUSED.split(',').filter(Boolean).map(Number),
  };
}
