import { boardReportPdf, checkLogo, reportSheets, UnusableLogo } from "@safeboard/board-report";
import { listMemberships, loadMember } from "@safeboard/database/actor";
import { connect, type Database } from "@safeboard/database/connect";
import { jobQueue } from "@safeboard/database/job-queue";
import { lastBackgroundWork } from "@safeboard/database/last-background-work";
import { oneAtATime } from "@safeboard/database/one-at-a-time";
import type { PreparedDatabase } from "@safeboard/database/prepare";
import { createCaller } from "@safeboard/domain";
import { ensureRegister } from "@safeboard/domain/register";
import { createIdentity } from "@safeboard/identity";
import { dayInEngland } from "@safeboard/compliance/dates";
import { sessionCookie } from "@safeboard/identity/session-cookie";
import { createPolicyReader, defaultReadingLimits } from "@safeboard/policy-reader";
import { writeSheets } from "@safeboard/table-files";
import type { Configuration } from "./configuration.ts";
import { findDemonstration } from "./find-demonstration.ts";
import { createRegisterUpdates } from "./register-updates.ts";
import type { Services } from "./services.ts";

/** Everything that the routes may use, made once, with the way to take it down again. */
export async function createServices(
  configuration: Configuration,
  prepared: PreparedDatabase,
  say: (line: string) => void,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const now = () => new Date();
  const today = () => configuration.fixedToday ?? dayInEngland(now());
  const database = connect({ url: prepared.applicationUrl });
  const reader = createPolicyReader();
  const identity = createIdentity({ database, now, today });
  const close = async () => {
    await reader.close();
    await database.close();
  };
  try {
    const demonstration = await oneAtATime(prepared.ownerUrl, async () => {
      await ensureRegister(prepared.ownerUrl, database);
      return findDemonstration(
        { database, ownerUrl: prepared.ownerUrl, identity, reader, today: today(), say },
        { mayLoad: configuration.demonstrateWhenEmpty },
      );
    });
    const services: Services = {
      identity,
      cookie: sessionCookie({ secure: configuration.secureCookies }),
      memberships: {
        list: (userId) => listMemberships(database, userId, today()),
        load: (choice, userId) => loadMember(database, choice, userId, today()),
      },
      callerFor: (actor) =>
        createCaller({
          database,
          actor,
          today: today(),
          now: now(),
          reader,
          tokens: identity,
          jobs: jobQueue,
        }),
      today,
      reportDocuments: {
        pdf: boardReportPdf,
        workbook: (report) => writeSheets(reportSheets(report), report.edition.publishedOn),
        problemOfLogo,
      },
      largestDocument: defaultReadingLimits.fileBytes,
      databaseAnswers: () => answers(database),
      lastBackgroundWork: () => lastBackgroundWork(database),
      registerUpdates: createRegisterUpdates({
        ownerUrl: prepared.ownerUrl,
        database,
        today,
        now,
      }),
      demonstration,
    };
    return { services, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Other kinds of picture are refused by whoever keeps it. */
async function problemOfLogo(logo: Uint8Array): Promise<string | null> {
  const isPng = logo[0] === 0x89;
  try {
    await checkLogo({
      mediaType: isPng ? "image/png" : "image/jpeg",
      base64: Buffer.from(logo).toString("base64"),
    });
    return null;
  } catch (error) {
    if (error instanceof UnusableLogo) return error.message;
    throw error;
  }
}

async function answers(database: Database): Promise<boolean> {
  try {
    await listMemberships(database, "00000000-0000-0000-0000-000000000000", "2000-01-01");
    return true;
  } catch {
    // Whatever the reason, the answer to "does it answer?" is no.
    return false;
  }
}
