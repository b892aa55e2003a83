/**
 * The server's SQLite file, read by itself and not through the server: SQLite compiled to
 * WebAssembly reads the bytes that are on the disk.
 */

import { readFile } from 'node:fs/promises';
import initSqlJs from 'sql.js';

export type Row = Readonly<Record<string, string | number | Uint8Array | null>>;

/** The rows of a query on a database file nobody writes to: stop the server first. */
export async function query(file: string, statement: string): Promise<Row[]> {
  const { Database } = await initSqlJs();
  const database = new Database(await readFile(file));
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
