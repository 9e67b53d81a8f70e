import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { Card, CardRow } from "@safeboard/ui/card";
import { Status } from "@safeboard/ui/status";
import { nextActionHref } from "../school/next-action.ts";
import type { Overview } from "../domain-answers.ts";
import type { Row } from "./arrangement.ts";

/** The three schools to look at first: what is the matter, and the one step that deals with it. */
export function StartHere({
  rows,
  measures,
  mayAsk,
}: {
  rows: readonly Row[];
  measures: Overview["measures"];
  mayAsk: boolean;
}) {
  if (rows.length === 0) return null;
  return (
    <CardRow label="Start here">
      {rows.map((row) => (
        <SchoolCard key={row.schoolId} row={row} measures={measures} mayAsk={mayAsk} />
      ))}
    </CardRow>
  );
}

function SchoolCard({
  row,
  measures,
  mayAsk,
}: {
  row: Row;
  measures: Overview["measures"];
  mayAsk: boolean;
}) {
  const pressing = measures
    .map(({ id, title }) => ({ title, ...row.cells[id] }))
    .filter(({ status }) => status === row.status);
  const [first] = pressing;
  const action = first?.nextAction;
  return (
    <Card
      title={row.name}
      href={`/schools/${row.schoolId}`}
      status={<Status status={row.status} />}
      actions={
        <>
          {action?.code === "ask_for_policy" && mayAsk && (
            <Form method="post" action={`/schools/${row.schoolId}`}>
              <Button name="intent" value="ask">
                {action.words}
              </Button>
            </Form>
          )}
          {action && action.code !== "ask_for_policy" && (
            <ButtonLink href={nextActionHref(row.schoolId, action, { mayUpload: true })}>
              {action.words}
            </ButtonLink>
          )}
        </>
      }
    >
      <ul>
        {pressing.slice(0, 3).map(({ title, value }) => (
          <li key={title}>
            {title}: {value}
          </li>
        ))}
      </ul>
    </Card>
  );
}
