import { createHash } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import {
  acknowledgement as confirmation,
  acknowledgementAsk,
  acknowledgementLink,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import { auditEvent } from "@safeboard/database/tables/audit";
import { unit } from "@safeboard/database/tables/tenancy";
import { createTestDatabase } from "@safeboard/database/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound } from "../errors.ts";
import { closeReleasedSchools } from "../moves/close-released-schools.ts";
import { callAs } from "../trust-story.fixture.ts";
import { type AskedSchool, askedSchool } from "./asked-school.fixture.ts";

const { database } = await createTestDatabase();
const visitor = callAs(database, { kind: "visitor" }).acknowledgement;

async function withLinks(): Promise<AskedSchool & { tokens: Record<string, string> }> {
  const school = await askedSchool(database);
  const { acknowledgement } = school.as("school_admin");
  await acknowledgement.ask({
    ...school.address,
    groups: ["teaching"],
    dueOn: "2026-12-04",
    message: "By Friday, please.",
  });
  const { links } = await acknowledgement.makeLinks(school.address);
  return {
    ...school,
    tokens: Object.fromEntries(links.map(({ name, token }) => [name, token])),
  };
}

const tokenOf = ({ tokens }: { tokens: Record<string, string> }, name: string) => ({
  token: tokens[name] ?? "",
});

/** What the page, the file and the confirmation behind a link answer. */
function behind(token: string, caller = visitor): Promise<unknown[]> {
  const asked = [caller.readByLink, caller.fileByLink, caller.confirmByLink] as const;
  return Promise.all(asked.map((ask) => ask({ token }).catch((error: unknown) => error)));
}

/** The same for whatever opens nothing, so that nobody learns why. */
const nothing = [new NotFound(), new NotFound(), new NotFound()];

describe("a personal link", () => {
  test("opens one version for one person, who has no account", async () => {
    const school = await withLinks();
    expect(Object.keys(school.tokens)).toEqual(["Anna Whitcombe", "Jon Okafor"]);
    expect(await visitor.readByLink(tokenOf(school, "Anna Whitcombe"))).toEqual({
      schoolName: "Ashdown Vale Primary School",
      personName: "Anna Whitcombe",
      title: "Online safety policy",
      number: 1,
      pages: ["Online Safety Policy\n\nWe keep children safe online.", "What staff do"],
      file: { name: "online-safety-policy.txt", byteLength: expect.any(Number) },
      message: "By Friday, please.",
      askedBy: "Dana Escrick",
      dueOn: "2026-12-04",
      confirmedOn: null,
    });
    const { name, bytes } = await visitor.fileByLink(tokenOf(school, "Anna Whitcombe"));
    expect(name).toBe("online-safety-policy.txt");
    expect(new TextDecoder().decode(bytes)).toContain("We keep children safe online.");
  });

  test("lets its person confirm, once, in their own name; afterwards it says when", async () => {
    const school = await withLinks();
    const link = tokenOf(school, "Anna Whitcombe");
    const both = await Promise.all([visitor.confirmByLink(link), visitor.confirmByLink(link)]);
    expect(both).toEqual([{ confirmedOn: "2026-11-22" }, { confirmedOn: "2026-11-22" }]);
    const later = callAs(database, { kind: "visitor" }, { today: "2026-11-30" }).acknowledgement;
    expect(await later.readByLink(link)).toMatchObject({ confirmedOn: "2026-11-22" });
    expect(await later.confirmByLink(link)).toEqual({ confirmedOn: "2026-11-22" });
    const { counts, people } = await school
      .as("school_admin")
      .acknowledgement.ofVersion(school.address);
    expect(counts).toMatchObject({ required: 2, confirmed: 1 });
    expect(people[0]).toMatchObject({
      name: "Anna Whitcombe",
      confirmation: { how: "link", recordedBy: "Anna Whitcombe" },
    });
    const deeds = await withActor(database, school.system, (transaction) =>
      transaction
        .select()
        .from(auditEvent)
        .where(
          and(
            eq(auditEvent.schoolId, school.ashdown),
            eq(auditEvent.action, "acknowledgement.confirmByLink"),
          ),
        ),
    );
    expect(deeds).toMatchObject([
      { actorName: "Anna Whitcombe", actorRole: "staff", userId: null },
    ]);
  });

  test("opens the same, and nothing more, in the session of another trust's member", async () => {
    const school = await withLinks();
    const other = await askedSchool(database, "Weald Trust");
    const foreign = other.as("trust_lead").acknowledgement;
    const link = tokenOf(school, "Jon Okafor");
    expect(await foreign.readByLink(link)).toMatchObject({ personName: "Jon Okafor" });
    await expect(foreign.ofVersion(school.address)).rejects.toBeInstanceOf(NotFound);
    await foreign.confirmByLink(link);
    const page = await school.as("school_admin").acknowledgement.ofVersion(school.address);
    expect(page.people.map(({ state }) => state)).toEqual(["waiting", "confirmed"]);
    const own = await other.as("school_admin").acknowledgement.ofVersion(other.address);
    expect(own.counts.confirmed).toBe(0);
  });

  test("is kept as a hash alone", async () => {
    const school = await withLinks();
    const { token } = tokenOf(school, "Jon Okafor");
    const stored = await withActor(database, school.system, (transaction) =>
      transaction.select().from(acknowledgementLink),
    );
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.map(({ tokenHash }) => tokenHash)).toContain(
      createHash("sha256").update(token).digest("hex"),
    );
  });
});

