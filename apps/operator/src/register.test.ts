import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { trust, unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { safeboardOn } from "./testing/run-safeboard.ts";

const { database, ownerUrl } = await createTestDatabase();

/** Under the DfE's own headings, as of a later day: one school renamed, one gone, one new. */
const download = [
  '"URN","Linked UID","Group Name","Companies House Number","Group Type","Closed Date","Group Status","FederationType","Joined date","EstablishmentName","TypeOfEstablishment (code)","TypeOfEstablishment (name)","PhaseOfEducation (code)","PhaseOfEducation (name)","LA (code)","LA (name)","HasSharedHT"',
  '144542,16720,"1EXCELLENCE MULTI ACADEMY TRUST","","Multi-academy trust","","Open","","01-07-2017","Penny Lane Academy \u2019A\u2019","34","Academy converter","2","Primary","808","Stockton-on-Tees"',
  '999901,16720,"1EXCELLENCE MULTI ACADEMY TRUST","","Multi-academy trust","","Open","","01-09-2026","Withy Lane School","34","Academy converter","2","Primary","808","Stockton-on-Tees"',
].join("\r\n");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "register-"));
  const windows1252 = Uint8Array.from(download, (letter) =>
    letter === "\u2019" ? 0x92 : letter.charCodeAt(0),
  );
  await writeFile(join(folder, "grouplinks20261101.csv"), windows1252);
  await writeFile(join(folder, "grouplinks.csv"), windows1252);
  await writeFile(join(folder, "pupils.csv"), "a,b\n1,2\n");
});
afterAll(() => rm(folder, { recursive: true }));

const safeboard = (parameters: string[], input?: string) =>
  safeboardOn(ownerUrl, folder)(parameters, input);

async function schoolsOf(wanted: string): Promise<string[]> {
  const trusts = await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.select({ id: trust.id, uid: trust.uid }).from(trust),
  );
  const { id } = trusts.find(({ uid }) => uid === wanted) ?? expect.fail();
  const system = (await loadSystem(database, id)) ?? expect.fail();
  const units = await withActor(database, system, (transaction) => transaction.select().from(unit));
  return units
    .filter(({ kind, leftOn }) => kind === "school" && leftOn === null)
    .map(({ name }) => name)
    .toSorted();
}

describe("npm run safeboard -- register", () => {
  test("shows the bundled register with its day, what it holds, its source and its licence", async () => {
    const { output } = await safeboard(["register", "show"]);
    expect(output).toContain("1 June 2019");
    expect(output).toContain("2,789 academy trusts, 8,626 open schools");
    expect(output).toContain("Department for Education, Get Information About Schools");
    expect(output).toContain("Open Government Licence");
  });

  test("shows a newer download's difference, changes nothing until it is applied, then what was shown", async () => {
    await safeboard(["trust", "create", "--uid", "16720", "--lead", "lead@beacon.example"]);
    const before = await schoolsOf("16720");
    expect(before).toHaveLength(2);
    const difference = await safeboard(["register", "difference", "grouplinks20261101.csv"]);
    expect(difference.status).toBe(0);
    for (const words of [
      "Register of 1 November 2026: 1 academy trust, 2 open schools.",
      "1Excellence Multi Academy Trust (UID 16720): 3 changes",
      "is now called Penny Lane Academy \u2019A\u2019.",
      "Withy Lane School (URN 999901) joined on 1 September 2026.",
      "(URN 144551) is not in the file any more",
      "Schools added: 1\n",
      "Schools left: 1\n",
    ]) {
      expect(difference.output).toContain(words);
    }
    expect(await schoolsOf("16720")).toEqual(before);

    const unanswered = await safeboard(["register", "apply", "grouplinks20261101.csv"]);
    expect(unanswered).toMatchObject({
      status: 1,
      complaints: "Nobody is there to answer, so nothing was changed. Add --yes to go on.\n",
    });
    expect(await schoolsOf("16720")).toEqual(before);

    const applied = await safeboard(["register", "apply", "grouplinks20261101.csv", "--yes"]);
    expect(applied.status).toBe(0);
    expect(applied.output).toContain("The register of 1 November 2026 is in use now.");
    expect(applied.output).toContain("1Excellence Multi Academy Trust: 3 changes applied");
    expect(await schoolsOf("16720")).toEqual([
      "Penny Lane Academy \u2019A\u2019",
      "Withy Lane School",
    ]);
    const again = await safeboard(["register", "difference", "grouplinks20261101.csv"]);
    expect(again.output).toContain("(UID 16720): nothing changes");
    expect((await safeboard(["register", "show"])).output).toContain("1 November 2026");
  });

  test.each([
    [["nowhere.csv"], "nowhere.csv: there is no file of this name."],
    [["pupils.csv"], "pupils.csv: This is not a file from Get Information About Schools."],
    [["grouplinks.csv"], "the name doesn't say which day it describes"],
    [["grouplinks.csv", "--as-at", "2018-09-01"], "older than the one in use"],
    [["grouplinks.csv", "grouplinks20261101.csv"], "Name one download"],
  ])("refuses %j in one line and changes nothing", async (names, reason) => {
    const { status, output, complaints } = await safeboard(["register", "apply", ...names]);
    expect({ status, output }).toEqual({ status: 1, output: "" });
    expect(complaints).toContain(reason);
    expect(complaints.trimEnd()).not.toContain("\n");
  });
});
