import type { DomainCaller } from "@safeboard/domain";
import { InvalidInput } from "@safeboard/domain/errors";
import { TRPCError } from "@trpc/server";

/** A code that opens nothing is the form's affair here, not a page that isn't there. */
export async function orWrongCode<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code !== "NOT_FOUND") throw error;
    throw new InvalidInput({
      code: "This code opens nothing. It may be mistyped, used, cancelled or out of date: ask the other trust.",
    });
  }
}

export const openOffer = (caller: DomainCaller, code: string) =>
  orWrongCode(() => caller.release.inspect({ code }));
