/**
 * One example of every procedure, made from the ids of a prepared trust. The isolation tests call each of them with
 * the caller's own ids, a sibling school's, another trust's and invented ones; a procedure without an example fails.
 */
import type { MembershipRole } from "@safeboard/database/tables/access";

export interface ExampleIds {
  trustId: string;
  /** Has a draft version, an appointment and an open request. */
  schoolId: string;
  versionId: string;
  appointmentId: string;
  requestId: string;
  /** Has none of these. */
  otherSchoolId: string;
  /** Is released to another trust, so its record is closed to changes. */
  releasedSchoolId: string;
  releaseId: string;
  /** A current version that a teacher is asked to read; another has confirmed, a third has joined since. */
  askedVersionId: string;
  acknowledgementRequestId: string;
  /** The teacher who is asked, and by what. */
  staffMemberId: string;
  askId: string;
  /** Opens what that teacher is asked to read. */
  linkToken: string;
  /** The other teacher's confirmation. */
  acknowledgementId: string;
  membershipId: string;
  invitationId: string;
  /** A hub without schools. */
  hubId: string;
  /** Opens a school that a third trust released. */
  releaseCode: string;
  /** Of a trust in the register that isn't set up. */
  uid: string;
  /** Of what the register would change in the trust now. */
  fingerprint: string;
}

export interface ProcedureExample {
  /** Who may do this, the least privileged last. */
  by: readonly MembershipRole[] | "operator" | "anybody";
  input?: (ids: ExampleIds) => Record<string, unknown>;
}

const everybody = [
  "trust_lead",
  "hub_lead",
  "school_admin",
  "governor",
  "chair",
  "trustee",
] as const;
const schoolReaders = ["trust_lead", "hub_lead", "governor", "school_admin"] as const;
const schoolActors = ["trust_lead", "hub_lead", "school_admin"] as const;
const leads = ["trust_lead", "hub_lead"] as const;
const trustLead = ["trust_lead"] as const;

const ofSchool = ({ schoolId }: ExampleIds) => ({ schoolId });
const ofVersion = ({ schoolId, versionId }: ExampleIds) => ({ schoolId, versionId });
const ofAskedVersion = ({ schoolId, askedVersionId }: ExampleIds) => ({
  schoolId,
  versionId: askedVersionId,
});
const ofStaffMember = ({ schoolId, staffMemberId }: ExampleIds) => ({ schoolId, staffMemberId });
const byLink = ({ linkToken }: ExampleIds) => ({ token: linkToken });

