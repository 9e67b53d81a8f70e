import type { IsoDate } from "@safeboard/compliance/dates";
import type { ExpectationFinding, ExpectationSet } from "@safeboard/compliance/expectations";
import type { Actor, Member } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import type { JobQueue } from "@safeboard/database/job-queue";
import type { Identity } from "@safeboard/identity";
import type { PolicyReading } from "@safeboard/policy-reader";

/** What every procedure is given. The composition root builds one for each request; nothing here is global. */
export interface DomainContext {
  database: Database;
  /** Who asks, as the database knows them: never taken from the request. */
  actor: Actor;
  /** The day on which everything is judged. */
  today: IsoDate;
  /** The instant written into the audit trail. */
  now: Date;
  reader: DocumentReader;
  tokens: OneTimeTokens;
  /** Where a use case leaves what is done after it, by the worker. */
  jobs: JobQueue;
}

/** The context once it is known that a member of a trust asks. */
export interface MemberContext extends DomainContext {
  actor: Member;
}

/** Reads documents, and texts again, within limits of time and memory; rejects with an UnreadableDocument. */
export interface DocumentReader {
  read(
    bytes: Uint8Array,
    fileName: string,
    options?: { signal?: AbortSignal },
  ): Promise<PolicyReading>;
  /** Judges pages of text that were read before by sets, such as a trust's own. */
  check(
    pages: readonly string[],
    sets: readonly ExpectationSet[],
    options?: { signal?: AbortSignal },
  ): Promise<ExpectationFinding[]>;
}

export type OneTimeTokens = Pick<Identity, "newOneTimeToken">;
