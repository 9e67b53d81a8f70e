import { createPasswordHasher, type PasswordHasher } from "../passwords/password-hasher.ts";

/** What was asked of a hasher: the stored hashes that were verified, and how many were made. */
export interface HashComputations {
  verified: string[];
  made: number;
}

/** Real argon2id with parameters that cost little, which tells how often it was asked. */
export function countingHasher(passes = 1): PasswordHasher & { asked: HashComputations } {
  const real = createPasswordHasher(
    { memoryKibibytes: 64, passes, lanes: 1 },
    { atOnce: 4, waiting: 100 },
  );
  const asked: HashComputations = { verified: [], made: 0 };
  return {
    asked,
    decoy: real.decoy,
    needsRehash: (stored) => real.needsRehash(stored),
    hash(password) {
      asked.made += 1;
      return real.hash(password);
    },
    verify(stored, password) {
      asked.verified.push(stored);
      return real.verify(stored, password);
    },
  };
}
