import type { DomainCaller } from "@safeboard/domain";
import type { ImportRowShown } from "../domain-answers.ts";

const rowsAtOnce = 1_000;

/** An import's rows as they are asked for, read as they are written: no more than a thousand are in memory. */
export async function* allRows(
  caller: DomainCaller,
  asked: Omit<Parameters<DomainCaller["import"]["rows"]>[0], "after" | "limit">,
): AsyncGenerator<ImportRowShown> {
  let after: number | undefined;
  do {
    const found: Awaited<ReturnType<DomainCaller["import"]["rows"]>> = await caller.import.rows({
      ...asked,
      ...(after !== undefined && { after }),
      limit: rowsAtOnce,
    });
    yield* found.rows;
    after = found.next ?? undefined;
  } while (after !== undefined);
}
