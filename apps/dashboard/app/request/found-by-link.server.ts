import { TRPCError } from "@trpc/server";

/** For pages that a secret address opens: no search engine is to keep them. */
export const neverIndexed = { "X-Robots-Tag": "noindex, nofollow, noarchive" } as const;

/** What a secret address opens, or null when it opens nothing, for whatever reason. */
export async function foundByLink<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
