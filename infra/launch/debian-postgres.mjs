import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const home = "/usr/lib/postgresql";

/** The versions of Debian's PostgreSQL on this machine, which the database tests also run on. */
export function debianPostgresVersion() {
  if (!existsSync(home)) return "none";
  return readdirSync(home)
    .map((major) => join(home, major, "bin/postgres"))
    .filter((program) => existsSync(program))
    .map((program) => execFileSync(program, ["--version"], { encoding: "utf8" }).trim())
    .join(", ");
}
