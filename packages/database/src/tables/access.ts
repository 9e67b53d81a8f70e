/** Who may sign in, to what. A person is one user with any number of memberships. */
import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, identifier, instant, recordedAt, schoolId, trustId } from "./columns.ts";

/** Roles a membership can carry; what each may do is decided in the domain package. */
export const membershipRoles = [
  "trust_lead",
  "hub_lead",
  "school_admin",
  "governor",
  "trustee",
  "chair",
] as const;
export type MembershipRole = (typeof membershipRoles)[number];

export const userAccount = pgTable("user_account", {
  id: identifier("id").primaryKey(),
  /** Lower case. Unique over the whole product: one person, one account. */
  email: text("email").notNull().unique(),
  displayName: text("display_name").notNull(),
  recordedAt: recordedAt(),
  /** Sessions begun before this instant are no longer valid: "sign out everywhere". */
  signedOutEverywhereAt: instant("signed_out_everywhere_at"),
});

export const credential = pgTable("credential", {
  userId: identifier("user_id").primaryKey(),
  passwordHash: text("password_hash").notNull(),
  changedAt: instant("changed_at").notNull().defaultNow(),
});

/** Platform operators: they set up trusts, and see no trust's data. */
export const platformOperator = pgTable("platform_operator", {
  userId: identifier("user_id").primaryKey(),
  recordedAt: recordedAt(),
});

export const session = pgTable("session", {
  /** sha256 of the token in the cookie, in hexadecimal: a stolen database opens no session. */
  id: text("id").primaryKey(),
  userId: identifier("user_id").notNull(),
  /** The membership chosen in this session, if one was. */
  membershipTrustId: identifier("membership_trust_id"),
  membershipId: identifier("membership_id"),
  startedAt: instant("started_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  /** The absolute end, whatever the activity. */
  expiresAt: instant("expires_at").notNull(),
});

/** Failed sign-ins by address and by account, counted before any password hash is computed. */
export const signInThrottle = pgTable("sign_in_throttle", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  windowStartedAt: instant("window_started_at").notNull(),
});

export const membership = pgTable(
  "membership",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    userId: identifier("user_id").notNull(),
    /** How colleagues see this person; the account itself is visible to its owner only. */
    displayName: text("display_name").notNull(),
    email: text("email").notNull(),
    role: text("role", { enum: membershipRoles }).notNull(),
    /** For a hub lead. */
    hubId: identifier("hub_id"),
    from: day("member_from").notNull(),
    to: day("member_to"),
    recordedAt: recordedAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);

/** The schools that a school admin's or governor's membership names. */
export const membershipSchool = pgTable(
  "membership_school",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    membershipId: identifier("membership_id").notNull(),
    /** Repeated from the membership, so that a person can read their own before a trust is known. */
    userId: identifier("user_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.schoolId, table.membershipId] })],
);

export const invitation = pgTable(
  "invitation",
  {
    trustId: trustId(),
    id: identifier("id").notNull(),
    /** sha256 of the token in the one-time link, in hexadecimal. */
    tokenHash: text("token_hash").notNull(),
    email: text("email").notNull(),
    displayName: text("display_name").notNull(),
    role: text("role", { enum: membershipRoles }).notNull(),
    hubId: identifier("hub_id"),
    schoolIds: identifier("school_ids").array().notNull(),
    /** The inviting person's name; null when the platform's operator invited. */
    invitedBy: text("invited_by"),
    recordedAt: recordedAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [primaryKey({ columns: [table.trustId, table.id] })],
);
