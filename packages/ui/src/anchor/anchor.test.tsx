import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Anchor, AnchorProvider } from "./anchor.tsx";
import type { AnchorProps } from "./anchor.tsx";

function RouterLink({ href, children }: AnchorProps) {
  return (
    <a href={href} data-router="">
      {children}
    </a>
  );
}

function rendered(props: AnchorProps) {
  return renderToStaticMarkup(
    <AnchorProvider component={RouterLink}>
      <Anchor {...props}>Ashdown Vale Primary</Anchor>
    </AnchorProvider>,
  );
}

test.each(["/schools/ashdown-vale", "?sort=school", "/"])(
  "a link to %s is the router's",
  (href) => {
    expect(rendered({ href })).toContain("data-router");
  },
);

test.each<[string, AnchorProps]>([
  ["a passage of this page", { href: "#passage-3" }],
  ["the original document, downloaded", { href: "/documents/7", download: true }],
  ["another site", { href: "https://www.gov.uk/" }],
  ["another site, whichever the scheme", { href: "//www.gov.uk/" }],
])("a link to %s is the browser's own", (_, props) => {
  expect(rendered(props)).not.toContain("data-router");
});

test("without a router a link is a plain one", () => {
  expect(renderToStaticMarkup(<Anchor href="/people">People</Anchor>)).toBe(
    '<a href="/people">People</a>',
  );
});
