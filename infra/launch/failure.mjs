/** What a person can be told in a sentence; anything else that is thrown is our own mistake. */
export class Failure extends Error {}

/** Runs a command of the launcher, and says plainly why it failed. */
export async function main(command) {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
