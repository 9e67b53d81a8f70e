const fewestRounds = 10;

/** Milliseconds, one number a round. */
export type Samples = readonly number[];

/**
 * Times several pieces of work against each other: each once a round, in an order that moves on by
 * one from round to round, so that whatever else the machine does falls on all of them alike.
 *
 * @param warmUp rounds that are run first and not counted
 * @param seconds after which a busy machine is asked for no more rounds, once there are ten
 * @returns the samples of each work by its name; the same place in two of them is the same round
 */
export async function interleave<Name extends string>(
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  { warmUp, rounds, seconds }: { warmUp: number; rounds: number; seconds: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  const end = performance.now() + seconds * 1_000;
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round >= fewestRounds && performance.now() > end) break;
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + warmUp) % names.length] as Name;
      const started = performance.now();
      await works[name]();
      if (round >= 0) samples[name]?.push(performance.now() - started);
    }
  }
  return samples as Record<Name, number[]>;
}
