import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * PrismaPg for the schema engine. The stock adapter refuses columns of the type "char", which the
 * server's own catalogue is full of, so queries that it refuses for that are run here.
 */
export class CatalogReadingPg implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const inner = await new PrismaPg({ connectionString: this.url }).connect();
    return {
      provider: inner.provider,
      adapterName: inner.adapterName,
      executeRaw: (query) => inner.executeRaw(query),
      executeScript: (script) => inner.executeScript(script),
      startTransaction: (level) => inner.startTransaction(level),
      getConnectionInfo: () => inner.getConnectionInfo(),
      dispose: () => inner.dispose(),
      queryRaw: async (query) => {
        try {
          return await inner.queryRaw(query);
        } catch (error) {
          if (!isAboutChar(error)) throw error;
          return this.readCatalog(query);
        }
      },
    };
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.connect();
  }

  private async readCatalog(query: SqlQuery): Promise<SqlResultSet> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      const result = await client.query<unknown[]>({
        text: query.sql,
        values: query.args,
        rowMode: 'array',
      });
      return {
        columnNames: result.fields.map((field) => field.name),
        columnTypes: result.fields.map((field) => columnType(field.dataTypeID)),
        rows: result.rows.map((row) =>
          row.map((value) => (Array.isArray(value) ? value.map(String) : value)),
        ),
      };
    } finally {
      await client.end();
    }
  }
}

function isAboutChar(error: unknown): boolean {
  return error instanceof DriverAdapterError && error.cause.kind === 'UnsupportedNativeDataType';
}

/** By the numbers that PostgreSQL gives its types. */
function columnType(oid: number) {
  switch (oid) {
    case 16:
      return ColumnTypeEnum.Boolean;
    case 18:
      return ColumnTypeEnum.Character;
    case 20:
    case 26:
      return ColumnTypeEnum.Int64;
    case 21:
    case 23:
      return ColumnTypeEnum.Int32;
    case 1002:
      return ColumnTypeEnum.CharacterArray;
    case 1003:
    case 1009:
      return ColumnTypeEnum.TextArray;
    default:
      return ColumnTypeEnum.Text;
  }
}
