import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../main.ts", import.meta.url));

export interface Ended {
  status: number;
  /** Standard output: the command's answer. */
  output: string;
  /** Standard error: what was refused, and why. */
  complaints: string;
}

/** Runs `npm run safeboard -- …` as a process of its own, on a test's database, with no terminal. */
export function safeboardOn(ownerUrl: string, folder = process.cwd()) {
  return async (parameters: readonly string[], input = ""): Promise<Ended> => {
    const child = spawn(process.execPath, [command, ...parameters], {
      env: {
        DATABASE_URL: ownerUrl,
        INIT_CWD: folder,
        SAFEBOARD_ORIGIN: "https://board.example",
        NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
      },
    });
    const exited = once(child, "exit");
    child.stdin.end(input);
    const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const [status] = await exited;
    return { status: Number(status ?? -1), output, complaints };
  };
}
