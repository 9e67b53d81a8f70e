import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { Checkboxes } from "@safeboard/ui/checkboxes";
import { TextField } from "@safeboard/ui/text-field";
import type { SavedView } from "../domain-answers.ts";
import { fieldsOf, type RefusedForm } from "../request/refused-form.ts";
import { addressWith } from "./arrangement.ts";

/** Arrangements to go back to, as links, and a form that saves the one on the screen. */
export function SavedViews({
  views,
  mayShare,
  parameters,
  refused,
}: {
  views: readonly SavedView[];
  mayShare: boolean;
  parameters: URLSearchParams;
  refused: RefusedForm | undefined;
}) {
  const fields = fieldsOf("save-view", refused);
  const here = addressWith(parameters, {});
  return (
    <section aria-labelledby="views">
      <h2 id="views" className="heard-only">
        Saved views
      </h2>
      {views.length > 0 && (
        <ul className="overview-views">
          {views.map((view) => (
            <li key={view.id}>
              <Anchor href={addressWith(new URLSearchParams(view.query), {})}>{view.name}</Anchor>
              {view.isShared && <span className="row-note">shared</span>}
              {(!view.isShared || mayShare) && (
                <Form method="post" action={here}>
                  <input type="hidden" name="viewId" value={view.id} />
                  <Button
                    kind="quiet"
                    name="intent"
                    value="remove-view"
                    aria-label={`Remove the view ${view.name}`}
                  >
                    Remove
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="overview-layout" open={fields.wasRefused}>
        <summary>Save this view</summary>
        <Form method="post" action={here}>
          <TextField
            {...fields.one("name")}
            label="Name of the view"
            hint="Its filters, order, columns and day are saved, and none of what it shows"
          />
          {mayShare && (
            <Checkboxes
              {...fields.several("shared")}
              legend="Who sees it"
              choices={[{ value: "yes", label: "Everybody who leads the trust" }]}
            />
          )}
          <Button kind="quiet" name="intent" value="save-view">
            Save
          </Button>
        </Form>
      </details>
    </section>
  );
}
