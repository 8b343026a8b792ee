import path from 'node:path';
import { z } from 'zod';
import { type SmsSettings, SmsVariables, smsSettingsOf } from './sms/sms-env';

const Flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .transform((value) => value === '1' || value === 'true');

const Schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where people reach the program; links in messages start with it. */
  BASE_URL: z.url().optional(),
  /** Folder of the embedded database and its copies. */
  DATA_DIR: z.string().default('data'),
  /** postgresql://… for many branches and several servers; empty is the embedded database. */
  DATABASE_URL: z.string().default(''),
  /** 1 shows invented people and opens every door: never with real ones. */
  DEMO: Flag.optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Address or number of the proxy in front, as Express' "trust proxy" takes it. */
  TRUST_PROXY: z.string().default(''),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default(''),
  ...SmsVariables.shape,
  /** The browser that draws PDFs; empty looks in the usual places. */
  CHROMIUM_PATH: z.string().default(''),
  /** 0 where the container is the sandbox, as in our image. */
  CHROMIUM_SANDBOX: Flag.optional(),
});

export interface Env {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly isDemo: boolean;
  readonly logLevel: string;
  readonly trustProxy: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Null where no SMS gateway is set. */
  readonly sms: SmsSettings | null;
  readonly chromiumPath: string;
  readonly chromiumSandbox: boolean;
}

/**
 * Reads and freezes the settings of the installation.
 * The demo is on when nothing is configured (no BASE_URL, no DATABASE_URL, not NODE_ENV=production);
 * DEMO=1 turns it on elsewhere. In production it can't be turned on: that throws, as does a missing
 * BASE_URL. Throws with one line per problem, naming variables and never their values.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Schema.safeParse(source);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const value = parsed.data;
  const isProduction = value.NODE_ENV === 'production';
  const problems: string[] = [];
  if (isProduction && value.DEMO) problems.push('DEMO: the demo cannot run in production');
  if (isProduction && !value.BASE_URL) problems.push('BASE_URL: needed in production');
  const sms = smsSettingsOf(value, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const isUnconfigured = !isProduction && !value.BASE_URL && value.DATABASE_URL === '';
  return Object.freeze({
    isProduction,
    port: value.PORT,
    host: value.HOST,
    baseUrl: (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    dataDir: path.resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    isDemo: !isProduction && (value.DEMO ?? isUnconfigured),
    logLevel: value.LOG_LEVEL,
    trustProxy: value.TRUST_PROXY,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    sms,
    chromiumPath: value.CHROMIUM_PATH,
    chromiumSandbox: value.CHROMIUM_SANDBOX ?? true,
  });
}
