/** argon2id, by parameters that are read back from every stored hash. */
import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { createHashQueue, type QueueLimits } from "./hash-queue.ts";
import { normalisePassword } from "./password-rules.ts";

export type { QueueLimits } from "./hash-queue.ts";

export interface HashParameters {
  memoryKibibytes: number;
  passes: number;
  lanes: number;
}

/** Each method may throw TooBusyToHash; `verify` also throws when the stored hash is damaged. */
export interface PasswordHasher {
  /** A PHC string with its own random salt. */
  hash(password: string): Promise<string>;
  verify(stored: string, password: string): Promise<boolean>;
  /** True when the stored hash was made by other parameters than today's. */
  needsRehash(stored: string): boolean;
  /** A hash that no password has: checked when there is no account, so that it takes as long. */
  readonly decoy: string;
}

const OUTPUT_BYTES = 32;
const SALT_BYTES = 16;
/** The library's number for argon2id; its own const enum can't be imported as a value. */
const ARGON2ID = 2;

export function createPasswordHasher(
  parameters: HashParameters,
  limits: QueueLimits,
): PasswordHasher {
  const queue = createHashQueue(limits);
  const { memoryKibibytes, passes, lanes } = parameters;
  const options = {
    memoryCost: memoryKibibytes,
    timeCost: passes,
    parallelism: lanes,
    outputLen: OUTPUT_BYTES,
  };
  return {
    hash: (password) => queue.run(() => hash(normalisePassword(password), options)),
    verify: (stored, password) => queue.run(() => verify(stored, normalisePassword(password))),
    needsRehash(stored) {
      const used = parseOptions(stored);
      const algorithm: number | undefined = used.algorithm;
      return (
        algorithm !== ARGON2ID ||
        used.memoryCost !== memoryKibibytes ||
        used.timeCost !== passes ||
        used.parallelism !== lanes ||
        used.outputLen !== OUTPUT_BYTES
      );
    },
    decoy: `$argon2id$v=19$m=${memoryKibibytes},t=${passes},p=${lanes}$${base64(SALT_BYTES)}$${base64(OUTPUT_BYTES)}`,
  };
}

/** Random bytes as PHC strings write them: base64 without padding. */
function base64(length: number): string {
  return randomBytes(length).toString("base64").replaceAll("=", "");
}
