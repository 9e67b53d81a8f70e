import { startDashboard } from "./start-dashboard.ts";

/** One dashboard for all tests; each test works in a trust or a school of its own, or only looks. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dashboard = await startDashboard();
  process.env["SAFEBOARD_E2E_ORIGIN"] = dashboard.origin;
  return () => dashboard.stop();
}
