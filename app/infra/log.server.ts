import pino from 'pino';

/** The only fields that may ever be written to the log. Nothing here can hold a person's data. */
export interface LogFields {
  readonly requestId?: string;
  /** Route template such as routes/desk.guides.$guideId, never the address that was asked for. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly role?: string;
  readonly count?: number;
  readonly job?: string;
  readonly code?: string;
  /** Name and stack of an unexpected error; the message is left out, for it may quote data. */
  readonly error?: unknown;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Structured JSON lines with an allow-list of fields; `event` is a fixed code such as "request". */
export function openLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  const logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields) => logger.info(allowed(fields), event),
    warn: (event, fields) => logger.warn(allowed(fields), event),
    error: (event, fields) => logger.error(allowed(fields), event),
  };
}

function allowed(fields: LogFields = {}): Record<string, unknown> {
  const { requestId, route, method, status, ms, role, count, job, code, error } = fields;
  return { requestId, route, method, status, ms, role, count, job, code, error: traceOf(error) };
}

function traceOf(error: unknown): { name: string; at: string[] } | undefined {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}
