import type { LoaderFunctionArgs } from "@remix-run/node";
import { questionInWords, listAround, repetitionInWords } from "../../bulk-upload/file-in-words.ts";
import { soFar } from "../../bulk-upload/list-progress.tsx";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** The files of one upload: whose each is taken to be, and what became of it. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    // As the page: to everybody but a trust's lead it doesn't exist.
    if (actor.scope !== "trust") throw new Response(null, { status: 404 });
    const page = await caller.bulkUpload.read({ bulkId: routeId(args.params["bulkId"]) });
    const list = listAround(page);
    return tableAnswer(args.request, {
      title: `Files of an upload, ${page.kindName}`,
      source: `Safeboard, from the files that ${page.startedBy} uploaded`,
      asAt: args.context.services.today(),
      filters: [],
      columns: [
        { heading: "Number", cell: ({ position }) => position },
        { heading: "File", cell: ({ fileName }) => fileName },
        { heading: "Title in the text", cell: ({ title }) => title },
        { heading: "School that it names", cell: ({ stated }) => stated },
        {
          heading: "School",
          cell: ({ chosenSchoolId }) => list.schoolNames.get(chosenSchoolId ?? "") ?? null,
        },
        { heading: "What became of it", cell: soFar },
        {
          heading: "Why",
          cell: (file) =>
            file.problem ?? questionInWords(file, list) ?? repetitionInWords(file, list),
        },
      ],
      rows: page.files,
    });
  });
