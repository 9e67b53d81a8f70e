import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import type { ModelPage } from "../domain-answers.ts";

/** Ends a model, once somebody has opened the question. */
export function RetireForm({ model }: { model: ModelPage["model"] }) {
  return (
    <details className="in-place">
      <summary>Take this model out of use</summary>
      <Form method="post" className="stacked-form">
        <p>
          No school is sent it any more. What schools adopted stays theirs, and stays compared with
          it.
        </p>
        <Button kind="danger" name="intent" value="retire">
          Take {model.name} out of use
        </Button>
      </Form>
    </details>
  );
}
