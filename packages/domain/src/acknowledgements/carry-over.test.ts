import { withActor } from "@safeboard/database/actor";
import { createTestDatabase } from "@safeboard/database/testing";
import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import { callAs } from "../trust-story.fixture.ts";
import { type AskedSchool, askedSchool } from "./asked-school.fixture.ts";
import { carryAcknowledgementsOver } from "./carry-acknowledgements-over.ts";
import { countConfirmationsToReset } from "./count-confirmations-to-reset.ts";

const { database } = await createTestDatabase();
const today = "2026-11-22";
const now = new Date("2026-11-22T09:00:00Z");
const visitor = callAs(database, { kind: "visitor" }).acknowledgement;

/** Teachers were asked twelve days ago, due in a fortnight from then; Anna has confirmed by her link, Jon has not. */
async function halfConfirmed() {
  const school = await askedSchool(database);
  const { acknowledgement } = school.as("school_admin", { today: "2026-11-10" });
  await acknowledgement.ask({ ...school.address, groups: ["teaching"], dueOn: "2026-11-24" });
  const { links } = await acknowledgement.makeLinks(school.address);
  const [anna, jon] = links.map(({ token }) => ({ token }));
  if (!anna || !jon) throw new Error("Both teachers have links.");
  await callAs(
    database,
    { kind: "visitor" },
    { today: "2026-11-12" },
  ).acknowledgement.confirmByLink(anna);
  return { school, anna, jon, next: await school.nextVersion("2026-11-20") };
}

type Next = { versionId: string };

const published = (school: AskedSchool, { versionId }: Next) => ({
  trustId: school.trust.id,
  schoolId: school.ashdown,
  policyId: school.policyId,
  versionId,
});

const publish = (school: AskedSchool, next: Next, change: "first" | "material" | "minor") =>
  withActor(database, school.members.school_admin, (transaction) =>
    carryAcknowledgementsOver(
      transaction,
      { actor: school.members.school_admin, today, now },
      { ...published(school, next), change },
    ),
  );

const toReset = (school: AskedSchool, next: Next) =>
  withActor(database, school.members.school_admin, (transaction) =>
    countConfirmationsToReset(transaction, published(school, next), { today, now }),
  );

const pageOf = (school: AskedSchool, versionId: string) =>
  school.as("school_admin").acknowledgement.ofVersion({ schoolId: school.ashdown, versionId });

describe("before a newer version is published", () => {
  test("it is known how many confirmations a material change would reset", async () => {
    const { school, next } = await halfConfirmed();
    expect(await toReset(school, next)).toBe(1);
    const { staff } = school.as("school_admin");
    const { staff: list } = await staff.list({ schoolId: school.ashdown });
    const staffMemberId = list.find(({ name }) => name === "Anna Whitcombe")?.id ?? "";
    await staff.leave({ schoolId: school.ashdown, staffMemberId, on: "2026-11-21" });
    expect(await toReset(school, next)).toBe(0);
  });

  test("there are none where nobody was ever asked", async () => {
    const school = await askedSchool(database);
    const next = await school.nextVersion("2026-11-20");
    expect(await toReset(school, next)).toBe(0);
    expect(await publish(school, next, "minor")).toEqual({ carried: 0, asked: 0 });
    expect((await pageOf(school, next.versionId)).requests).toEqual([]);
  });
});

describe("publishing a version on the website", () => {
  const online = { webAddress: "https://www.ashdown.example/policy", publishedOn: "2026-11-20" };

  test("says beforehand how many confirmations it resets, asks what changes, and does accordingly", async () => {
    const { school, next } = await halfConfirmed();
    const { policy } = school.as("school_admin");
    expect(await policy.life(next)).toMatchObject({ confirmationsToReset: 1 });
    await expect(policy.publish({ ...next, ...online })).rejects.toMatchObject({
      fieldErrors: { change: "Say whether staff have to read it again." },
    });
    const said = { change: "minor", changeReason: "A new telephone number." } as const;
    await policy.publish({ ...next, ...online, ...said });
    expect((await pageOf(school, next.versionId)).counts).toMatchObject({
      required: 2,
      confirmed: 1,
    });
  });

  test("asks everybody again after a material change, and nobody once more at another address", async () => {
    const { school, next } = await halfConfirmed();
    const { acknowledgement, policy, staff } = school.as("school_admin");
    const said = { change: "material", changeReason: "Phones are handed in now." } as const;
    await policy.publish({ ...next, ...online, ...said });
    expect((await pageOf(school, next.versionId)).counts).toMatchObject({
      required: 2,
      confirmed: 0,
    });
    await staff.add({ schoolId: school.ashdown, name: "Nia Price", group: "teaching" });
    await policy.publish({ ...next, ...online, webAddress: "https://www.ashdown.example/new" });
    const page = await acknowledgement.ofVersion(next);
    expect([page.counts.required, page.joiners]).toEqual([2, 1]);
  });

  test("asks nothing about the change where nobody has confirmed; who was asked is asked still", async () => {
    const school = await askedSchool(database);
    const { acknowledgement, policy } = school.as("school_admin");
    await acknowledgement.ask({ ...school.address, groups: ["teaching"], dueOn: "2026-12-04" });
    const next = await school.nextVersion("2026-11-20");
    expect(await policy.publish({ ...next, ...online })).toMatchObject({ change: "first" });
    expect((await acknowledgement.ofVersion(next)).requests).toMatchObject([
      { groups: ["teaching"], dueOn: "2026-12-04", asked: 2 },
    ]);
  });
});

