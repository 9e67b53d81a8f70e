import type { LoaderFunctionArgs } from "@remix-run/node";
import { technologyColumns } from "../../practice/technology-columns.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** What the trust has for all its schools. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { today, technologies } = await caller.technology.ofTrust();
    return tableAnswer(args.request, {
      title: "Technologies of the trust",
      source: "Safeboard, from the trust’s register",
      asAt: today,
      filters: [],
      columns: technologyColumns,
      rows: technologies,
    });
  });