describe("a link opens nothing", () => {
  test("when it was never given out", async () => {
    for (const token of ["", "made-up", "x".repeat(10_000), "' or true --"]) {
      expect(await behind(token)).toEqual(nothing);
    }
  });

  test("once it has run out", async () => {
    const school = await withLinks();
    const { token } = tokenOf(school, "Jon Okafor");
    const on = (today: string) => callAs(database, { kind: "visitor" }, { today }).acknowledgement;
    expect(await on("2027-01-20").readByLink({ token })).toMatchObject({ number: 1 });
    expect(await behind(token, on("2027-01-21"))).toEqual(nothing);
  });

  test("once it was taken back, or replaced by a new one", async () => {
    const school = await withLinks();
    const { acknowledgement } = school.as("school_admin");
    const anna = { ...school.address, askId: await school.askIdOf("Anna Whitcombe") };
    await acknowledgement.revokeLink(anna);
    expect(await behind(tokenOf(school, "Anna Whitcombe").token)).toEqual(nothing);
    await expect(acknowledgement.revokeLink(anna)).rejects.toBeInstanceOf(Conflict);

    const jon = await school.askIdOf("Jon Okafor");
    const renewed = await acknowledgement.makeLinks({ ...school.address, askIds: [jon] });
    expect(await behind(tokenOf(school, "Jon Okafor").token)).toEqual(nothing);
    expect(await visitor.readByLink({ token: renewed.links[0]?.token ?? "" })).toMatchObject({
      personName: "Jon Okafor",
    });
  });

  test("once the request was taken back", async () => {
    const school = await withLinks();
    const { acknowledgement } = school.as("school_admin");
    const { requests } = await acknowledgement.ofVersion(school.address);
    const requestId = requests[0]?.id ?? "";
    await acknowledgement.withdrawRequest({ ...school.address, requestId });
    expect(await behind(tokenOf(school, "Jon Okafor").token)).toEqual(nothing);
  });

  test("once another version has replaced the one it shows", async () => {
    const school = await withLinks();
    await school.nextVersion("2026-11-20");
    expect(await behind(tokenOf(school, "Jon Okafor").token)).toEqual(nothing);
  });

  test("once its person has left, or was entered by mistake", async () => {
    const school = await withLinks();
    const { staff } = school.as("school_admin");
    const { staff: list } = await staff.list({ schoolId: school.ashdown });
    const idOf = (name: string) => list.find((each) => each.name === name)?.id ?? "";
    const anna = { schoolId: school.ashdown, staffMemberId: idOf("Anna Whitcombe") };
    await visitor.confirmByLink(tokenOf(school, "Anna Whitcombe"));
    await staff.leave({ ...anna, on: "2026-11-21" });
    expect(await behind(tokenOf(school, "Anna Whitcombe").token)).toEqual(nothing);
    await staff.remove({ schoolId: school.ashdown, staffMemberId: idOf("Jon Okafor") });
    expect(await behind(tokenOf(school, "Jon Okafor").token)).toEqual(nothing);
  });

  test("once the school has left the trust; until then it opens, and while the school's record is packed nothing is confirmed", async () => {
    const school = await withLinks();
    const link = tokenOf(school, "Jon Okafor");
    await school
      .as("trust_lead")
      .release.create({ schoolId: school.ashdown, leavingOn: "2026-12-31" });
    expect(await visitor.readByLink(link)).toMatchObject({ personName: "Jon Okafor" });
    await expect(visitor.confirmByLink(link)).rejects.toThrow(
      "Ashdown Vale Primary School is moving to another trust",
    );
    await withActor(database, school.system, (transaction) =>
      transaction.update(unit).set({ leftOn: "2026-11-21" }).where(eq(unit.id, school.ashdown)),
    );
    expect(await behind(link.token)).toEqual(nothing);
  });
});

