import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextArea } from "./text-area.tsx";

test("a reason that was refused is still there, line breaks and all", () => {
  const markup = renderToStaticMarkup(
    <TextArea name="reason" label="Reason" defaultValue={"One\nTwo"} error="Say who decided" />,
  );
  expect(markup).toContain("One\nTwo</textarea>");
  expect(markup).toContain('aria-describedby="reason-error"');
});
