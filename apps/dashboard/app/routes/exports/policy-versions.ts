import type { LoaderFunctionArgs } from "@remix-run/node";
import { versionStatusWords } from "../../policy/version-words.ts";
import { routeId } from "../../request/route-id.ts";
import { tableAnswer } from "../../request/table-answer.server.ts";
import { asMember } from "../../request/visit.server.ts";

/** Every version of one of a school's policies that was ever uploaded. */
export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, policies } = await caller.policy.list({ schoolId });
    const policy = policies.find(({ type }) => type.code === args.params["kind"]);
    if (!policy) throw new Response(null, { status: 404 });
    return tableAnswer(args.request, {
      title: `${policy.type.name} versions at ${school.name}`,
      source: "Safeboard, from the versions that the school has uploaded",
      asAt: args.context.services.today(),
      filters: [{ name: "Policy", value: policy.type.name }],
      columns: [
        { heading: "Version", cell: ({ number }) => number },
        { heading: "Status", cell: ({ status }) => versionStatusWords[status] },
        { heading: "Approved by", cell: ({ approval }) => approval?.body ?? null },
        {
          heading: "Approved on",
          kind: "day",
          cell: ({ approval }) => approval?.approvedOn ?? null,
        },
        {
          heading: "In force from",
          kind: "day",
          cell: ({ approval }) => approval?.effectiveOn ?? null,
        },
        { heading: "Checked by", cell: ({ confirmedBy }) => confirmedBy },
        { heading: "Checked on", kind: "day", cell: ({ confirmedOn }) => confirmedOn },
        { heading: "Uploaded by", cell: ({ uploadedBy }) => uploadedBy },
        { heading: "File", cell: ({ fileName }) => fileName },
        { heading: "Bytes", cell: ({ byteLength }) => byteLength },
      ],
      rows: await caller.policy.versions({ schoolId, kind: policy.type.code }),
    });
  });
