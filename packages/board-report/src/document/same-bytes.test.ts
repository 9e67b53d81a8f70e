import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inventedReport } from "../../fixtures/invented-report.ts";
import { boardReportPdf } from "../board-report-pdf.ts";
import { makeDocument } from "./make-document.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a trustee who downloads the same report again gets the same bytes, whatever was made in between", async () => {
  const report = inventedReport(5);
  const first = hashOf(makeDocument(report));
  makeDocument(inventedReport(3));
  expect(hashOf(makeDocument(structuredClone(report)))).toBe(first);
  const [one, other] = await Promise.all([boardReportPdf(report), boardReportPdf(report)]);
  expect([hashOf(one), hashOf(other)]).toEqual([first, first]);
});

test("another process, in another time zone and language, makes the same bytes", () => {
  const source = `
    import { createHash } from "node:crypto";
    import { inventedReport } from "${fileURLToPath(new URL("../../fixtures/invented-report.ts", import.meta.url))}";
    import { makeDocument } from "${fileURLToPath(new URL("make-document.ts", import.meta.url))}";
    process.stdout.write(createHash("sha256").update(makeDocument(inventedReport(5))).digest("hex"));
  `;
  const elsewhere = execFileSync(process.execPath, ["--input-type=module", "-e", source], {
    env: { ...process.env, TZ: "Pacific/Auckland", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
    encoding: "utf8",
  });
  expect(elsewhere).toBe(hashOf(makeDocument(inventedReport(5))));
});

test("another edition is another document", () => {
  const report = inventedReport(1);
  const corrected = { ...report, edition: { ...report.edition, number: 2 } };
  expect(hashOf(makeDocument(corrected))).not.toBe(hashOf(makeDocument(report)));
});
