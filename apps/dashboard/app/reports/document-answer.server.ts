import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { Readable } from "node:stream";
import { attachment } from "../request/attachment.ts";
import { routeId } from "../request/route-id.ts";
import { asMember } from "../request/visit.server.ts";
import { editionNumber } from "./edition-number.ts";

const MEDIA_TYPES = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A published edition as a file, made from what was frozen. @throws a 404 where the reader sees no such edition */
export const documentAnswer = (args: LoaderFunctionArgs, format: keyof typeof MEDIA_TYPES) =>
  asMember(args, async ({ caller }) => {
    const { frozen } = await caller.report.read({
      reportId: routeId(args.params["reportId"]),
      edition: editionNumber(args.params["edition"]),
    });
    const { reportDocuments } = args.context.services;
    const bytes =
      format === "pdf"
        ? Readable.from([await reportDocuments.pdf(frozen)], { objectMode: false })
        : Readable.from(reportDocuments.workbook(frozen), { objectMode: false });
    const name = `${frozen.title}, edition ${frozen.edition.number}.${format}`;
    return new Response(createReadableStreamFromReadable(bytes), {
      headers: {
        "Content-Type": MEDIA_TYPES[format],
        "Content-Disposition": attachment(name),
        "Cache-Control": "private, no-store",
      },
    });
  });
