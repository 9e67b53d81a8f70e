import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRows } from "../../imports/export-imports.server.ts";
import { routeId } from "../../request/route-id.ts";

/** The rows of one of a school's imports. */
export const loader = (args: LoaderFunctionArgs) =>
  exportRows(args, routeId(args.params["schoolId"]), args.params["runId"]);
