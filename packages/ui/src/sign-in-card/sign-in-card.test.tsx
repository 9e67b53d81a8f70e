import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DemonstrationPeople } from "./demonstration-people.tsx";
import { SignInCard } from "./sign-in-card.tsx";

test("pressing a person's button sends who they are", () => {
  const markup = renderToStaticMarkup(
    <DemonstrationPeople
      name="person"
      people={[
        { id: "7", name: "Tom Hallworth", role: "Office manager", organisation: "Beckside" },
      ]}
    />,
  );
  expect(markup).toContain('<button type="submit" name="person" value="7">');
  expect(markup).toContain("Office manager, Beckside");
});

test("beside the way to sign in, the demonstration's people are not a second main heading", () => {
  const markup = renderToStaticMarkup(
    <>
      <SignInCard title="Sign in">…</SignInCard>
      <SignInCard title="Look around as…" heading="h2">
        …
      </SignInCard>
    </>,
  );
  expect(markup.match(/<h1/g)).toHaveLength(1);
});
