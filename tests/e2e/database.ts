/**
 * The server's SQLite file, read by itself and not through the server: SQLite compiled to
 * WebAssembly reads the bytes that are on the disk.
 */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import initSqlJs from 'sql.js';
import type { ForewarnServer } from './server.js';

export type Row = Readonly<Record<string, string | number | Uint8Array | null>>;

/** Stops the server, so that its whole database is in one file, and asks that file. */
export async function queryAtRest(server: ForewarnServer, statement: string): Promise<Row[]> {
  await server.stop();
  const file = join(server.data, 'forewarn.sqlite3');
  const log = await stat(`${file}-wal`).catch(() => null);
  if (log !== null && log.size > 0) throw new Error('the server left a part of its database in the log');

  const bytes = await readFile(file);
  // Its header says that it is written through a log, for which SQLite wants shared memory; there
  // is none here, and no log any more.
  bytes.fill(1, 18, 20);
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    return database
      .exec(statement)
      .flatMap(({ columns, values }) =>
        values.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
      );
  } finally {
    database.close();
  }
}
