import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportImports } from "../../imports/export-imports.server.ts";
import { routeId } from "../../request/route-id.ts";

/** A school's imports. */
export const loader = (args: LoaderFunctionArgs) =>
  exportImports(args, routeId(args.params["schoolId"]));
