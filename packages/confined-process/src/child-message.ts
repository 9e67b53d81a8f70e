import { z } from "zod";

/** From the confined process to the server, which trusts it no more than the file that it reads. */
export const childMessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({
    kind: z.literal("answer"),
    answer: z.unknown(),
    /** Memory that the process holds now that it is done. */
    residentBytes: z.number(),
  }),
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;
