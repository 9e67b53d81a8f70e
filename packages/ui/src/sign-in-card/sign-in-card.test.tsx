import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DemonstrationPeople } from "./demonstration-people.tsx";

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
