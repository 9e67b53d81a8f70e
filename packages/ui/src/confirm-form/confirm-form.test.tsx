import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConfirmForm } from "./confirm-form.tsx";

test("confirming is sent, cancelling is a link and sends nothing", () => {
  const markup = renderToStaticMarkup(
    <ConfirmForm
      question="Withdraw version 2?"
      consequences="Version 1 becomes current again."
      confirm="Withdraw version 2"
      cancelHref="/policies/7"
    >
      <input type="hidden" name="version" value="2" />
    </ConfirmForm>,
  );
  expect(markup).toContain('method="post"');
  expect(markup).toContain('name="version" value="2"');
  expect(markup).toContain(">Withdraw version 2</button>");
  expect(markup).toContain('<a href="/policies/7">Cancel</a>');
});
