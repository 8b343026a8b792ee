/**
 * Why a database's schema cannot be served:
 * `newer` a later release wrote it · `changed` a migration that it has is not the one in this release ·
 * `half-applied` tables differ from what its migrations made · `foreign` tables that we did not make ·
 * `behind` migrations wait and this process may not run them.
 */
export type SchemaRefusal = 'newer' | 'changed' | 'half-applied' | 'foreign' | 'behind';

export class SchemaRefusedError extends Error {
  override readonly name = 'SchemaRefusedError';
  readonly refusal: SchemaRefusal;

  constructor(refusal: SchemaRefusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}
