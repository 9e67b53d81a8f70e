import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { SelectField } from "@safeboard/ui/select-field";
import { exportAddress } from "../../components/export-address.ts";
import { partsAsked } from "../../overview/arrangement.ts";
import { ComparedFacts, ComparedTable, differs } from "../../overview/compared-table.tsx";
import { loadCompared } from "../../overview/load-compared.server.ts";
import { isNotKept, momentInWords } from "../../overview/moment-words.ts";
import { NotKept } from "../../overview/not-kept.tsx";
import { MOST_COMPARED } from "../../overview/most-compared.ts";
import { OverviewSections } from "../../overview/overview-sections.tsx";
import { asMember } from "../../request/visit.server.ts";
import { AsAtForm } from "../../training/as-at-form.tsx";

export const meta: MetaFunction = () => [{ title: "Side by side - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => loadCompared(caller, new URL(args.request.url).searchParams));

const PLACES = ["First", "Second", "Third", "Fourth", "Fifth"] as const;

export default function OverviewCompare() {
  const { asked, columns, compared, leftOut, measures, moment, parts, schools } =
    useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const differing = measures.filter((measure) => differs(compared, measure)).length;
  return (
    <div className="overview-sheet">
      <PageHeading
        title={
          compared.length < 2
            ? "Schools side by side"
            : differing === 0
              ? `These ${compared.length} schools have the same status in every measure`
              : `These ${compared.length} schools differ in ${differing} of ${measures.length} measures`
        }
        asAt={momentInWords(moment)}
      />
      <OverviewSections current="compare" />
      <AsAtForm
        asked={asked}
        asAt={moment}
        keep={{ school: parameters.getAll("school"), column: partsAsked(parameters) }}
        todayHref={comparedAddress(parameters, {})}
      />
      <form method="get" className="compared-choices">
        {(["as-at", "known"] as const).map((name) => {
          const value = parameters.get(name);
          return value && <input key={name} type="hidden" name={name} value={value} />;
        })}
        {PLACES.map((place, index) => (
          <SelectField
            key={place}
            id={`school-${index}`}
            name="school"
            label={`${place} school`}
            prompt="None"
            options={schools.map(({ schoolId, name }) => ({ value: schoolId, label: name }))}
            defaultValue={compared[index]?.schoolId}
          />
        ))}
        {parts.length > 0 && (
          <details className="compared-parts">
            <summary>Training by requirement</summary>
            <Checkboxes
              name="column"
              legend="Requirements shown one by one"
              choices={parts.map((part) => ({ value: part.id, label: part.title }))}
              defaultValues={partsAsked(parameters)}
            />
          </details>
        )}
        <Button kind="quiet">Compare</Button>
      </form>
      {isNotKept(moment) ? (
        <NotKept
          moment={moment}
          nowHref={comparedAddress(parameters, { "as-at": moment.day, known: "now" })}
        />
      ) : compared.length === 0 ? (
        <EmptyState title="Choose up to five schools">
          <p>They are shown side by side, measure by measure.</p>
        </EmptyState>
      ) : (
        <>
          <ComparedFacts compared={compared} />
          {leftOut > 0 && (
            <p>
              {MOST_COMPARED} schools fit side by side. Of those that you chose, {leftOut}{" "}
              {leftOut === 1 ? "is" : "are"} left out.
            </p>
          )}
          <ComparedTable compared={compared} columns={columns} moment={moment} />
          <DownloadLinks href={exportAddress("/overview/compare", parameters)} />
        </>
      )}
      <PrintFooter source={`Safeboard. ${momentInWords(moment)}`} asAt={moment.day} />
    </div>
  );
}

/** The same schools on another day; today without one. */
function comparedAddress(parameters: URLSearchParams, day: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(parameters.getAll("school").map((id) => ["school", id]));
  for (const id of partsAsked(parameters)) query.append("column", id);
  for (const [name, value] of Object.entries(day)) query.set(name, value);
  return query.size > 0 ? `/overview/compare?${query}` : "/overview/compare";
}
