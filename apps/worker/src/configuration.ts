import {
  databaseVariables,
  databaseWanted,
  readEnvironment,
} from "@safeboard/database/environment";
import type { DatabaseWanted } from "@safeboard/database/prepare";
import { dayInEngland } from "@safeboard/compliance/dates";
import { z } from "zod";

const environment = databaseVariables.extend({ SAFEBOARD_TODAY: z.iso.date().optional() });

/** What the worker reads from the environment: the dashboard's own variables, so that both use one database. */
export interface Configuration extends DatabaseWanted {
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
    today: () => data.SAFEBOARD_TODAY ?? dayInEngland(new Date()),
  };
}
