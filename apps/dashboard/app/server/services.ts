import type { FrozenReport } from "@safeboard/compliance/board-report";
import type { Actor, Member, MembershipSummary } from "@safeboard/database/actor";
import type { DomainCaller } from "@safeboard/domain";
import type { Identity, MembershipChoice } from "@safeboard/identity";
import type { SessionCookie } from "@safeboard/identity/session-cookie";
import type { RegisterUpdates } from "./register-updates.ts";

/** What the routes may use, made once at boot and handed to every request. They see no database. */
export interface Services {
  identity: Identity;
  /** Carries a session between the browser and the dashboard. */
  cookie: SessionCookie;
  memberships: {
    /** Where a person may work today. */
    list(userId: string): Promise<MembershipSummary[]>;
    /** The member that a membership makes of its user, or null when it isn't theirs or has ended. */
    load(choice: MembershipChoice, userId: string): Promise<Member | null>;
  };
  /** The domain, speaking on behalf of an actor, as at now. */
  callerFor(actor: Actor): DomainCaller;
  /** The day that pages are judged by, in UK time, as an ISO date. */
  today(): string;
  /** The largest document accepted, in bytes. */
  largestDocument: number;
  databaseAnswers(): Promise<boolean>;
  /** When a worker last did what it does each minute; null when none has for a day. */
  lastBackgroundWork(): Promise<Date | null>;
  /** A published report as documents, always the same from the same report. */
  reportDocuments: {
    pdf(report: FrozenReport): Promise<Uint8Array>;
    workbook(report: FrozenReport): AsyncIterable<Uint8Array>;
    /** Why a picture can't be printed on them, for whoever chose it; null where it can. */
    problemOfLogo(logo: Uint8Array): Promise<string | null>;
  };
  /** For the platform's operators: whoever calls it asks first whether one is asking. */
  registerUpdates: RegisterUpdates;
  /** Present in a demonstration database only. */
  demonstration: Demonstration | null;
}

/** What only a demonstration offers: its people for one-click sign-in, and the way to start afresh. */
export interface Demonstration {
  people: readonly DemonstrationPerson[];
  /** Everybody's password. */
  password: string;
  /** Nothing is removed from a database that has come to hold a real trust too. */
  startAfresh(): Promise<"begun" | "real_trust_beside">;
}

export interface DemonstrationPerson {
  name: string;
  email: string;
  /** "Safeguarding lead", "School admin". */
  job: string;
  /** The trust, hub or school it is done for. */
  place: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    services: Services;
    /** The content security policy's nonce of this response. */
    nonce: string;
    /** Where the request came from, for throttling. */
    address: string;
  }
}
