import type { MembershipRole } from "@safeboard/database/tables/access";
import type { ExampleIds } from "./example-ids.ts";

export interface ProcedureExample {
  /** Who may do this, the least privileged last. */
  by: readonly MembershipRole[] | "operator" | "anybody";
  input?: (ids: ExampleIds) => Record<string, unknown>;
}

export type ProcedureExamples = Readonly<Record<string, ProcedureExample>>;

export const everybody = [
  "trust_lead",
  "hub_lead",
  "school_admin",
  "governor",
  "chair",
  "trustee",
] as const;
export const schoolReaders = ["trust_lead", "hub_lead", "governor", "school_admin"] as const;
export const schoolActors = ["trust_lead", "hub_lead", "school_admin"] as const;
export const approvers = ["trust_lead", "hub_lead", "school_admin", "governor"] as const;
export const leads = ["trust_lead", "hub_lead"] as const;
export const trustLead = ["trust_lead"] as const;

export const ofSchool = ({ schoolId }: ExampleIds) => ({ schoolId });
export const ofVersion = ({ schoolId, versionId }: ExampleIds) => ({ schoolId, versionId });
