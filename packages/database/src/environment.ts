/** Which database an installation works on, as its environment says. Every program of it reads that here, so that all mean the same. */
import { z } from "zod";
import type { DatabaseWanted } from "./prepare-database.ts";

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** To be extended by a program with what it reads besides. */
export const databaseVariables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  SAFEBOARD_DATA: z.string().min(1).optional(),
});

/** A variable that makes no sense; the message names it. */
export class EnvironmentInvalid extends Error {}

/**
 * Reads variables. One that is set to nothing counts as not set.
 *
 * @throws EnvironmentInvalid
 */
export function readEnvironment<Variables extends z.ZodObject>(
  wanted: Variables,
  variables: Readonly<Record<string, string | undefined>>,
): z.infer<Variables> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = wanted.safeParse(given);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvironmentInvalid(`The environment is not usable. ${reasons.join("; ")}`);
}

/** The variables as `prepareDatabase` takes them. */
export function databaseWanted(variables: z.infer<typeof databaseVariables>): DatabaseWanted {
  return {
    ownerUrl: variables.DATABASE_URL ?? null,
    applicationUrl: variables.DATABASE_APP_URL ?? null,
    dataFolder: variables.SAFEBOARD_DATA ?? null,
  };
}
