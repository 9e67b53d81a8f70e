import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentAnswer } from "../../reports/document-answer.server.ts";

/** A published report as a tagged PDF. */
export const loader = (args: LoaderFunctionArgs) => documentAnswer(args, "pdf");
