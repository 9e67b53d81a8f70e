import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FORCE_WORDS } from "@safeboard/compliance/expectations";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { CopyableText } from "@safeboard/ui/copyable-text";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SummaryList } from "@safeboard/ui/summary-list";
import { exportAddress } from "../../components/export-address.ts";
import { expectationAddress } from "../../expectations/addresses.ts";
import { ExpectationsSections } from "../../expectations/expectations-sections.tsx";
import {
  forceInWords,
  shortStatement,
  sourceInWords,
} from "../../expectations/expectation-words.ts";
import { OneAcrossTable } from "../../expectations/one-across-table.tsx";
import { SchoolsWithoutPolicy } from "../../expectations/schools-without-policy.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? shortStatement(loaded.page.expectation.statement) : "Expectation"}, school by school - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    page: await caller.expectation.oneAcrossSchools({
      setId: args.params["setCode"] ?? "",
      expectationId: args.params["expectationId"] ?? "",
    }),
    mayArrange: rolePermits(actor.role, "arrange", "expectation"),
    mayAsk: rolePermits(actor.role, "ask", "request"),
  }));

export default function Expectation() {
  const { page, mayArrange, mayAsk } = useLoaderData<typeof loader>();
  const { set, expectation, schools, wording, withoutPolicy, asAt } = page;
  const { why, force, from, note, sources, rule } = expectation;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/expectations", label: "Expectations" },
          { href: `/expectations?set=${encodeURIComponent(set.id)}`, label: set.name },
        ]}
        current="School by school"
      />
      <PageHeading title={sentence(page)} lead={why} asAt={`As at ${formatIsoDate(asAt)}`} />
      <ExpectationsSections current="schools" below mayArrange={mayArrange} />
      <section aria-labelledby="schools" className="page-section">
        <h2 id="schools">School by school</h2>
        <OneAcrossTable schools={schools} expectation={expectation} mayAsk={mayAsk} />
        <DownloadLinks href={exportAddress(expectationAddress(expectation))} />
        <SchoolsWithoutPolicy schools={withoutPolicy} />
      </section>
      <div className="section-pair">
        <section aria-labelledby="about" className="page-section">
          <h2 id="about">About this expectation</h2>
          <SummaryList
            rows={[
              {
                key: "How binding",
                value: forceInWords(force),
                detail: FORCE_WORDS[force].meaning,
              },
              { key: "Since", value: from === null ? "Always" : formatIsoDate(from), detail: note },
              { key: "Source", value: sources.map(sourceInWords).join("; ") },
              { key: "The rule", value: <span className="plain-value">{rule}</span> },
            ]}
          />
        </section>
        <section aria-labelledby="wording" className="page-section">
          <h2 id="wording">Wording that schools can use</h2>
          <ul className="wording-list">
            {wording.map((each) => (
              <li key={each.says}>
                <p>{each.says}</p>
                <CopyableText text={each.wording} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

/** "Missing at 4 of 10 schools, said in part at 2: “The policy covers …”": in its own words, for a code says nothing. */
function sentence({
  expectation,
  schools,
}: ReturnType<typeof useLoaderData<typeof loader>>["page"]) {
  const having = (status: string) =>
    schools.filter(({ stands }) => stands.status === status).length;
  const [missing, partly] = [having("not_found"), having("partly_met")];
  const total = schools.length === 1 ? "1 school" : `${schools.length} schools`;
  const says = `“${shortStatement(expectation.statement)}”`;
  if (missing === 0 && partly === 0) return `Met at every school that is asked for it: ${says}`;
  if (missing === 0) return `Said only in part at ${partly} of ${total}: ${says}`;
  const part = partly > 0 ? `, said in part at ${partly}` : "";
  return `Missing at ${missing} of ${total}${part}: ${says}`;
}
