import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import type { RoleCode } from "@safeboard/compliance/roles";
import { statedApproval } from "@safeboard/compliance/stated-approval";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { nationalRoleCode } from "../people/appointment-fields.ts";
import { recordNamedPeople, type SettledAppointments } from "../people/record-named-people.ts";
import { listAppointmentsInForce } from "../people/list-appointments-in-force.ts";
import { drawCommitments } from "../expectations/draw-commitments.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import {
  type AppointmentProposal,
  proposeAppointments,
} from "@safeboard/compliance/appointment-proposals";
import { approvalFields, givenApproval } from "./approval-input.ts";
import { loadVersion } from "./load-version.ts";
import { type ApprovalToRecord, recordApproval } from "./record-approval.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

export const confirmVersionInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Which is right where the policy and the register differ; `both` only for a role that several may hold. */
  appointments: z
    .array(
      z.object({
        role: nationalRoleCode,
        choice: z.enum(["policy", "register", "both"]),
      }),
    )
    .max(50)
    .default([]),
  /**
   * Whether it is approved: as it states itself, as somebody records it, or not yet. What is not approved is not the
   * school's policy, so its people stay out of the register and nothing is answered.
   */
  approval: z
    .discriminatedUnion("how", [
      z.object({ how: z.literal("stated") }),
      z.object({ how: z.literal("recorded"), ...approvalFields }),
      z.object({ how: z.literal("not_yet") }),
    ])
    .default({ how: "stated" }),
});

export type AppointmentChoice = z.infer<typeof confirmVersionInput>["appointments"][number];

export interface ConfirmedVersion {
  versionId: string;
  number: number;
  /** Roles for which the register now follows the policy. */
  recorded: RoleCode[];
}

/**
 * Says that what was read from a draft is right. With its approval it becomes the school's policy, at once or from the
 * day on which it takes effect: its figures are kept, what was asked of the school is answered, and the people whom it
 * names enter the register. Confirming what is confirmed already changes nothing.
 *
 * @throws Conflict when the version was discarded, withdrawn or filed as history
 * @throws InvalidInput when the policy and the register differ and nobody said which is right, or when the approval
 * can't be as it was given
 */
export async function confirmPolicyVersion(
  context: MemberContext,
  { schoolId, versionId, appointments, approval }: z.infer<typeof confirmVersionInput>,
): Promise<ConfirmedVersion> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    const { number } = loaded.version;
    if (loaded.steps.some(({ kind }) => kind === "confirmed")) {
      return { versionId, number, recorded: [] };
    }
    requireDeed(loaded, "confirm");
    const given = approvalOf(context, approval, loaded.facts);
    const register = await listAppointmentsInForce(transaction, { trustId, schoolId, on: today });
    const proposals = given ? proposeAppointments(loaded.facts.people, register) : [];
    const settled = settle(proposals, appointments);
    await recordVersionStep(transaction, context, { schoolId, versionId, kind: "confirmed" });
    await drawCommitments(transaction, { trustId, schoolId, versionId });
    if (given) await recordApproval(transaction, context, loaded, given);
    await recordNamedPeople(transaction, context, { schoolId, versionId, settled });
    await answerDoneRequests(transaction, context, schoolId);
    const recorded = settled.map(({ role }) => role);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.confirm",
      subjectId: versionId,
      detail: { number, kind: loaded.kind, recorded, approval: given },
      deedOf: "school",
    });
    return { versionId, number, recorded };
  });
}

/** Null for a version that nobody has approved yet. */
function approvalOf(
  context: Pick<MemberContext, "actor" | "today">,
  approval: z.infer<typeof confirmVersionInput>["approval"],
  facts: PolicyFacts,
): ApprovalToRecord | null {
  switch (approval.how) {
    case "stated":
      return {
        ...statedApproval(facts, context.today),
        minuteReference: null,
        source: "stated_in_policy",
      };
    case "recorded":
      return givenApproval(context, approval, "approval.");
    case "not_yet":
      return null;
  }
}

/** What changes in the register, for each role where something does. */
function settle(
  proposals: readonly AppointmentProposal[],
  choices: readonly AppointmentChoice[],
): SettledAppointments[] {
  const fieldErrors: Record<string, string> = {};
  const settled = proposals.flatMap(({ role, title, named, registered, outcome, singleHolder }) => {
    if (outcome === "agrees") return [];
    if (outcome === "record") return [{ role, start: named, end: [] }];
    const choice = choices.find((each) => each.role === role)?.choice;
    if (choice === "register") return [];
    if (choice === "policy") return [{ role, start: named, end: registered }];
    if (choice === "both" && !singleHolder) return [{ role, start: named, end: [] }];
    fieldErrors[`appointments.${role}`] =
      `${title}: the policy names ${listNames(named)}, your register says ${listNames(registered)}. Say which is right.`;
    return [];
  });
  if (Object.keys(fieldErrors).length > 0) throw new InvalidInput(fieldErrors);
  return settled;
}

function listNames(people: readonly { name: string }[]): string {
  return new Intl.ListFormat("en-GB").format(people.map(({ name }) => name));
}
