import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { Refused } from "./refused.ts";

/**
 * Asks before something is changed.
 *
 * @throws Refused when nobody is there to ask, and `--yes` was not given
 */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Refused("Nobody is there to answer, so nothing was changed. Add --yes to go on.");
  }
  const answer = await ask(`${question} [y/N] `, process.stderr);
  return /^y(es)?$/i.test(answer.trim());
}

/** A new password: typed twice without being shown, or the first line of standard input when that is no terminal. */
export async function askNewPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLineOfInput();
  const first = await askHidden("Password: ");
  const second = await askHidden("The same again: ");
  if (first !== second) throw new Refused("The two passwords differ. Nothing was changed.");
  return first;
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await ask("", nowhere);
  process.stderr.write("\n");
  return answer;
}

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const gone = new Promise<never>((_resolve, reject) => {
    // Ctrl-C and the end of input are an answer too: don't.
    for (const event of ["SIGINT", "close"] as const) {
      lines.once(event, () => reject(new Refused("Nothing was changed.")));
    }
  });
  try {
    return await Promise.race([lines.question(question), gone]);
  } finally {
    lines.close();
  }
}

async function firstLineOfInput(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new Refused("A password is needed on standard input.");
}
