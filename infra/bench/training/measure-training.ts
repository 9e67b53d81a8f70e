import { addDays } from "@safeboard/compliance/dates";
import type { DomainCaller } from "@safeboard/domain";
import {
  type BenchmarkDatabases,
  benchmarkDay,
  staffOfTheLargestSchool,
} from "../data/benchmark-databases.ts";
import { openLeadCaller } from "../data/lead-caller.ts";
import { interleave } from "../measuring/interleave.ts";

export type TrainingMeasured = Awaited<ReturnType<typeof measureTraining>>;

/**
 * The use cases behind the two training pages: people by requirements at a school of 200, schools by requirements in the
 * trust of 100, each in the national database and in the one that holds nobody else.
 *
 * @throws when the two databases answer differently, or with fewer people than the matrix is meant to have
 */
export async function measureTraining({ oneTrust, national }: BenchmarkDatabases) {
  const [alone, among] = [await openLeadCaller(oneTrust), await openLeadCaller(national)];
  try {
    const schoolId = await largestSchool(among.caller);
    const matrix = await among.caller.training.matrix({ schoolId });
    const coverage = [alone, among].map(({ caller }) => caller.training.acrossSchools({}));
    const [one, other] = (await Promise.all(coverage)).map((answer) => JSON.stringify(answer));
    if (one !== other) throw new Error("The two databases tell of different coverage.");
    const [dayBefore, dayAhead] = [addDays(benchmarkDay, -1), addDays(benchmarkDay, 90)];
    const samples = await interleave(
      {
        matrixAlone: () => alone.caller.training.matrix({ schoolId }),
        matrix: () => among.caller.training.matrix({ schoolId }),
        coverageAlone: () => alone.caller.training.acrossSchools({}),
        coverage: () => among.caller.training.acrossSchools({}),
        coverageThen: () => among.caller.training.acrossSchools({ asAt: dayBefore, known: "then" }),
        coverageAhead: () => among.caller.training.acrossSchools({ asAt: dayAhead }),
      },
      { warmUp: 5, rounds: 40, seconds: 30 },
    );
    return {
      ...samples,
      people: matrix.people.length,
      requirements: matrix.requirements.length,
    };
  } finally {
    await alone.close();
    await among.close();
  }
}

async function largestSchool(caller: DomainCaller): Promise<string> {
  const { schools } = await caller.training.acrossSchools({});
  const sizes = schools.map(({ id, cells }) => ({ id, people: cells.part_one?.required ?? 0 }));
  const [largest] = sizes.toSorted((one, other) => other.people - one.people);
  if (!largest || largest.people < staffOfTheLargestSchool / 2) {
    throw new Error("No school is as large as the matrix is meant to be.");
  }
  return largest.id;
}
