import postgres, { type Sql } from 'postgres';
import { ours } from './ours.ts';
import type { Service } from './platform.ts';

/** In a service's own database: what is stored is read there, and trouble made that no door makes. */
export async function inDatabaseOf<Rows>(service: Service, work: (sql: Sql) => Promise<Rows>): Promise<Rows> {
  const sql = postgres(ours().databaseOf(service), { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
