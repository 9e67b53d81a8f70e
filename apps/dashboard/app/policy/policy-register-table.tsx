import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { Definition } from "@safeboard/ui/definition";
import { Status, type StatusName } from "@safeboard/ui/status";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { PolicyRegister } from "../domain-answers.ts";
import { cycleAlone } from "./fact-labels.ts";

type RegisteredType = PolicyRegister["types"][number];

/** The trust's types of policy, and how many schools have each in date, due, overdue, or not at all. */
export function PolicyRegisterTable({
  types,
  schools,
  mayDecide,
}: {
  types: readonly RegisteredType[];
  schools: number;
  mayDecide: boolean;
}) {
  return (
    <DataTable
      caption={`Policies, and how many of ${schools === 1 ? "1 school has" : `${schools} schools have`} each`}
      captionHidden
      narrow="cards"
      rows={types}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Policy",
        cell: (type) => (
          <>
            {mayDecide ? (
              <Anchor href={`/policies?edit=${type.code}#edit`}>{type.name}</Anchor>
            ) : (
              type.name
            )}
            {type.decided && (
              <span className="row-note">
                Decided by {type.decided.by}, {dayOfMoment(type.decided.at)}
              </span>
            )}
          </>
        ),
      }}
      columns={[
        ...counted.map(({ kind, heading, status }) => ({
          id: kind,
          heading,
          group: "Schools",
          numeric: true,
          cell: ({ counts }: RegisteredType) => (
            <Count count={countOf(counts, kind)} status={status} />
          ),
        })),
        {
          id: "cycle",
          heading: "Reviewed",
          group: "What the trust asks for",
          cell: ({ reviewMonths }) =>
            reviewMonths === null ? "As the school decides" : cycleAlone(reviewMonths),
        },
        {
          id: "approved",
          heading: "Approved by",
          group: "What the trust asks for",
          cell: ({ approvedBy }) => approvedBy,
        },
        {
          id: "website",
          heading: "On the website",
          group: "What the trust asks for",
          cell: ({ onWebsite }) => (onWebsite ? "Yes" : "Not asked for"),
        },
        {
          id: "holder",
          heading: "Held by",
          group: "What the trust asks for",
          cell: (type) => <Holder type={type} />,
        },
      ]}
    />
  );
}

const counted = [
  { kind: "overdue", heading: "Overdue", status: "needs_action" },
  { kind: "due_soon", heading: "Due soon", status: "due_soon" },
  { kind: "in_date", heading: "In date", status: "met" },
  { kind: "undated", heading: "No date", status: "partly_met" },
  { kind: "none", heading: "None", status: "not_reported" },
] as const satisfies readonly {
  kind: keyof RegisteredType["counts"];
  heading: string;
  status: StatusName;
}[];

const countOf = (counts: RegisteredType["counts"], kind: keyof RegisteredType["counts"]) =>
  counts[kind];

/** A count that is nothing is quiet, so that the others stand out. */
function Count({ count, status }: { count: number; status: StatusName }) {
  return count === 0 ? (
    <span className="row-note count-of-none">0</span>
  ) : (
    <Status status={status}>{count}</Status>
  );
}

function Holder({ type: { heldBy, heldForAll } }: { type: RegisteredType }) {
  if (heldBy === "school") return "Each school";
  if (!heldForAll) return "The trust, for all";
  return (
    <>
      The trust, for all
      <span className="row-note">
        <Anchor href={`/models/${heldForAll.modelId}`}>
          {heldForAll.name}, version {heldForAll.number}
        </Anchor>
        {heldForAll.standing.dueOn && `, due ${formatIsoDate(heldForAll.standing.dueOn)}`}
      </span>
    </>
  );
}

/** Why each default is what it is, for whoever wants to change it or is asked. */
export function SourcesOfDefaults({ types }: { types: readonly RegisteredType[] }) {
  const defaults = types.filter(({ source }) => source !== null);
  return (
    <Definition term="Where the defaults come from">
      <ul className="change-list">
        {defaults.map(({ code, name, source }) => (
          <li key={code}>
            <strong>{name}.</strong> {source}
          </li>
        ))}
      </ul>
      <p>None of this is legal advice: a trust decides, and its decision is what counts here.</p>
    </Definition>
  );
}

/** What the trust no longer uses, with the way back. */
export function RetiredTypes({
  types,
  mayDecide,
}: {
  types: readonly RegisteredType[];
  mayDecide: boolean;
}) {
  return (
    <ul className="hub-schools policy-types-out-of-use">
      {types.map(({ code, name }) => (
        <li key={code}>
          {name}
          {mayDecide && (
            <Form method="post" action="/policies">
              <input type="hidden" name="code" value={code} />
              <Button kind="quiet" name="intent" value="restore">
                Use it again<span className="heard-only">: {name}</span>
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