test("when another trust has taken the school over, its staff and what they confirmed are gone with its links", async () => {
  const school = await withLinks();
  await visitor.confirmByLink(tokenOf(school, "Anna Whitcombe"));
  const { code } = await school
    .as("trust_lead")
    .release.create({ schoolId: school.ashdown, leavingOn: "2026-11-30" });
  const other = await askedSchool(database, "Weald Trust");
  await other.as("trust_lead").release.accept({ code });
  const after = { database, today: "2026-12-03", now: new Date("2026-12-03T09:00:00Z") };
  await closeReleasedSchools(after, school.trust.id);
  expect(await behind(tokenOf(school, "Anna Whitcombe").token)).toEqual(nothing);
  for (const table of [
    staffMember,
    acknowledgementRequest,
    acknowledgementAsk,
    confirmation,
    acknowledgementLink,
  ]) {
    const left = await withActor(database, school.system, (transaction) =>
      transaction.select().from(table),
    );
    expect(left).toEqual([]);
  }
});

describe("making links", () => {
  test("leaves out who has confirmed and who has a link that works", async () => {
    const school = await withLinks();
    const { acknowledgement } = school.as("school_admin");
    await expect(acknowledgement.makeLinks(school.address)).rejects.toThrow("Nobody needs a link");
    await acknowledgement.ask({ ...school.address, groups: ["support"] });
    const { links } = await acknowledgement.makeLinks(school.address);
    expect(links.map(({ name }) => name)).toEqual(["Petra Lund"]);
    await visitor.confirmByLink(tokenOf(school, "Jon Okafor"));
    const jon = await school.askIdOf("Jon Okafor");
    await expect(
      acknowledgement.makeLinks({ ...school.address, askIds: [jon] }),
    ).rejects.toBeInstanceOf(Conflict);
  });

  test("finds nobody of another version or school", async () => {
    const school = await withLinks();
    const other = await withLinks();
    const { acknowledgement } = school.as("school_admin");
    const askIds = [await other.askIdOf("Jon Okafor")];
    await expect(acknowledgement.makeLinks({ ...other.address, askIds })).rejects.toBeInstanceOf(
      NotFound,
    );
    const next = await school.nextVersion("2026-11-20");
    await acknowledgement.ask({ ...next, groups: ["governor"] });
    const old = await school.askIdOf("Jon Okafor");
    await expect(acknowledgement.makeLinks({ ...next, askIds: [old] })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});
