import {
  databaseVariables,
  databaseWanted,
  readEnvironment,
} from "@safeboard/database/environment";
import type { DatabaseWanted } from "@safeboard/database/prepare";
import { dayInEngland } from "@safeboard/compliance/dates";
import { z } from "zod";

const environment = databaseVariables.extend({
  SAFEBOARD_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SAFEBOARD_TODAY: z.iso.date().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
});

/** What the command reads from the environment: the dashboard's own variables, so that both use one database. */
export interface Configuration extends DatabaseWanted {
  /** Where people reach the dashboard: one-time links begin with it. */
  origin: string;
  /** The day on which everything is judged, in UK time. */
  today(): string;
}

/** @throws EnvironmentInvalid in words that name the variable */
export function readConfiguration(
  variables: Readonly<Record<string, string | undefined>>,
): Configuration {
  const data = readEnvironment(environment, variables);
  return {
    ...databaseWanted(data),
    origin: new URL(data.SAFEBOARD_ORIGIN ?? `http://localhost:${data.PORT ?? 3000}`).origin,
    today: () => data.SAFEBOARD_TODAY ?? dayInEngland(new Date()),
  };
}
