import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportImports } from "../../imports/export-imports.server.ts";

/** The trust's own imports. */
export const loader = (args: LoaderFunctionArgs) => exportImports(args, null);
