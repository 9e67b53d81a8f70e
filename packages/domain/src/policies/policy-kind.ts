import { z } from "zod";

/** The code of a policy type, as it stands in an address. */
export const policyKind = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/u, "Choose a type of policy from the list.");
