import { Form } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { Tag } from "@safeboard/ui/tag";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { GuidancePage } from "../domain-answers.ts";
import type { RefusedForm } from "../request/refused-form.ts";
import { counted } from "./expectation-words.ts";
import { GraceFields } from "./grace-fields.tsx";

type Edition = GuidancePage["editions"][number];

/** The edition in force and those to come: its days, who falls behind, and the form that changes the days. */
export function EditionCards({
  page,
  mayArrange,
  refused,
}: {
  page: GuidancePage;
  mayArrange: boolean;
  refused: RefusedForm | undefined;
}) {
  return (
    <div className="edition-cards">
      {page.editions
        .filter(({ standing }) => standing !== "past")
        .map((edition) => (
          <article key={edition.id} className="edition-card" aria-labelledby={edition.id}>
            <header>
              <h2 id={edition.id}>{edition.shortName}</h2>
              <Tag emphasis={edition.standing === "in_force"}>
                {edition.standing === "in_force" ? "In force" : "To come"}
              </Tag>
            </header>
            <EditionDays edition={edition} />
            <WhoFallsBehind edition={edition} page={page} />
            {mayArrange && <ChangeDates edition={edition} refused={refused} />}
          </article>
        ))}
    </div>
  );
}

/** The way from known to red, each step with its day. */
function EditionDays({ edition: { inForceFrom, grace, entered, isOwn } }: { edition: Edition }) {
  return (
    <>
      <ol className="edition-days">
        {grace.amberFrom !== inForceFrom && (
          <li data-weight="known">
            <span>In force from</span>{" "}
            <time dateTime={inForceFrom}>{formatIsoDate(inForceFrom)}</time>
          </li>
        )}
        <li data-weight="partly_met">
          <span>{grace.amberFrom === inForceFrom ? "In force, and amber from" : "Amber from"}</span>{" "}
          <time dateTime={grace.amberFrom}>{formatIsoDate(grace.amberFrom)}</time>
        </li>
        <li data-weight="needs_action">
          <span>Red from</span> <time dateTime={grace.redFrom}>{formatIsoDate(grace.redFrom)}</time>
        </li>
      </ol>
      {entered && (
        <p className="cell-detail">
          {isOwn ? "Announced" : "Dates entered"} by {entered.by} on {dayOfMoment(entered.at)}
        </p>
      )}
    </>
  );
}

function WhoFallsBehind({ edition, page }: { edition: Edition; page: GuidancePage }) {
  const replaced = page.replaced.find(({ editionId }) => editionId === edition.id);
  if (!replaced) return <p>Its days of grace are over: see the overview for who is behind.</p>;
  const { behind, schools } = replaced;
  if (behind.length === 0) return <p>Every school&rsquo;s policy cites it already.</p>;
  const willBe = edition.standing === "coming" ? "will fall behind" : "still cites an older one";
  const willAll = edition.standing === "coming" ? "will fall behind" : "still cite an older one";
  return (
    <details className="in-place">
      <summary>
        {behind.length} of {counted(schools, "school")} {behind.length === 1 ? willBe : willAll}
      </summary>
      <ul className="behind-list">
        {behind.map(({ schoolId, versionId, name, cites }) => (
          <li key={schoolId}>
            <Anchor href={`/schools/${schoolId}/policies/${versionId}`}>{name}</Anchor>{" "}
            {cites ? `cites ${cites}` : "cites no edition"}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ChangeDates({ edition, refused }: { edition: Edition; refused: RefusedForm | undefined }) {
  const form = `dates-${edition.id}`;
  return (
    <details className="in-place" open={refused?.form === form}>
      <summary>
        Enter other dates<span className="heard-only"> for {edition.shortName}</span>
      </summary>
      <Form method="post" noValidate className="stacked-form">
        <input type="hidden" name="editionId" value={edition.id} />
        <GraceFields form={form} refused={refused} grace={edition.entered ? edition.grace : null} />
        <ButtonGroup>
          <Button name="intent" value="dates">
            Save the dates
          </Button>
          {edition.isOwn && (
            <Button kind="quiet" name="intent" value="take_back">
              Take the edition off the list
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </details>
  );
}
