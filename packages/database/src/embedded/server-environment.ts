/**
 * The whole environment of the server's processes. Nothing of ours is passed on, because much of
 * it (PGDATA, PGPORT, LC_MESSAGES, ...) would bend PostgreSQL.
 */
export const serverEnvironment: NodeJS.ProcessEnv = {
  // Some of our dependencies' types make this one compulsory.
  NODE_ENV: "production",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};
