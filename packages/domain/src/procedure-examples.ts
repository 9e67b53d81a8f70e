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
  /** A version that was checked, and one that lies in review. */
  checkedVersionId: string;
  reviewVersionId: string;
  /** A current version that is on the school's website. */
  publishedVersionId: string;
  /** Of the version above: what a person said of an expectation, and something it promises. */
  rulingId: string;
  promiseId: string;
  /** A set of the trust's own, with the expectation T1. */
  ownSetId: string;
  /** Of a governor who is recorded as head too. */
  contradictionKey: string;
  settlementId: string;
  /** Opens a calendar of the school's governor. */
  feedToken: string;
  /** A list of files that waits for a lead, with one that was read; and one whose files are still arriving. */
  bulkId: string;
  bulkFileId: string;
  openBulkId: string;
  /** A model of the trust, its published version, its next one, and the first as it was sent to the school. */
  modelId: string;
  modelVersionId: string;
  draftModelVersionId: string;
  pushId: string;
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
const approvers = ["trust_lead", "hub_lead", "school_admin", "governor"] as const;
const leads = ["trust_lead", "hub_lead"] as const;
const trustLead = ["trust_lead"] as const;

const ofSchool = ({ schoolId }: ExampleIds) => ({ schoolId });
const ofPush = ({ schoolId, pushId }: ExampleIds) => ({ schoolId, pushId });
const ofVersion = ({ schoolId, versionId }: ExampleIds) => ({ schoolId, versionId });
const ofAskedVersion = ({ schoolId, askedVersionId }: ExampleIds) => ({
  schoolId,
  versionId: askedVersionId,
});
const ofStaffMember = ({ schoolId, staffMemberId }: ExampleIds) => ({ schoolId, staffMemberId });
const byLink = ({ linkToken }: ExampleIds) => ({ token: linkToken });

const ofVersionInReview = ({ schoolId, reviewVersionId }: ExampleIds) => ({
  schoolId,
  versionId: reviewVersionId,
});
const ofPublishedVersion = ({ schoolId, publishedVersionId }: ExampleIds) => ({
  schoolId,
  versionId: publishedVersionId,
});

