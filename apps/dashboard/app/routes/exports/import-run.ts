import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRows } from "../../imports/export-imports.server.ts";

/** The rows of one of the trust's imports. */
export const loader = (args: LoaderFunctionArgs) =>
  exportRows(args, null, args.params["trustRunId"]);