export const procedureExamples: Readonly<Record<string, ProcedureExample>> = {
  "me.memberships": { by: everybody },
  "me.current": { by: everybody },
  "overview.read": { by: schoolReaders, input: () => ({}) },
  "school.list": { by: schoolReaders },
  "school.read": { by: schoolReaders, input: ofSchool },
  "policy.upload": {
    by: schoolActors,
    input: ({ schoolId }) => ({
      schoolId,
      fileName: "online-safety-policy.txt",
      bytes: new TextEncoder().encode("Online Safety Policy\n\nNext review: Summer 2027\n"),
    }),
  },
  "policy.versions": { by: schoolReaders, input: ofSchool },
  "policy.version": { by: schoolReaders, input: ofVersion },
  "policy.file": { by: schoolReaders, input: ofVersion },
  "policy.correct": {
    by: schoolActors,
    input: (ids) => ({ ...ofVersion(ids), fact: "nextReview", value: "Summer 2027" }),
  },
  "policy.confirm": { by: schoolActors, input: ofVersion },
  "policy.discard": { by: schoolActors, input: ofVersion },
  "appointment.list": { by: schoolReaders, input: ofSchool },
  "appointment.record": {
    by: schoolActors,
    input: ({ schoolId }) => ({
      schoolId,
      role: "designated_safeguarding_lead",
      name: "Mrs A Whitcombe",
      from: "2026-09-01",
    }),
  },
  "appointment.end": {
    by: schoolActors,
    input: ({ schoolId, appointmentId }) => ({ schoolId, appointmentId, on: "2026-12-18" }),
  },
  "staff.list": { by: schoolActors, input: ofSchool },
  "staff.add": {
    by: schoolActors,
    input: ({ schoolId }) => ({ schoolId, name: "Una Bell", group: "support" }),
  },
  "staff.addList": {
    by: schoolActors,
    input: ({ schoolId }) => ({ schoolId, lines: "Una Bell, , support" }),
  },
  "staff.change": {
    by: schoolActors,
    input: (ids) => ({ ...ofStaffMember(ids), name: "Nia Price", group: "leadership" }),
  },
  "staff.leave": {
    by: schoolActors,
    input: (ids) => ({ ...ofStaffMember(ids), on: "2026-12-18" }),
  },
  "staff.remove": { by: schoolActors, input: ofStaffMember },
  "acknowledgement.acrossSchools": { by: schoolReaders },
  "acknowledgement.ofVersion": { by: schoolReaders, input: ofAskedVersion },
  "acknowledgement.ask": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), groups: ["support"] }),
  },
  "acknowledgement.askJoiners": { by: schoolActors, input: ofAskedVersion },
  "acknowledgement.withdrawRequest": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), requestId: ids.acknowledgementRequestId }),
  },
  "acknowledgement.makeLinks": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askIds: [ids.askId] }),
  },
  "acknowledgement.revokeLink": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askId: ids.askId }),
  },
  "acknowledgement.confirmOnDevice": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askId: ids.askId }),
  },
  "acknowledgement.recordSheet": {
    by: schoolActors,
    input: (ids) => ({ ...ofAskedVersion(ids), askIds: [ids.askId], on: "2026-11-20" }),
  },
  "acknowledgement.withdraw": {
    by: schoolActors,
    input: (ids) => ({
      ...ofAskedVersion(ids),
      acknowledgementId: ids.acknowledgementId,
      reason: "Another person of the same name",
    }),
  },
  "acknowledgement.readByLink": { by: "anybody", input: byLink },
  "acknowledgement.fileByLink": { by: "anybody", input: byLink },
  "acknowledgement.confirmByLink": { by: "anybody", input: byLink },
  "request.ask": { by: leads, input: ({ otherSchoolId }) => ({ schoolId: otherSchoolId }) },
  "request.askAll": { by: leads },
  "request.withdraw": {
    by: leads,
    input: ({ schoolId, requestId }) => ({ schoolId, requestId }),
  },
  "membership.list": { by: trustLead },
  "membership.end": { by: trustLead, input: ({ membershipId }) => ({ membershipId }) },
  "invitation.list": { by: trustLead },
  "invitation.create": {
    by: trustLead,
    input: ({ schoolId }) => ({
      email: "office@ashdown.example",
      displayName: "Tess Holloway",
      role: "school_admin",
      schoolIds: [schoolId],
    }),
  },
  "invitation.revoke": { by: trustLead, input: ({ invitationId }) => ({ invitationId }) },
  "hub.list": { by: leads },
  "hub.create": { by: trustLead, input: () => ({ name: "North" }) },
  "hub.rename": { by: trustLead, input: ({ hubId }) => ({ hubId, name: "South" }) },
  "hub.assign": { by: trustLead, input: ({ schoolId, hubId }) => ({ schoolId, hubId }) },
  "hub.remove": { by: trustLead, input: ({ hubId }) => ({ hubId }) },
  "release.list": { by: trustLead },
  "release.create": {
    by: trustLead,
    input: ({ otherSchoolId }) => ({ schoolId: otherSchoolId, leavingOn: "2027-08-31" }),
  },
  "release.cancel": {
    by: trustLead,
    input: ({ releasedSchoolId, releaseId }) => ({ schoolId: releasedSchoolId, releaseId }),
  },
  "release.inspect": { by: trustLead, input: ({ releaseCode }) => ({ code: releaseCode }) },
  "release.accept": { by: trustLead, input: ({ releaseCode }) => ({ code: releaseCode }) },
  "audit.list": { by: schoolActors, input: ofSchool },
  "audit.verify": { by: trustLead },
  "operator.findTrusts": { by: "operator", input: ({ uid }) => ({ search: uid }) },
  "operator.listTrusts": { by: "operator" },
  "operator.readRegister": { by: "operator" },
  "operator.readRegisteredTrust": { by: "operator", input: ({ uid }) => ({ uid }) },
  "operator.createTrust": {
    by: "operator",
    input: ({ uid }) => ({ uid, leadEmail: "lead@weald.example", leadName: "Priya Lathom" }),
  },
  "operator.giasDifference": { by: "operator", input: ({ trustId }) => ({ trustId }) },
  "operator.applyGias": {
    by: "operator",
    input: ({ trustId, fingerprint }) => ({ trustId, fingerprint }),
  },
};
