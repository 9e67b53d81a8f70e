/** Which role may do what. The one place where that is decided; the database decides on whose rows. */
import type { MembershipRole } from "@safeboard/database/tables/access";

const trustLead = ["trust_lead"] as const;
const leads = ["trust_lead", "hub_lead"] as const;
/** Those who act for a school. A lead does so for a school that can't, and the audit trail says so. */
const schoolActors = ["trust_lead", "hub_lead", "school_admin"] as const;
/** A governor approves for the governing body, with the minute that says so. */
const approvers = ["trust_lead", "hub_lead", "school_admin", "governor"] as const;
/** Everybody but the board: trustees see reports, never live figures or documents. */
const schoolReaders = ["trust_lead", "hub_lead", "school_admin", "governor"] as const;

const permissions = {
  overview: { read: schoolReaders, keep: trustLead, saveView: schoolReaders, shareView: trustLead },
  school: { read: schoolReaders },
  policy: {
    read: schoolReaders,
    upload: schoolActors,
    correct: schoolActors,
    confirm: schoolActors,
    discard: schoolActors,
    approve: approvers,
    review: schoolActors,
    withdraw: schoolActors,
    publish: schoolActors,
  },
  bulkUpload: { read: trustLead, upload: trustLead, confirm: trustLead },
  policyType: { read: schoolReaders, compare: leads, decide: trustLead },
  expectation: {
    read: schoolReaders,
    /** To say how one stands, in place of what was found. */
    rule: schoolActors,
    compare: schoolReaders,
    /** The trust's own expectations, and the dates of new guidance. */
    arrange: trustLead,
  },
  appointment: { read: schoolReaders, record: schoolActors, end: schoolActors },
  role: { read: schoolReaders, arrange: trustLead },
  staff: { read: schoolActors, record: schoolActors },
  /** Who works at several schools: no school may see it of another. */
  person: { match: trustLead },
  settings: { read: trustLead, save: trustLead },
  training: {
    read: schoolReaders,
    /** By name: who did what. Others read counts. */
    readPeople: schoolActors,
    record: schoolActors,
    /** What a school asks of its own staff beside the trust's list. */
    add: schoolActors,
    compare: leads,
    /** What the whole trust asks, and the courses that satisfy it. */
    arrange: trustLead,
  },
  incident: {
    /** Case by case. Others read counts. */
    read: schoolActors,
    readCounts: schoolReaders,
    record: schoolActors,
    compare: leads,
  },
  roll: { read: schoolReaders, record: schoolActors },
  plan: { read: schoolActors, record: schoolActors },
  action: {
    read: schoolReaders,
    raise: schoolActors,
    work: schoolActors,
    /** The same action for several schools. */
    raiseForMany: leads,
    compare: leads,
  },
  evidence: { read: schoolReaders, record: schoolActors, compare: leads },
  technology: { read: schoolReaders, record: schoolActors, compare: leads, arrange: trustLead },
  filteringReview: { read: schoolReaders, record: schoolActors, compare: leads },
  /** What trustees may see, and leads as trustees see it. */
  boardFigure: { read: ["trust_lead", "trustee", "chair"] },
  report: {
    /** What was published. */
    read: ["trust_lead", "trustee", "chair"],
    write: trustLead,
    /** To ask, to ask further, and to say that a question is answered. */
    ask: ["trustee", "chair"],
    markRead: ["trustee", "chair"],
    signOff: ["chair"],
  },
  acknowledgement: {
    read: schoolReaders,
    /** By name: who has not confirmed. Others read counts. */
    readPeople: schoolActors,
    ask: schoolActors,
    record: schoolActors,
  },
  import: {
    read: schoolActors,
    run: schoolActors,
    /** Of a file about several schools. */
    acrossSchools: trustLead,
  },
  request: { read: schoolReaders, ask: leads, withdraw: leads, answer: schoolActors },
  contradiction: { read: schoolReaders, settle: schoolActors },
  reminder: { read: schoolReaders, subscribe: schoolReaders },
  model: { read: schoolReaders, write: trustLead, push: trustLead, adopt: schoolActors },
  membership: { read: trustLead, end: trustLead },
  invitation: { read: trustLead, create: trustLead, revoke: trustLead },
  hub: { read: leads, arrange: trustLead },
  release: { read: trustLead, create: trustLead, cancel: trustLead, accept: trustLead },
  audit: { read: schoolActors, verify: trustLead },
} as const satisfies Record<string, Record<string, readonly MembershipRole[]>>;

export type PermissionSubject = keyof typeof permissions;
export type PermissionVerb<Subject extends PermissionSubject> = keyof (typeof permissions)[Subject];

/** Whether a role includes a verb: for procedures, and for pages that offer only what will work. */
export function rolePermits<Subject extends PermissionSubject>(
  role: MembershipRole,
  verb: PermissionVerb<Subject>,
  subject: Subject,
): boolean {
  const allowed = permissions[subject][verb] as readonly MembershipRole[];
  return allowed.includes(role);
}
