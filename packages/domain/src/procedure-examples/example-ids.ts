/**
 * What the examples of procedures are about, and whose it is. A school's is found under no other school's id, even by
 * a lead who sees both; what is a trust's leads nowhere for others; the rest is no id of anybody's rows by itself.
 */
export const exampleIds = {
  trustId: "of a trust",
  /** Has a draft version, an appointment and an open request. */
  schoolId: "of a trust",
  versionId: "of a school",
  appointmentId: "of a school",
  requestId: "of a school",
  /** Has none of these. */
  otherSchoolId: "of a trust",
  /** Is released to another trust, so its record is closed to changes. */
  releasedSchoolId: "of a trust",
  releaseId: "of a school",
  /** A current version that a teacher is asked to read; another has confirmed, a third has joined since. */
  askedVersionId: "of a school",
  acknowledgementRequestId: "of a school",
  /** The teacher who is asked, and by what. */
  staffMemberId: "of a school",
  askId: "of a school",
  /** Opens what that teacher is asked to read. */
  linkToken: "of a trust",
  /** The other teacher's confirmation. */
  acknowledgementId: "of a school",
  /** Of one name at the school and at the other one; and two of whom it was said that they are two people. */
  namesakeId: "of a trust",
  otherNamesakeId: "of a trust",
  distinctId: "of a trust",
  otherDistinctId: "of a trust",
  /** What the first teacher did, need not do, and is booked on. */
  completionId: "of a school",
  trainingExemptionId: "of a school",
  trainingBookingId: "of a school",
  /** An incident with a decision, and a month in which there was none. */
  caseId: "of a school",
  decisionId: "of a school",
  incidentReturnId: "of a school",
  /** What is done about that incident, a plan that was reviewed once, and what was learnt. */
  planId: "of a school",
  reviewedPlanId: "of a school",
  planReviewId: "of a school",
  lessonId: "of a school",
  /** Something to do, and something that was done. */
  actionId: "of a school",
  actionFileId: "of a school",
  closedActionId: "of a school",
  /** A review of filtering and monitoring. */
  reviewId: "of a school",
  reviewFileId: "of a school",
  /** A report to the board that is being written, one with a colleague, and a published one with a question. */
  draftReportId: "of a trust",
  sentReportId: "of a trust",
  publishedReportId: "of a trust",
  questionId: "of a trust",
  /** An arrangement of the overview that the school's admin saved. */
  viewId: "of a trust",
  /** How many pupils the school had on a day. */
  rollId: "of a school",
  /** Something that shows a promise, with a file; and what the school and the trust use with pupils. */
  evidenceId: "of a school",
  evidenceFileId: "of a school",
  technologyId: "of a school",
  assessmentId: "of a school",
  assessmentFileId: "of a school",
  trustTechnologyId: "of a trust",
  /** What the trust asks beside the national list, a course of its own, and what the school adds. */
  ownRequirementCode: "of a trust",
  ownCourseCode: "of a trust",
  schoolRequirementCode: "of a school",
  /** A version that was checked, and one that lies in review. */
  checkedVersionId: "of a school",
  reviewVersionId: "of a school",
  /** A current version that is on the school's website. */
  publishedVersionId: "of a school",
  /** Of the version above: what a person said of an expectation, and something it promises. */
  rulingId: "of a school",
  promiseId: "of a school",
  /** A set of the trust's own, with the expectation T1. */
  ownSetId: "of a trust",
  /** Of a governor who is recorded as head too. */
  contradictionKey: "of nobody",
  settlementId: "of a school",
  /** Opens a calendar of the school's governor. */
  feedToken: "of a trust",
  /** A list of files that waits for a lead, with one that was read; and one whose files are still arriving. */
  bulkId: "of a trust",
  bulkFileId: "of a trust",
  openBulkId: "of a trust",
  /** Imports of the school: one still arriving, one checked, one that asks this, one applied. */
  arrivingImportId: "of a school",
  checkedImportId: "of a school",
  askingImportId: "of a school",
  questionKey: "of nobody",
  appliedImportId: "of a school",
  /** A model of the trust, its published version, its next one, and the first as it was sent to the school. */
  modelId: "of a trust",
  modelVersionId: "of a trust",
  draftModelVersionId: "of a trust",
  pushId: "of a school",
  membershipId: "of a trust",
  invitationId: "of a trust",
  /** A hub without schools. */
  hubId: "of a trust",
  /** Opens a school that a third trust released. */
  releaseCode: "of a trust",
  /** Of a trust in the register that isn't set up. */
  uid: "of nobody",
  /** Of what the register would change in the trust now. */
  fingerprint: "of nobody",
} as const satisfies Record<string, "of a school" | "of a trust" | "of nobody">;

export type ExampleIds = Record<keyof typeof exampleIds, string>;
