import { Form, useLocation } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button, ButtonGroup } from "@safeboard/ui/button";
import { TextField } from "@safeboard/ui/text-field";
import type { HubSummary } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";

/** A hub with its schools, and for those who arrange hubs the way to rename or remove it. */
export function HubCard({
  hub,
  mayArrange,
  refused,
}: {
  hub: HubSummary;
  mayArrange: boolean;
  refused: RefusedForm | undefined;
}) {
  const { id, name, schools } = hub;
  return (
    <section aria-labelledby={`hub-${id}-heading`} className="hub-card">
      <h2 id={`hub-${id}-heading`}>{name}</h2>
      {schools.length === 0 ? (
        <p className="form-note">No school yet.</p>
      ) : (
        <SchoolsOfHub schools={schools} mayArrange={mayArrange} />
      )}
      {mayArrange && <ChangeHub hub={hub} refused={refused} />}
    </section>
  );
}

export function SchoolsOfHub({
  schools,
  mayArrange,
}: {
  schools: HubSummary["schools"];
  mayArrange: boolean;
}) {
  return (
    <ul className="hub-schools">
      {schools.map((school) => (
        <li key={school.id}>
          <Anchor href={`/schools/${school.id}`}>{school.name}</Anchor>
          {mayArrange && (
            <Anchor href={`/hubs?school=${school.id}#move`} className="quiet-link">
              Move<span className="heard-only"> {school.name}</span>
            </Anchor>
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangeHub({
  hub: { id, name },
  refused,
}: {
  hub: HubSummary;
  refused: RefusedForm | undefined;
}) {
  const { key } = useLocation();
  const fields = fieldsOf(`hub-${id}`, refused);
  return (
    <details className="in-place" open={fields.wasRefused} key={key}>
      <summary>
        Rename or remove<span className="heard-only"> {name}</span>
      </summary>
      <Form method="post" action="/hubs" className="stacked-form" noValidate>
        <input type="hidden" name="hubId" value={id} />
        <TextField
          {...fields.one("name", name)}
          label="Name of the hub"
          autoComplete="off"
          width="full"
        />
        <ButtonGroup>
          <Button name="intent" value="rename">
            Save the name
          </Button>
          <Button kind="quiet" name="intent" value="remove">
            Remove this hub
          </Button>
        </ButtonGroup>
        <p className="form-note">Only a hub without schools and without a lead can be removed.</p>
      </Form>
    </details>
  );
}
