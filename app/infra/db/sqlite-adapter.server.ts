import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import BetterSqlite3 from 'better-sqlite3';
import { FifoLock } from './fifo-lock';
import { applyPragmas, BUSY_TIMEOUT_MS } from './sqlite-file.server';

/**
 * The stock adapter has one connection and lets a plain query run while somebody else's transaction
 * is open: the query joins that transaction, is acknowledged, and vanishes with its rollback. This
 * one puts every query, and a transaction's whole life, behind one lock. See docs/adr/0005.
 */
export class OneAtATimeSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = '@prisma/adapter-better-sqlite3';
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const stock = new PrismaBetterSqlite3({ url: this.path, timeout: BUSY_TIMEOUT_MS });
    const inner = await stock.connect();
    const connection = connectionOf(inner);
    applyPragmas(connection);
    return new LockedAdapter(inner, connection);
  }
}

function connectionOf(adapter: SqlDriverAdapter): BetterSqlite3.Database {
  if ('client' in adapter && adapter.client instanceof BetterSqlite3) return adapter.client;
  throw new Error('@prisma/adapter-better-sqlite3 no longer shows its connection');
}

class LockedAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  private readonly lock = new FifoLock();
  private readonly inner: SqlDriverAdapter;
  private readonly connection: BetterSqlite3.Database;

  constructor(inner: SqlDriverAdapter, connection: BetterSqlite3.Database) {
    this.inner = inner;
    this.connection = connection;
    this.adapterName = inner.adapterName;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.lock.hold(() => this.inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.lock.hold(() => this.inner.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.lock.hold(() => this.inner.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel !== undefined && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel });
    }
    const release = await this.lock.acquire();
    try {
      // Not DEFERRED: a transaction that reads first must not find out at its write that it lost.
      await this.inner.executeScript('BEGIN IMMEDIATE');
    } catch (error) {
      release();
      throw error;
    }
    return new LockedTransaction(this.inner, this.connection, release);
  }

  dispose(): Promise<void> {
    return this.lock.hold(() => this.inner.dispose());
  }
}

class LockedTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  /** COMMIT and ROLLBACK come through commit() and rollback() alone, which give the lock back. */
  readonly options = { usePhantomQuery: true };
  private isOpen = true;
  private readonly inner: SqlDriverAdapter;
  private readonly connection: BetterSqlite3.Database;
  private readonly release: () => void;

  constructor(inner: SqlDriverAdapter, connection: BetterSqlite3.Database, release: () => void) {
    this.inner = inner;
    this.connection = connection;
    this.release = release;
    this.adapterName = inner.adapterName;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.mustBeOpen();
    return this.inner.queryRaw(query);
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.mustBeOpen();
    return this.inner.executeRaw(query);
  }

  async commit(): Promise<void> {
    try {
      this.mustBeOpen();
      await this.inner.executeScript('COMMIT');
    } finally {
      await this.rollback();
    }
  }

  async rollback(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    try {
      if (this.connection.inTransaction) await this.inner.executeScript('ROLLBACK');
    } finally {
      this.release();
    }
  }

  createSavepoint(name: string): Promise<void> {
    return this.run(`SAVEPOINT ${name}`);
  }

  rollbackToSavepoint(name: string): Promise<void> {
    return this.run(`ROLLBACK TO ${name}`);
  }

  releaseSavepoint(name: string): Promise<void> {
    return this.run(`RELEASE SAVEPOINT ${name}`);
  }

  private async run(sql: string): Promise<void> {
    this.mustBeOpen();
    await this.inner.executeScript(sql);
  }

  /**
   * A statement that comes after the end, or after SQLite rolled back by itself (disk full), would
   * run on its own or in somebody else's transaction.
   */
  private mustBeOpen(): void {
    if (this.isOpen && this.connection.inTransaction) return;
    throw new DriverAdapterError({
      kind: 'TransactionAlreadyClosed',
      cause: 'The transaction has ended; its statement was not run.',
    });
  }
}
