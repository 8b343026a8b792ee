/** The database had to choose between two writers, or the turn did not come in time: try again. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  // P2028 also says that a transaction took too long: again would take as long.
  if (code === 'P2028') return messageOf(error).includes('Unable to start a transaction');
  if (code === 'P2034' || code === 'P1008') return true;
  // At COMMIT the client hands on what the adapter said.
  const kind = propertyOf(propertyOf(error, 'cause'), 'kind');
  return kind === 'TransactionWriteConflict' || kind === 'SocketTimeout';
}

export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === 'P2002';
}

export interface UniqueViolation {
  readonly model: string;
  /** Of an id, with or without its branch. */
  readonly isOfId: boolean;
}

/** What a unique violation was about: SQLite names the columns, PostgreSQL the index. */
export function uniqueViolation(error: unknown): UniqueViolation {
  const meta = propertyOf(error, 'meta');
  const cause = propertyOf(propertyOf(meta, 'driverAdapterError'), 'cause');
  const constraint = propertyOf(cause, 'constraint');
  const fields = propertyOf(constraint, 'fields');
  const index = propertyOf(constraint, 'index');
  const isOfId = Array.isArray(fields)
    ? fields.every((field) => field === 'id' || field === 'branchId')
    : typeof index === 'string' && /_(pkey|branchId_id_key)$/.test(index);
  return { model: String(propertyOf(meta, 'modelName') ?? ''), isOfId };
}

function codeOf(error: unknown): unknown {
  return propertyOf(error, 'code');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
