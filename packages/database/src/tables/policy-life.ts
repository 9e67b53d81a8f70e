/** What a trust expects of its policies, and how a version came to be approved, published and found on the website. */
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, identifier, keyOfRow, recorded, rowOfUnit, trustId, withdrawal } from "./columns.ts";

export const policyHolders = ["school", "trust"] as const;
export type PolicyHolder = (typeof policyHolders)[number];

/** The trust's register of policy types. Rows are added only: the latest of a code counts. */
export const policyType = pgTable(
  "policy_type",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    /** Months from one review to the next; null where nothing is prescribed. */
    reviewMonths: integer("review_months"),
    /** Who approves it: "The governing body". */
    approvedBy: text("approved_by").notNull(),
    onWebsite: boolean("on_website").notNull(),
    /** Each school has its own, or the trust one for all. */
    heldBy: text("held_by", { enum: policyHolders }).notNull(),
    retired: boolean("retired").notNull().default(false),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** A threshold or a date that the trust has set, from a day on. Rows are added only. */
export const trustSetting = pgTable(
  "trust_setting",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    name: text("name").notNull(),
    value: jsonb("value").$type<unknown>().notNull(),
    inForceFrom: day("in_force_from").notNull(),
    /** Why it was set so. */
    reason: text("reason"),
    ...recorded(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

export const approvalSources = ["recorded", "stated_in_policy"] as const;
export type ApprovalSource = (typeof approvalSources)[number];

export const approval = pgTable(
  "approval",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    body: text("body").notNull(),
    /** The committee to which that body delegated the approval, where a policy says so. */
    delegatedTo: text("delegated_to"),
    approvedOn: day("approved_on").notNull(),
    /** The first day on which it is the school's policy. */
    effectiveOn: day("effective_on").notNull(),
    minuteReference: text("minute_reference"),
    source: text("source", { enum: approvalSources }).notNull(),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

export const changeKinds = ["first", "material", "minor"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const publication = pgTable(
  "publication",
  {
    ...rowOfUnit(),
    versionId: identifier("version_id").notNull(),
    webAddress: text("web_address").notNull(),
    publishedOn: day("published_on").notNull(),
    /** Against the version published before: a material change asks staff to read it again. */
    change: text("change", { enum: changeKinds }).notNull(),
    changeReason: text("change_reason"),
    ...recorded(),
    ...withdrawal(),
  },
  keyOfRow,
);

export const publicationCheckOutcomes = ["same_file", "other_file", "not_there"] as const;
export type PublicationCheckOutcome = (typeof publicationCheckOutcomes)[number];

/** What somebody found at the published address. */
export const publicationCheck = pgTable(
  "publication_check",
  {
    ...rowOfUnit(),
    publicationId: identifier("publication_id").notNull(),
    checkedOn: day("checked_on").notNull(),
    outcome: text("outcome", { enum: publicationCheckOutcomes }).notNull(),
    /** Of the file found there, when it was handed in to be compared; null when it was compared by eye. */
    sha256: text("sha256"),
    note: text("note"),
    ...recorded(),
  },
  keyOfRow,
);
