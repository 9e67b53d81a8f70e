import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { makeDocx, makePdf, type FixtureDocument } from "@safeboard/policy-reader/fixtures";
import { commitmentSchema } from "@safeboard/compliance/commitments";
import { evidenceSchema, policyFactsSchema } from "@safeboard/compliance/policy-facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const command = fileURLToPath(new URL("./read-policy.ts", import.meta.url));

const policy: FixtureDocument = {
  title: "Online Safety Policy",
  header: "Withy Lane Primary School",
  blocks: [
    {
      table: [
        ["Date adopted", "12 March 2025"],
        ["Next review", "Spring 2026"],
        ["Online safety coordinator", "Mr Corin Applegarth"],
      ],
    },
    { paragraph: "We follow Keeping Children Safe in Education 2024." },
    { paragraph: "The headteacher tests our web filtering every term and records what was found." },
  ],
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-policy-"));
  await writeFile(join(folder, "policy.pdf"), makePdf(policy));
  await writeFile(join(folder, "policy.docx"), makeDocx(policy));
  await writeFile(join(folder, "empty.txt"), "");
  await writeFile(join(folder, "huge.pdf"), "%PDF-");
  await truncate(join(folder, "huge.pdf"), 200 * 1024 * 1024);
  await mkdir(join(folder, "policies"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...parameters: string[]) {
  const child = spawn(process.execPath, [command, ...parameters], {
    env: { INIT_CWD: folder, NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] },
  });
  const exited = once(child, "exit");
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status]: unknown[] = await exited;
  return { status, output, complaints };
}

const findingSchema = z.strictObject({
  id: z.string(),
  status: z.enum(["met", "partly", "not_found"]),
  evidence: evidenceSchema.strict().nullable(),
});
const listedSchema = z.strictObject({
  id: z.string(),
  statement: z.string(),
  set: z.string(),
  force: z.string(),
  from: z.string().nullable(),
});

function reportsIn(output: string): Record<string, unknown>[] {
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("npm run read-policy", { timeout: 60_000 }, () => {
  it("prints the facts of each policy on a line of its own, in the order of the files", async () => {
    const { status, output, complaints } = await run("policy.pdf", "policy.docx");
    const reports = reportsIn(output);
    expect(complaints).toBe("");
    expect(status).toBe(0);
    expect(reports.map(({ file }) => file)).toEqual(["policy.pdf", "policy.docx"]);
    for (const report of reports) {
      expect(Object.keys(report)).toEqual([
        "file",
        "pages",
        "characters",
        "facts",
        "expectations",
        "commitments",
        "warnings",
      ]);
      const facts = policyFactsSchema.parse(report["facts"]);
      expect(facts.nextReview).toMatchObject({ asWritten: "Spring 2026", precision: "term" });
      expect(facts.people[0]).toEqual({
        name: "Mr Corin Applegarth",
        roles: ["Online safety coordinator"],
        email: null,
        evidence: expect.objectContaining({ page: 1 }),
      });
      expect(report["pages"]).toBe(1);
      expect(report["characters"]).toBeGreaterThan(100);
    }
  });

  it("prints what each policy says of every expectation, with the passage, and what it promises", async () => {
    const { output } = await run("policy.pdf");
    const [report] = reportsIn(output);
    const expectations = z.array(findingSchema).parse(report?.["expectations"]);
    const listed = reportsIn((await run("--expectations")).output);
    expect(expectations.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
    const byId = new Map(expectations.map((finding) => [finding.id, finding]));
    expect(byId.get("E12")).toEqual({ id: "E12", status: "not_found", evidence: null });
    expect(byId.get("L1")).toEqual({
      id: "L1",
      status: "met",
      evidence: expect.objectContaining({
        page: 1,
        quote: "We follow Keeping Children Safe in Education 2024.",
      }),
    });
    const commitments = z.array(commitmentSchema.strict()).parse(report?.["commitments"]);
    expect(commitments).toContainEqual({
      text: "The headteacher tests our web filtering every term and records what was found.",
      who: "Headteacher",
      frequencyMonths: 4,
      expectation: "E05",
      evidence: expect.objectContaining({ page: 1 }),
    });
  });

  it("prints every expectation of both sets with --expectations", async () => {
    const { status, output, complaints } = await run("--expectations");
    expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
    const listed = z.array(listedSchema).parse(reportsIn(output));
    expect(listed.filter(({ set }) => set === "statutory-guidance")).toHaveLength(24);
    expect(listed.find(({ id }) => id === "E06")).toMatchObject({
      statement: expect.stringContaining("mobile phones"),
      force: "should",
      from: "2021-09-01",
    });
    expect(listed.map(({ id }) => id)).toContain("K12");
  });

  it("says what is wrong with the files that can't be read, reads the others and ends with 1", async () => {
    const files = ["nowhere.pdf", "policies", "empty.txt", "huge.pdf", "policy.pdf"];
    const { status, output } = await run(...files);
    const reports = reportsIn(output);
    expect(status).toBe(1);
    expect(reports.map(({ file }) => file)).toEqual(files);
    expect(reports.slice(0, 4)).toEqual(
      ["not_found", "not_a_file", "empty", "too_large"].map((code, at) => ({
        file: files[at],
        error: { code, message: expect.stringMatching(/^(There|This) .*\.$/) },
      })),
    );
    expect(reports[4]).toHaveProperty("facts");
  });

  it("explains itself with --help, and on standard error when it is called without a file", async () => {
    const help = await run("--help");
    expect(help).toMatchObject({ status: 0, complaints: "" });
    expect(help.output).toContain("Usage: npm run read-policy -- ");
    for (const part of ["facts", "expectations", "commitments", "warnings", "error"]) {
      expect(help.output).toMatch(new RegExp(`^  ${part} `, "mu"));
    }
    expect(help.output).toContain("Exit status: 0");
    const { status, output, complaints } = await run();
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(complaints).toMatch(/missing required argument[^]*Usage: npm run read-policy -- /);
  });
});
