/** What a person can be told in a sentence; anything else that is thrown is our own mistake. */
export class Failure extends Error {}

/** Runs a command of the launcher, and says why it failed; the exit status is 1 then. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
