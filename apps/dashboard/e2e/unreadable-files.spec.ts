import * as hostile from "@safeboard/policy-reader/fixtures/hostile-files";
import { makePdf } from "@safeboard/policy-reader/fixtures";
import { mkdtemp, open as openFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { people } from "./support/demonstration.ts";
import { expect, signInAs, test } from "./support/test.ts";
import { problems } from "./support/steps.ts";
import { findSchool } from "./support/find-records.ts";
import { open } from "./support/ways-to-a-page.ts";

interface UnreadableFile {
  what: string;
  name: string;
  bytes: () => Uint8Array;
  says: RegExp;
}

const unreadable: readonly UnreadableFile[] = [
  { what: "a scan without text", name: "scan.pdf", bytes: hostile.scannedPdf, says: /scan/i },
  {
    what: "a PDF behind a password",
    name: "locked.pdf",
    bytes: hostile.passwordPdf,
    says: /password/i,
  },
  {
    what: "a Word file behind a password",
    name: "locked.docx",
    bytes: () => hostile.compoundFile("EncryptedPackage"),
    says: /password/i,
  },
  {
    what: "an old Word file",
    name: "policy.doc",
    bytes: () => hostile.compoundFile("WordDocument"),
    says: /\.docx|Word/,
  },
  {
    what: "a picture called a PDF",
    name: "policy.pdf",
    bytes: hostile.png,
    says: /picture|image|PDF/i,
  },
  {
    what: "a zip bomb",
    name: "policy.docx",
    bytes: () => hostile.zipBomb(600),
    says: /too large|unpack/i,
  },
  {
    what: "a truncated Word file",
    name: "policy.docx",
    bytes: hostile.truncatedDocx,
    says: /damaged/i,
  },
  {
    what: "a truncated PDF",
    name: "policy.pdf",
    bytes: () => hostile.cutShort(makePdf({ title: "Online Safety Policy", blocks: [] }), 0.4),
    says: /damaged|no text/i,
  },
  { what: "an empty file", name: "policy.pdf", bytes: () => new Uint8Array(), says: /empty/i },
  {
    what: "a PDF of ten thousand pages",
    name: "policy.pdf",
    bytes: () => hostile.pdfWithPages(10_000),
    says: /pages/i,
  },
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(async ({ context, page }) => {
      await signInAs(context, people.adminOfTwo);
      const { schoolId } = await findSchool(context.request, "Dunmoor High School");
      await open(page, `/schools/${schoolId}/policies/upload`);
    });

    for (const { what, name, bytes, says } of unreadable) {
      test(`${what} is refused in words, and nothing is stored`, async ({ page }) => {
        const chosen = page.getByLabel(/^The policy of/);
        await chosen.setInputFiles({
          name,
          mimeType: "application/octet-stream",
          buffer: Buffer.from(bytes()),
        });
        await page.getByRole("button", { name: "Upload and read" }).click();
        await expect(problems(page)).toContainText(says);
        await page.getByRole("link", { name: "Online safety", exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText(
          "Version 1 of the online safety policy is current",
        );
      });
    }

    test("a file of 200 MB is refused in words, and nothing is stored", async ({ page }) => {
      const folder = await mkdtemp(join(tmpdir(), "safeboard-large-"));
      try {
        const path = join(folder, "large.pdf");
        const file = await openFile(path, "w");
        await file.truncate(200 * 1024 * 1024);
        await file.close();
        await page.getByLabel(/^The policy of/).setInputFiles(path);
        await page.getByRole("button", { name: "Upload and read" }).click();
        await expect(problems(page)).toContainText(/larger than/, { timeout: 30_000 });
        await page.getByRole("link", { name: "Online safety", exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText(
          "Version 1 of the online safety policy is current",
        );
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
}
