import { expect, test } from "vitest";
import { svgLogo } from "../../fixtures/logos.ts";
import { oneSection } from "../../fixtures/one-section.ts";
import { inProcess } from "./document-process.ts";

const report = oneSection([]);

test("reports asked for at once are each answered with their own", async () => {
  const titles = ["Autumn", "Spring", "Summer"];
  const made = await Promise.all(
    titles.map((title) => inProcess({ task: "document", report: { ...report, title } })),
  );
  for (const [place, title] of titles.entries()) {
    expect(Buffer.from(made[place] ?? []).includes(`/Title (${title})`)).toBe(true);
  }
});

test("a report that can't be made says so, and the next one is made", async () => {
  const broken = { ...report, edition: { ...report.edition, publishedOn: "2026-02-31" } };
  const [first, second] = await Promise.allSettled([
    inProcess({ task: "document", report: broken }),
    inProcess({ task: "document", report }),
  ]);
  expect(first).toMatchObject({ status: "rejected", reason: { name: "DocumentFailed" } });
  expect(second.status).toBe("fulfilled");
});

test("a drawing over which the compiled code falls is refused, left out of a report, and holds nobody else up", async () => {
  const logo = svgLogo(
    `<defs><clipPath id="a" transform="scale(999999)"><circle r="999999"/></clipPath>
     <linearGradient id="b" gradientTransform="scale(0)"><stop offset="0"/><stop offset="1"/></linearGradient></defs>
     ${`<g transform="scale(999999)">`.repeat(6)}
     <rect clip-path="url(#a)" width="900000" height="900000" fill="url(#b)"/>
     ${"</g>".repeat(6)}`,
  );
  const [chosen, printed, other] = await Promise.allSettled([
    inProcess({ task: "logo", logo }),
    inProcess({ task: "document", report: { ...report, look: { accent: "#1d4f73", logo } } }),
    inProcess({ task: "document", report }),
  ]);
  expect(chosen).toMatchObject({ status: "rejected", reason: { name: "UnusableLogo" } });
  if (printed.status !== "fulfilled" || other.status !== "fulfilled") {
    throw new Error("Both are printed.");
  }
  expect(Buffer.from(printed.value).equals(other.value)).toBe(true);
});
