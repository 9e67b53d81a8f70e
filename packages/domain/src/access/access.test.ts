import { loadMember, withActor } from "@safeboard/database/actor";
import { createMembership } from "@safeboard/database/factories/people";
import { createTestDatabase } from "@safeboard/database/testing";
import { unit } from "@safeboard/database/tables/tenancy";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Conflict, NotFound, NotPermitted } from "../errors.ts";
import { callAs, joinAs, tellStory, TODAY } from "../trust-story.fixture.ts";

const { database } = await createTestDatabase();

describe("memberships", () => {
  test("a lead sees who may sign in, and ends one at once, audited", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const members = await lead.membership.list();
    expect(members).toHaveLength(6);
    expect(members.find(({ role }) => role === "school_admin")).toMatchObject({
      displayName: "Dana Escrick",
      schools: ["Ashdown Vale Primary School"],
      isOwn: false,
    });
    const admin = story.members.school_admin;
    await lead.membership.end({ membershipId: admin.membershipId });
    const membership = { trustId: admin.trustId, id: admin.membershipId };
    expect(await loadMember(database, membership, admin.userId, TODAY)).toBeNull();
    const { events } = await lead.audit.list({});
    expect(events).toMatchObject([{ action: "membership.end", school: { name: "Central team" } }]);
  });

  test("the last lead can't be ended, by themselves or by anybody", async () => {
    const story = await tellStory(database);
    const own = { membershipId: story.members.trust_lead.membershipId };
    await expect(story.as("trust_lead").membership.end(own)).rejects.toThrow("only lead");
    const second = await joinAs(database, story, "trust_lead", { displayName: "Ruth Ormsby" });
    await story.as("trust_lead").membership.end(own);
    const last = { membershipId: second.membershipId };
    await expect(callAs(database, second).membership.end(last)).rejects.toBeInstanceOf(Conflict);
  });

  test("two leads who end each other at the same moment leave one", async () => {
    const story = await tellStory(database);
    const second = await joinAs(database, story, "trust_lead", { displayName: "Ruth Ormsby" });
    const outcomes = await Promise.allSettled([
      story.as("trust_lead").membership.end({ membershipId: second.membershipId }),
      callAs(database, second).membership.end({
        membershipId: story.members.trust_lead.membershipId,
      }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("an ended membership, and another trust's, is not found", async () => {
    const [story, other] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const { membershipId } = story.members.governor;
    await expect(other.as("trust_lead").membership.end({ membershipId })).rejects.toBeInstanceOf(
      NotFound,
    );
    await story.as("trust_lead").membership.end({ membershipId });
    await expect(story.as("trust_lead").membership.end({ membershipId })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

describe("invitations", () => {
  test("a lead invites by a one-time link, sees it open, and revokes it once", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const created = await lead.invitation.create({
      email: "Office@Ashdown.example",
      displayName: "Tess Holloway",
      role: "school_admin",
      schoolIds: [story.ashdown],
    });
    expect(created.token).toMatch(/^[\w-]{43}$/u);
    const open = await lead.invitation.list();
    expect(open).toMatchObject([
      {
        email: "office@ashdown.example",
        schools: ["Ashdown Vale Primary School"],
        hasExpired: false,
      },
    ]);
    expect(JSON.stringify(open)).not.toContain(created.token);
    await lead.invitation.revoke({ invitationId: created.invitationId });
    expect(await lead.invitation.list()).toEqual([]);
    await expect(lead.invitation.revoke({ invitationId: created.invitationId })).rejects.toThrow(
      "revoked already",
    );
  });

  test("a school admin without a school, or a hub lead without a hub, is asked for it", async () => {
    const story = await tellStory(database);
    const lead = story.as("trust_lead");
    const person = { email: "someone@ashdown.example", displayName: "Tess Holloway" };
    await expect(lead.invitation.create({ ...person, role: "governor" })).rejects.toMatchObject({
      fieldErrors: { schoolIds: "Choose a school." },
    });
    await expect(lead.invitation.create({ ...person, role: "hub_lead" })).rejects.toMatchObject({
      fieldErrors: { hubId: "Choose a hub." },
    });
    await expect(
      lead.invitation.create({ ...person, email: "nobody", role: "trustee" }),
    ).rejects.toMatchObject({
      fieldErrors: { email: expect.stringContaining("Enter an email address") },
    });
  });

  test("a school that has left is not there to be invited to", async () => {
    const story = await tellStory(database);
    await withActor(database, story.system, (transaction) =>
      transaction.update(unit).set({ leftOn: "2026-11-21" }).where(eq(unit.id, story.ashdown)),
    );
    const person = { email: "someone@ashdown.example", displayName: "Tess Holloway" };
    await expect(
      story.as("trust_lead").invitation.create({
        ...person,
        role: "governor",
        schoolIds: [story.ashdown],
      }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  test("nobody but a trust lead invites", async () => {
    const story = await tellStory(database);
    const input = { email: "a@b.example", displayName: "Tess Holloway", role: "trustee" } as const;
    for (const role of ["hub_lead", "school_admin", "governor"] as const) {
      await expect(story.as(role).invitation.create(input)).rejects.toBeInstanceOf(NotPermitted);
    }
  });
});

describe("about oneself", () => {
  test("a person who holds memberships in two trusts sees both before choosing, and each as what it is", async () => {
    const [story, weald] = [await tellStory(database), await tellStory(database, "Weald Trust")];
    const { userId, displayName } = story.members.trustee;
    const user = { id: userId, displayName, email: "noel.farndon@weald.example" };
    const held = await createMembership(database, weald.system, {
      user,
      role: "school_admin",
      schoolIds: [weald.beckside],
    });
    const visitor = callAs(database, { kind: "visitor", userId });
    expect(await visitor.me.memberships()).toMatchObject([
      { role: "trustee", trustName: "Chalk Downs Trust" },
      { role: "school_admin", trustName: "Weald Trust", schoolNames: ["Beckside Academy"] },
    ]);
    expect(await story.as("trustee").me.current()).toMatchObject({
      scope: "board",
      schools: [],
      trust: { name: "Chalk Downs Trust" },
    });
    const atWeald = await loadMember(database, held, userId, TODAY);
    const admin = callAs(database, atWeald ?? expect.fail("no member"));
    expect(await admin.me.current()).toMatchObject({ schools: [{ name: "Beckside Academy" }] });
    await expect(admin.school.read({ schoolId: story.beckside })).rejects.toBeInstanceOf(NotFound);
    const asOther = { trustId: story.trust.id, id: held.id };
    expect(await loadMember(database, asOther, userId, TODAY)).toBeNull();
  });
});