const aboutLockers = {
  statement: "The policy says who opens the lockers.",
  why: "Somebody must.",
  source: "The trust's board",
  force: "should",
  wording: "The office opens the lockers.",
  words: "lockers + opens",
};

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
  "policy.list": { by: schoolReaders, input: ofSchool },
  "policy.life": { by: schoolReaders, input: ofVersion },
  "policy.sendForReview": {
    by: schoolActors,
    input: ({ schoolId, checkedVersionId }) => ({ schoolId, versionId: checkedVersionId }),
  },
  "policy.returnFromReview": {
    by: approvers,
    input: (ids) => ({ ...ofVersionInReview(ids), reason: "It names a coordinator who has left." }),
  },
  "policy.approve": {
    by: approvers,
    input: (ids) => ({
      ...ofVersionInReview(ids),
      body: "Local governing body",
      approvedOn: "2026-11-12",
      minuteReference: "12 November 2026, item 7",
    }),
  },
  "policy.withdrawApproval": {
    by: schoolActors,
    input: (ids) => ({ ...ofPublishedVersion(ids), reason: "The governors put it off." }),
  },
  "policy.withdraw": {
    by: schoolActors,
    input: (ids) => ({ ...ofPublishedVersion(ids), reason: "Part of the behaviour policy now." }),
  },
  "policy.fileAsHistory": { by: schoolActors, input: ofVersion },
  "policy.publish": {
    by: schoolActors,
    input: (ids) => ({
      ...ofPublishedVersion(ids),
      webAddress: "https://www.ashdown.example/policies/phones.pdf",
      publishedOn: "2026-11-16",
    }),
  },
  "policy.checkPublication": {
    by: schoolActors,
    input: (ids) => ({
      ...ofPublishedVersion(ids),
      found: { how: "by_eye", outcome: "same_file" },
    }),
  },
  "policy.types": { by: schoolReaders },
  "policy.register": { by: leads },
  "policy.saveType": {
    by: trustLead,
    input: () => ({
      name: "Animals in school",
      reviewMonths: 24,
      approvedBy: "Headteacher",
      onWebsite: false,
      heldBy: "school",
    }),
  },
  "policy.retireType": { by: trustLead, input: () => ({ code: "whistleblowing", retired: true }) },
  "expectation.ofVersion": { by: schoolReaders, input: ofVersion },
  "expectation.rule": {
    by: schoolActors,
    input: (ids) => ({
      ...ofVersion(ids),
      setId: "statutory-guidance",
      expectationId: "E04",
      status: "met_elsewhere",
      reason: "The network policy says it.",
      documentNamed: "Network policy",
    }),
  },
  "expectation.withdrawRuling": {
    by: schoolActors,
    input: ({ schoolId, rulingId }) => ({ schoolId, rulingId }),
  },
  "expectation.promises": { by: schoolReaders, input: ofVersion },
  "expectation.withdrawPromise": {
    by: schoolActors,
    input: ({ schoolId, promiseId }) => ({ schoolId, promiseId, isNone: true }),
  },
  "expectation.acrossSchools": { by: schoolReaders, input: () => ({}) },
  "expectation.oneAcrossSchools": {
    by: schoolReaders,
    input: () => ({ setId: "statutory-guidance", expectationId: "E04" }),
  },
  "expectation.ownSets": { by: trustLead },
  "expectation.saveOwn": {
    by: trustLead,
    input: ({ ownSetId }) => ({ setId: ownSetId, ...aboutLockers }),
  },
  "expectation.removeOwn": {
    by: trustLead,
    input: ({ ownSetId }) => ({ setId: ownSetId, expectationId: "T1" }),
  },
  "expectation.tryOwn": {
    by: trustLead,
    input: ({ schoolId, ownSetId }) => ({ schoolId, setId: ownSetId, ...aboutLockers }),
  },
  "expectation.guidance": { by: schoolReaders },
  "expectation.saveGrace": {
    by: trustLead,
    input: () => ({ editionId: "KCSIE-2026", redFrom: "2027-01-04" }),
  },
  "bulkUpload.list": { by: trustLead },
  "bulkUpload.read": { by: trustLead, input: ({ bulkId }) => ({ bulkId }) },
  "bulkUpload.start": { by: trustLead, input: () => ({ kind: "online_safety" }) },
  "bulkUpload.addFile": {
    by: trustLead,
    input: ({ openBulkId }) => ({
      bulkId: openBulkId,
      fileName: "online-safety-policy.txt",
      bytes: new TextEncoder().encode("Online Safety Policy\n\nNext review: Summer 2027\n"),
    }),
  },
  "bulkUpload.complete": { by: trustLead, input: ({ openBulkId }) => ({ bulkId: openBulkId }) },
  "bulkUpload.confirm": {
    by: trustLead,
    input: ({ bulkId, bulkFileId, schoolId }) => ({
      bulkId,
      choices: [{ fileId: bulkFileId, choice: schoolId }],
    }),
  },
  "bulkUpload.cancel": { by: trustLead, input: ({ bulkId }) => ({ bulkId }) },
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
  "comparison.read": {
    by: schoolReaders,
    input: (ids) => ({ ...ofVersion(ids), with: { modelVersionId: ids.modelVersionId } }),
  },
  "model.list": { by: schoolReaders },
  "model.read": { by: schoolReaders, input: ({ modelId }) => ({ modelId }) },
  "model.file": { by: schoolReaders, input: ({ modelVersionId }) => ({ modelVersionId }) },
  "model.create": {
    by: trustLead,
    input: () => ({
      name: "Acceptable use model",
      typeCode: "online_safety",
      mode: "model",
      fileName: "acceptable-use.txt",
      bytes: new TextEncoder().encode("Acceptable use policy of [school name]\n"),
    }),
  },
  "model.upload": {
    by: trustLead,
    input: ({ modelId }) => ({
      modelId,
      fileName: "model-3.txt",
      bytes: new TextEncoder().encode("Online safety policy of [school name]\n"),
    }),
  },
  "model.publish": {
    by: trustLead,
    input: ({ draftModelVersionId: modelVersionId }) => ({
      modelVersionId,
      change: "minor",
      reason: "Some words were put right.",
    }),
  },
  "model.retire": { by: trustLead, input: ({ modelId }) => ({ modelId }) },
  "model.push": {
    by: trustLead,
    input: ({ modelVersionId, otherSchoolId }) => ({
      modelVersionId,
      to: { which: "schools", schoolIds: [otherSchoolId] },
    }),
  },
  "model.withdrawPush": { by: trustLead, input: ofPush },
  "model.ofSchool": { by: schoolReaders, input: ofSchool },
  "model.pushed": { by: schoolReaders, input: ofPush },
  "model.adopt": { by: schoolActors, input: ofPush },
  "model.adapt": {
    by: schoolActors,
    input: (ids) => ({ ...ofPush(ids), fillings: {}, edits: {}, leaveGaps: true }),
  },
  "request.list": { by: schoolReaders, input: () => ({}) },
  "request.ofSchool": { by: schoolReaders, input: ofSchool },
  "request.draft": {
    by: leads,
    input: ({ schoolId }) => ({ schoolId, measureId: "policy_review" }),
  },
  "request.answer": {
    by: schoolActors,
    input: ({ schoolId, requestId }) => ({ schoolId, requestId, answer: "By the end of term." }),
  },
  "request.ask": { by: leads, input: ({ otherSchoolId }) => ({ schoolId: otherSchoolId }) },
  "request.askAll": { by: leads },
  "request.withdraw": {
    by: leads,
    input: ({ schoolId, requestId }) => ({ schoolId, requestId }),
  },
  "contradiction.list": { by: schoolReaders, input: () => ({}) },
  "contradiction.ofSchool": { by: schoolReaders, input: ofSchool },
  "contradiction.settle": {
    by: schoolActors,
    input: ({ schoolId, contradictionKey }) => ({
      schoolId,
      key: contradictionKey,
      how: "both_are_right",
      reason: "Until the board has found another governor.",
    }),
  },
  "contradiction.withdrawSettlement": {
    by: schoolActors,
    input: ({ schoolId, settlementId }) => ({ schoolId, settlementId }),
  },
  "reminder.list": { by: schoolReaders, input: ofSchool },
  "reminder.feed": { by: schoolReaders },
  "reminder.makeFeed": { by: schoolReaders },
  "reminder.revokeFeed": { by: schoolReaders },
  "reminder.calendar": { by: "anybody", input: ({ feedToken }) => ({ token: feedToken }) },
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
