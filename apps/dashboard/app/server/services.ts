import type { Database } from "@safeboard/database/connect";
import type { Identity, SessionCookie } from "@safeboard/identity";
import type { PolicyReader } from "@safeboard/policy-reader";

/** What the routes may use, made once at boot and handed to every request. */
export interface Services {
  database: Database;
  identity: Identity;
  reader: PolicyReader;
  /** The day that pages judge by, in UK time. */
  today(): string;
  now(): Date;
  /** Present in a demonstration database only: its people, for one-click sign-in, and the way to start afresh. */
  demonstration: Demonstration | null;
  /** Carries a session between the browser and the dashboard. */
  cookie: SessionCookie;
}

export interface Demonstration {
  people: readonly DemonstrationPerson[];
  /** Everybody's password in a demonstration. */
  password: string;
  startAfresh(): Promise<void>;
}

export interface DemonstrationPerson {
  userId: string;
  name: string;
  email: string;
  /** "Safeguarding lead of the trust", "School admin at …". */
  job: string;
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
