import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
} from "@safeboard/compliance/contradictions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { AskingSections } from "../../asking/asking-sections.tsx";
import { ContradictionTable } from "../../asking/contradiction-table.tsx";
import { exportAddress } from "../../components/export-address.ts";
import type { ContradictionList } from "../../domain-answers.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Contradictions - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const parameters = new URL(args.request.url).searchParams;
    const kind = CONTRADICTION_KINDS.find((each) => each === parameters.get("kind"));
    const standing = (["open", "settled"] as const).find(
      (each) => each === parameters.get("standing"),
    );
    return {
      list: await caller.contradiction.list({
        ...(kind && { kind }),
        ...(standing && { standing }),
      }),
      mayAsk: rolePermits(actor.role, "ask", "request"),
      today: args.context.services.today(),
    };
  });

export default function Contradictions() {
  const { list, mayAsk, today } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  return (
    <>
      <PageHeading
        title={heading(list)}
        lead="Where a school’s policies, its register and the guidance say different things. They are found afresh whenever this page is opened."
        asAt={`As at ${formatIsoDate(today)}`}
        actions={mayAsk && <AskThem contradictions={list.contradictions} />}
      />
      <AskingSections current="contradictions" />
      <Filters list={list} parameters={parameters} />
      {list.contradictions.length === 0 ? (
        <EmptyState
          title={list.kinds.length === 0 ? "Nothing contradicts anything" : "None of this kind"}
          action={
            list.kinds.length > 0 && <ButtonLink href="/contradictions">Show them all</ButtonLink>
          }
        />
      ) : (
        <>
          <ContradictionTable rows={list.contradictions} mayAsk={mayAsk} />
          <DownloadLinks href={exportAddress("/contradictions", parameters)} />
        </>
      )}
      <PrintFooter source="Safeboard" asAt={today} />
    </>
  );
}

/** Asks every school of which something to settle is shown; where there is only something to know, of which that is. */
function AskThem({ contradictions }: Pick<ContradictionList, "contradictions">) {
  const open = contradictions.filter(({ settled }) => !settled);
  const toSettle = open.filter(({ weight }) => weight !== "advice");
  const about = toSettle.length > 0 ? toSettle : open;
  const schoolIds = [...new Set(about.map(({ schoolId }) => schoolId))];
  if (schoolIds.length < 2) return null;
  const query = new URLSearchParams([
    ["subject", "contradiction"],
    ...schoolIds.map((id) => ["school", id]),
  ]);
  return (
    <ButtonLink kind="quiet" href={`/requests/ask?${query.toString()}`}>
      Ask these {schoolIds.length} schools
    </ButtonLink>
  );
}

function Filters({ list, parameters }: { list: ContradictionList; parameters: URLSearchParams }) {
  const [kind, standing] = [parameters.get("kind"), parameters.get("standing")];
  const address = (changes: { kind?: string | null; standing?: string | null }) => {
    const next = new URLSearchParams();
    for (const [name, value] of Object.entries({ kind, standing, ...changes })) {
      if (value) next.set(name, value);
    }
    return `/contradictions${next.size > 0 ? `?${next.toString()}` : ""}`;
  };
  const open = list.toSettle + list.advice;
  return (
    <FilterChips
      label="Filter contradictions"
      groups={[
        {
          name: "Standing",
          chips: [
            {
              label: "All",
              count: open + list.settled,
              href: address({ standing: null }),
              current: standing === null,
              all: true,
            },
            {
              label: "Open",
              count: open,
              href: address({ standing: "open" }),
              current: standing === "open",
            },
            {
              label: "Settled",
              count: list.settled,
              href: address({ standing: "settled" }),
              current: standing === "settled",
            },
          ],
        },
        {
          name: "Kind",
          chips: list.kinds.map((each) => ({
            label: CONTRADICTION_KIND_WORDS[each.kind],
            count: each.count,
            href: address({ kind: kind === each.kind ? null : each.kind }),
            current: kind === each.kind,
          })),
        },
      ]}
    />
  );
}

function heading({ toSettle, advice, schoolsToSettle, schools }: ContradictionList): string {
  const toKnow = advice > 0 ? `; ${advice}${toSettle > 0 ? " more" : ""} to know` : "";
  if (toSettle === 0) return `No contradiction is to be settled${toKnow}`;
  const what = toSettle === 1 ? "1 contradiction is" : `${toSettle} contradictions are`;
  return `${what} to be settled, at ${schoolsToSettle} of ${schools} ${schools === 1 ? "school" : "schools"}${toKnow}`;
}
