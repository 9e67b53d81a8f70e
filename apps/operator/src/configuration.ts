import { dayInEngland } from "@safeboard/identity/day-in-england";
import { z } from "zod";
import { Refused } from "./refused.ts";

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAFEBOARD_DATA: z.string().min(1).optional(),
  SAFEBOARD_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SAFEBOARD_TODAY: z.iso.date().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
});

/** What the command reads from the environment: the dashboard's own variables, so that both use one database. */
export interface Configuration {
  /** The owner's connection; null means the embedded PostgreSQL. */
  ownerUrl: string | null;
  applicationUrl: string | null;
  dataFolder: string | null;
  /** Where people reach the dashboard: one-time links begin with it. */
  origin: string;
  /** The day on which everything is judged, in UK time. */
  today(): string;
}

/** @throws Refused in words that name the variable */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>>,
): Configuration {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Refused(`The environment is not usable. ${reasons.join("; ")}`);
  }
  const { data } = parsed;
  return {
    ownerUrl: data.DATABASE_URL ?? null,
    applicationUrl: data.DATABASE_APP_URL ?? null,
    dataFolder: data.SAFEBOARD_DATA ?? null,
    origin: new URL(data.SAFEBOARD_ORIGIN ?? `http://localhost:${data.PORT ?? 3000}`).origin,
    today: () => data.SAFEBOARD_TODAY ?? dayInEngland(new Date()),
  };
}
