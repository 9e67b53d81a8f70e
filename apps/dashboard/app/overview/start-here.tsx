import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "@safeboard/ui/button";
import { Card, CardRow } from "@safeboard/ui/card";
import { Status } from "@safeboard/ui/status";
import { nextActionHref } from "../school/next-action.ts";
import type { Row } from "./arrangement.ts";

/** The three schools to look at first: what is the matter, and the one step that deals with it. */
export function StartHere({ rows, mayAsk }: { rows: readonly Row[]; mayAsk: boolean }) {
  if (rows.length === 0) return null;
  return (
    <CardRow label="Start here">
      {rows.map((row) => (
        <SchoolCard key={row.schoolId} row={row} mayAsk={mayAsk} />
      ))}
    </CardRow>
  );
}

function SchoolCard({ row, mayAsk }: { row: Row; mayAsk: boolean }) {
  const pressing = Object.values(row.cells).filter(({ status }) => status === row.status);
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
            <ButtonLink href={nextActionHref(row.schoolId, action)}>{action.words}</ButtonLink>
          )}
          <ButtonLink kind="quiet" href={`/schools/${row.schoolId}`}>
            See why
          </ButtonLink>
        </>
      }
    >
      <p>
        {pressing
          .map(({ detail, value }) => detail ?? value)
          .slice(0, 2)
          .join(" ")}
      </p>
    </Card>
  );
}
