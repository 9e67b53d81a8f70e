import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentAnswer } from "../../reports/document-answer.server.ts";

/** A published report's figures as a workbook. */
export const loader = (args: LoaderFunctionArgs) => documentAnswer(args, "xlsx");
