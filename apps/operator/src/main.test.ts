import { loadSystem, withActor } from "@safeboard/database/actor";
import { connect } from "@safeboard/database/connect";
import { createTrust } from "@safeboard/database/factories/trusts";
import { auditEvent } from "@safeboard/database/tables/audit";
import { trust } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { demonstrationPassword, storyPeople } from "@safeboard/domain/demonstration";
import { createIdentity } from "@safeboard/identity";
import { afterAll, describe, expect, test } from "vitest";
import { safeboardOn } from "./testing/run-safeboard.ts";

const { database, ownerUrl } = await createTestDatabase();
const owner = connect({ url: ownerUrl, maximumConnections: 1 });
afterAll(() => owner.close());

const safeboard = safeboardOn(ownerUrl);
const identity = createIdentity({ database, now: () => new Date() });
const password = "seven kettles on a lorry";
const address = "192.0.2.7";

async function trustIdOf(wanted: string): Promise<string> {
  const trusts = await withActor(database, { kind: "operator" }, (transaction) =>
    transaction.select({ id: trust.id, uid: trust.uid }).from(trust),
  );
  return trusts.find(({ uid }) => uid === wanted)?.id ?? expect.fail(`no trust ${wanted}`);
}

describe("npm run safeboard", () => {
  test("names its commands with --help, and refuses one that it doesn't have", async () => {
    const help = await safeboard(["--help"]);
    expect(help).toMatchObject({ status: 0, complaints: "" });
    for (const command of ["trust", "register", "operator", "audit", "check", "demonstration"]) {
      expect(help.output).toMatch(new RegExp(`^  ${command} `, "mu"));
    }
    expect((await safeboard(["trust", "create", "--help"])).output).toContain("--uid <number>");
    expect(await safeboard(["trusts"])).toMatchObject({
      status: 1,
      output: "",
      complaints: expect.stringContaining("unknown command 'trusts'"),
    });
  });

  test("sets up a trust with its schools and prints a link that its lead accepts once", async () => {
    expect((await safeboard(["trust", "find", "1excellence"])).output).toMatch(
      /^16720 +1Excellence Multi Academy Trust +2$/mu,
    );
    const lead = ["--lead", "Lead@Beacon.example", "--name", "Priya Lathom"];
    const { status, output } = await safeboard(["trust", "create", "--uid", "16720", ...lead]);
    expect(status).toBe(0);
    expect(output).toContain(
      "1Excellence Multi Academy Trust is set up with 2 schools, from the register as at 1 June 2019.",
    );
    const token = /https:\/\/board\.example\/invitation\/(\S+)/u.exec(output)?.[1] ?? "";
    expect(await identity.readInvitation(token)).toMatchObject({
      trustName: "1Excellence Multi Academy Trust",
      role: "trust_lead",
      email: "lead@beacon.example",
      displayName: "Priya Lathom",
      hasAccount: false,
    });
    const acceptance = { token, displayName: "Priya Lathom", password, address };
    expect((await identity.acceptInvitation(acceptance)).outcome).toBe("accepted");
    expect((await identity.acceptInvitation(acceptance)).outcome).toBe("gone");
    const signedIn = await identity.signIn({ email: "lead@beacon.example", password, address });
    expect(signedIn.outcome).toBe("signed_in");
    expect((await safeboard(["trust", "list"])).output).toMatch(
      /^16720 +1Excellence Multi Academy Trust /mu,
    );
    expect(await safeboard(["trust", "create", "--uid", "16720", ...lead])).toEqual({
      status: 1,
      output: "",
      complaints: "1Excellence Multi Academy Trust was set up already.\n",
    });
  });

  test.each([
    [["--uid", "1", "--lead", "a@b.example"], "no academy trust with the UID 1."],
    [["--uid", "2044", "--lead", "nobody"], "Enter an email address"],
    [["--uid", "2044"], "required option '--lead <email>'"],
  ])("refuses trust create %j in one line", async (options, reason) => {
    const { status, output, complaints } = await safeboard(["trust", "create", ...options]);
    expect({ status, output }).toEqual({ status: 1, output: "" });
    expect(complaints).toContain(reason);
    expect(complaints.trimEnd()).not.toContain("\n");
  });

  test("creates an operator with the password from its input, once, and none with a weak one", async () => {
    const person = ["operator", "create", "--email", "ops@board.example", "--name", "Olu Adeyemi"];
    expect(await safeboard(person, "password1234\n")).toMatchObject({
      status: 1,
      complaints: expect.stringContaining("attackers try first"),
    });
    expect((await safeboard(person, `${password}\n`)).output).toContain("can sign in at");
    const signedIn = await identity.signIn({ email: "ops@board.example", password, address });
    if (signedIn.outcome !== "signed_in") throw new Error(signedIn.outcome);
    expect(await identity.authenticate(signedIn.token)).toMatchObject({ isOperator: true });
    expect(await safeboard(person, `${password}\n`)).toMatchObject({
      status: 1,
      complaints: "There is an account for ops@board.example already.\n",
    });
  });

  test("seals the record of changes, finds it in order, and notices an event that was changed", async () => {
    await safeboard(["trust", "create", "--uid", "2044", "--lead", "lead@academy.example"]);
    expect((await safeboard(["audit", "link", "--trust", "2044"])).output).toMatch(
      /: 1 event sealed\n$/u,
    );
    expect((await safeboard(["check", "--trust", "2044"])).output).toMatch(
      /Record of changes: in order, 1 event sealed\n +Overview's figures: agree with the policies\n +Training coverage: agrees with the staff lists\n +Acknowledgements: agree with who was asked and has confirmed\n +Incidents: agree with what is recorded\n +Promises and evidence: agree with what is recorded\n$/u,
    );
    const trustId = await trustIdOf("2044");
    const system = (await loadSystem(database, trustId)) ?? expect.fail();
    await withActor(owner, system, (transaction) =>
      transaction.update(auditEvent).set({ actorName: "Nobody" }),
    );
    for (const check of [["audit", "verify"], ["check"]]) {
      expect(await safeboard([...check, "--trust", "2044"])).toMatchObject({
        status: 1,
        output: expect.stringContaining("BROKEN: event 1 does not follow"),
      });
    }
    expect(await safeboard(["audit", "verify", "--trust", "5"])).toEqual({
      status: 1,
      output: "",
      complaints: "No trust with the UID 5 is set up here.\n",
    });
  });

  test("can't open a database that isn't there, and says so", async () => {
    const nowhere = safeboardOn("postgres://owner:secret@127.0.0.1:1/safeboard");
    const { status, complaints } = await nowhere(["trust", "list"]);
    expect(status).toBe(1);
    expect(complaints).toMatch(/^The database can't be opened\. .*\n$/u);
    expect(complaints).not.toContain("secret");
  });
});

describe("npm run safeboard -- demonstration start-afresh", () => {
  test("removes nothing where there is a real trust", async () => {
    const { complaints, status } = await safeboard(["demonstration", "start-afresh"]);
    expect(complaints).toBe("This database holds a real trust, so nothing was removed.\n");
    expect(status).toBe(1);
  });

  test(
    "begins a demonstration again from whatever it had become",
    { timeout: 240_000 },
    async () => {
      const demonstration = await createTestDatabase();
      const own = createIdentity({ database: demonstration.database, now: () => new Date() });
      await createTrust(demonstration.database, { isDemonstration: true, name: "Worn Out Trust" });
      const afresh = await safeboardOn(demonstration.ownerUrl)(["demonstration", "start-afresh"]);
      expect(afresh.status).toBe(0);
      for (const { email } of storyPeople) expect(afresh.output).toContain(email);
      const [person] = storyPeople;
      const signedIn = await own.signIn({
        email: person?.email ?? "",
        password: demonstrationPassword,
        address,
      });
      expect(signedIn.outcome).toBe("signed_in");
      const { output } = await safeboardOn(demonstration.ownerUrl)(["trust", "list"]);
      expect(output).not.toContain("Worn Out Trust");
      expect(output).toContain("(demonstration)");
    },
  );
});
