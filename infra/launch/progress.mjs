import { runChild } from "./child.mjs";
import { Failure } from "./failure.mjs";

const secondsBetweenLines = 15;

/**
 * Runs a long step, quietly: one line that counts the seconds in a terminal, a line now and then
 * elsewhere, and everything that the program printed when it fails. All of it on standard error,
 * because standard output belongs to the command that is being prepared.
 * @param {string} title for example "Installing dependencies"
 * @param {string} sorry what to tell a person when it fails
 */
export async function quietStep(title, sorry, program, options, how) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const printed = [];
  const terminal = process.stderr.isTTY;
  const show = (text, end) =>
    process.stderr.write(terminal ? `\r\x1b[K${text}${end}` : `${text}\n`);

  show(`${title} ...`, "");
  const clock = setInterval(
    () => show(`${title} ... ${seconds()} s`, ""),
    terminal ? 1000 : secondsBetweenLines * 1000,
  );
  const status = await runChild(program, options, {
    ...how,
    apart: true,
    stdio: ["ignore", "pipe", "pipe"],
    onOutput: (text) => printed.push(text),
  }).finally(() => clearInterval(clock));

  if (status !== 0) {
    show(`${title}: failed after ${seconds()} s.`, "\n");
    throw new Failure(`${printed.join("").trim()}\n\n${sorry}`);
  }
  show(`${title}: done in ${seconds()} s.`, "\n");
}
