import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The user and group, by number, that the server runs as. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. For root, gives the `postgres` user, made when missing, or
 * `nobody` where no user can be made. For everybody else null: the server runs as they do.
 */
export async function serverAccount(): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const account =
    (await accountNamed("postgres")) ?? (await createAccount()) ?? (await accountNamed("nobody"));
  if (account === null) {
    throw new Error(
      "PostgreSQL does not run as root, and no ordinary user could be found or made for it. " +
        "Start Safeboard as an ordinary user, or set DATABASE_URL.",
    );
  }
  return account;
}

async function accountNamed(name: string): Promise<ServerAccount | null> {
  const uid = await outputOf("id", ["-u", name]);
  const gid = await outputOf("id", ["-g", name]);
  return uid === null || gid === null ? null : { uid: Number(uid), gid: Number(gid) };
}

async function createAccount(): Promise<ServerAccount | null> {
  const withShadow = ["--system", "--no-create-home", "--user-group", "--shell", "/bin/sh"];
  const made =
    (await outputOf("useradd", [...withShadow, "postgres"])) ??
    (await outputOf("adduser", ["-S", "-D", "-H", "postgres"])); // busybox
  return made === null ? null : accountNamed("postgres");
}

async function outputOf(command: string, options: string[]): Promise<string | null> {
  try {
    return (await run(command, options)).stdout.trim();
  } catch {
    return null;
  }
}