describe("a minor change", () => {
  test("asks nobody again: what was confirmed counts, with its day and how it came about", async () => {
    const { school, next } = await halfConfirmed();
    expect(await publish(school, next, "minor")).toEqual({ carried: 1, asked: 2 });
    const page = await pageOf(school, next.versionId);
    expect(page.counts).toMatchObject({ required: 2, confirmed: 1 });
    expect(page.requests).toMatchObject([{ groups: ["teaching"], dueOn: "2026-11-24" }]);
    expect(page.people).toMatchObject([
      {
        name: "Anna Whitcombe",
        confirmedOn: "2026-11-12",
        confirmation: { how: "carried_over" },
        carriedFrom: { number: 1, how: "link" },
      },
      { name: "Jon Okafor", state: "waiting", confirmation: null },
    ]);
  });

  test("leaves the earlier version's own figures as they were, and ends its links", async () => {
    const { school, anna, jon, next } = await halfConfirmed();
    await publish(school, next, "minor");
    const before = await pageOf(school, school.versionId);
    expect(before.counts).toMatchObject({ required: 2, confirmed: 1 });
    expect(before.people.map(({ linkUntil }) => linkUntil)).toEqual([null, null]);
    for (const link of [anna, jon]) {
      await expect(visitor.readByLink(link)).rejects.toBeInstanceOf(NotFound);
    }
  });

  test("carries over again what was carried over, and twice does no more than once", async () => {
    const { school, next } = await halfConfirmed();
    await publish(school, next, "minor");
    expect(await publish(school, next, "minor")).toEqual({ carried: 0, asked: 0 });
    const third = await school.nextVersion("2026-11-21");
    expect(await publish(school, third, "minor")).toEqual({ carried: 1, asked: 2 });
    expect((await pageOf(school, third.versionId)).people[0]).toMatchObject({
      confirmedOn: "2026-11-12",
      carriedFrom: { number: 2, how: "carried_over" },
    });
  });

  test("adds to what was asked about the new version already", async () => {
    const { school, next } = await halfConfirmed();
    const { acknowledgement } = school.as("school_admin");
    await acknowledgement.ask({ ...next, groups: ["teaching"], dueOn: "2027-01-15" });
    expect(await publish(school, next, "minor")).toEqual({ carried: 1, asked: 0 });
    expect((await pageOf(school, next.versionId)).counts).toMatchObject({
      required: 2,
      confirmed: 1,
    });
  });
});

describe("a material change", () => {
  test("asks everybody of the same groups again, with as many days as before", async () => {
    const { school, next } = await halfConfirmed();
    const { staff } = school.as("school_admin");
    await staff.add({ schoolId: school.ashdown, name: "Nia Price", group: "teaching" });
    expect(await publish(school, next, "material")).toEqual({ carried: 0, asked: 3 });
    const page = await pageOf(school, next.versionId);
    expect(page.counts).toMatchObject({ required: 3, confirmed: 0 });
    expect(page.requests).toMatchObject([
      { groups: ["teaching"], askedOn: today, dueOn: "2026-12-06", message: null },
    ]);
    expect((await pageOf(school, school.versionId)).counts.confirmed).toBe(1);
  });

  test("after a minor one gives as many days as there were at first, and not what was left of them", async () => {
    const { school, next } = await halfConfirmed();
    await publish(school, next, "minor");
    const third = await school.nextVersion("2026-11-21");
    await publish(school, third, "material");
    expect((await pageOf(school, third.versionId)).requests).toMatchObject([
      { askedOn: today, dueOn: "2026-12-06" },
    ]);
  });

  test("takes back what was carried over while the change was taken for a minor one", async () => {
    const { school, next } = await halfConfirmed();
    await publish(school, next, "minor");
    await publish(school, next, "material");
    const page = await pageOf(school, next.versionId);
    expect(page.counts).toMatchObject({ required: 2, confirmed: 0 });
    expect(page.withdrawn).toMatchObject([
      { name: "Anna Whitcombe", because: "The change was recorded as material afterwards." },
    ]);
  });
});
