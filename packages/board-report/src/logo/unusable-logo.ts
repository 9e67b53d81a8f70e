/** A logo that can't be printed, and why. The message is for the person who chose the file. */
export class UnusableLogo extends Error {
  override readonly name = "UnusableLogo";

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
