import { request } from "playwright/test";
import { people } from "./demonstration.ts";
import { startDashboard } from "./start-dashboard.ts";
import { signInAs } from "./test.ts";
import { findRecords, findSchool } from "./find-records.ts";

/** One dashboard for all tests; each test works in a trust or a school of its own, or only looks. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dashboard = await startDashboard();
  process.env["SAFEBOARD_E2E_ORIGIN"] = dashboard.origin;
  const lead = await request.newContext();
  await signInAs({ request: lead }, people.lead);
  const { schoolId } = await findSchool(lead, "Ashdown Vale Primary School");
  process.env["SAFEBOARD_E2E_RECORDS"] = JSON.stringify({
    [schoolId]: await findRecords(lead, schoolId),
  });
  await lead.dispose();
  return () => dashboard.stop();
}
