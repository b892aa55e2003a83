/** The part of sql.js the tests use. */
declare module 'sql.js' {
  type Value = string | number | Uint8Array | null;

  interface Database {
    exec(statement: string): { columns: string[]; values: Value[][] }[];
    close(): void;
  }

  export default function initSqlJs(): Promise<{
    Database: new (file: Uint8Array) => Database;
  }>;
}
