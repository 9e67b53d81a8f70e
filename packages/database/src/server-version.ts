import type { Sql } from "postgres";

const oldest = 150014;

/** Throws, in words for a person, when the server is older than PostgreSQL 15.14. */
export async function requireSupportedServer(sql: Sql): Promise<void> {
  const [server] = await sql<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number,
           current_setting('server_version') as version`;
  if (server === undefined || server.number < oldest) {
    throw new Error(
      `Safeboard needs PostgreSQL 15.14 or later; this server is ${server?.version ?? "unknown"}.`,
    );
  }
}
