/** A school to which everything happens that changes who is to read what, for tests of what is kept of it. */
import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import type { Database } from "@safeboard/database/connect";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { policyText } from "../policy-text.fixture.ts";
import { byGovernors } from "../policies/version-life.fixture.ts";
import { uploaded } from "../policies/uploaded-policy.fixture.ts";
import type { DomainCaller } from "../router.ts";
import { callAs, tellStory, TODAY, type TrustStory } from "../trust-story.fixture.ts";

export interface ReadingSchool {
  story: TrustStory;
  day: IsoDate;
  /** The school's admin, on that day. */
  admin: DomainCaller;
  /** The version that was approved last. */
  versionId: string;
  waits(days: number): void;
  /** @returns whether it could be done: there may be nobody to confirm, or nothing to take back */
  does(deed: Deed, which: number): Promise<"done" | "refused">;
}

interface Happening {
  school: ReadingSchool;
  database: Database;
  /** Chooses among several. */
  which: number;
}

const pick = <One>(several: readonly One[], which: number): One => {
  const one = several[which % Math.max(several.length, 1)];
  if (one === undefined) throw new NotFound();
  return one;
};

const addressOf = ({ story, versionId }: ReadingSchool) => ({ schoolId: story.ashdown, versionId });

async function pageOf(school: ReadingSchool) {
  return school.admin.acknowledgement.ofVersion(addressOf(school));
}

async function waiting({ school, which }: Happening): Promise<string> {
  const { people } = await pageOf(school);
  const still = people.filter(({ state }) => state === "waiting" || state === "overdue");
  return pick(still, which).askId;
}

async function member({ school, which }: Happening) {
  const { schoolId } = addressOf(school);
  const { staff } = await school.admin.staff.list({ schoolId });
  const found = pick(
    staff.filter(({ leftOn }) => leftOn === null),
    which,
  );
  return { schoolId, staffMemberId: found.id, found };
}

/** The same file twice would be the same version. */
const anotherText = (): Uint8Array =>
  Buffer.concat([policyText(), Buffer.from(`\n\nCopy ${crypto.randomUUID()}`)]);

async function approve({ school, which }: Happening): Promise<void> {
  const { versionId } = await uploaded(school.story, anotherText());
  const version = { schoolId: school.story.ashdown, versionId };
  await school.admin.policy.confirm({ ...version, approval: { how: "not_yet" } });
  const effectiveOn = addDays(school.day, which);
  await school.admin.policy.approve({ ...version, ...byGovernors, effectiveOn });
  school.versionId = versionId;
}

const publish =
  (change: "material" | "minor") =>
  async ({ school }: Happening): Promise<void> => {
    await school.admin.policy.publish({
      ...addressOf(school),
      webAddress: "https://www.ashdown.example/policy",
      publishedOn: school.day,
      change,
      changeReason: "Phones are handed in now.",
    });
  };

const GROUPS = [["teaching", "support", "governor"], ["teaching"], ["support"]] as const;

/** In an order in which each can be done after the one before, and changes who is asked what, or has confirmed. */
export const DEEDS = {
  ask: ({ school, which }: Happening) =>
    school.admin.acknowledgement.ask({
      ...addressOf(school),
      groups: [...pick(GROUPS, which)],
      dueOn: which === 5 ? null : addDays(school.day, 10 - which),
    }),
  confirmOnDevice: async (at: Happening) =>
    at.school.admin.acknowledgement.confirmOnDevice({
      ...addressOf(at.school),
      askId: await waiting(at),
    }),
  withdrawConfirmation: async ({ school, which }: Happening) => {
    const { people } = await pageOf(school);
    const given = people.flatMap(({ confirmation }) => confirmation ?? []);
    return school.admin.acknowledgement.withdraw({
      ...addressOf(school),
      acknowledgementId: pick(given, which).id,
      reason: "It was somebody else.",
    });
  },
  recordSheet: async (at: Happening) =>
    at.school.admin.acknowledgement.recordSheet({
      ...addressOf(at.school),
      askIds: [await waiting(at)],
      on: at.school.day,
    }),
  confirmByLink: async ({ school, database, which }: Happening) => {
    const { links } = await school.admin.acknowledgement.makeLinks(addressOf(school));
    const { token } = pick(links, which);
    const visitor = callAs(database, { kind: "visitor" }, { today: school.day });
    return visitor.acknowledgement.confirmByLink({ token });
  },
  askJoiners: async ({ school }: Happening) => {
    const address = addressOf(school);
    const { schoolId } = address;
    const startedOn = addDays(school.day, -1);
    const name = `Nia Price ${crypto.randomUUID().slice(0, 8)}`;
    await school.admin.staff.add({ schoolId, name, group: "teaching", startedOn });
    return school.admin.acknowledgement.askJoiners(address);
  },
  approveNext: approve,
  publishMinor: publish("minor"),
  approveOneAfter: approve,
  publishMaterial: publish("material"),
  correctMember: async (at: Happening) => {
    const { found, ...address } = await member(at);
    const { name, email, reference, group } = found;
    const startedOn = addDays(at.school.day, -at.which - 2);
    return at.school.admin.staff.change({
      ...address,
      name,
      email,
      reference,
      group,
      startedOn,
      leftOn: addDays(at.school.day, at.which),
    });
  },
  leave: async (at: Happening) => {
    const { found: _found, ...address } = await member(at);
    return at.school.admin.staff.leave({ ...address, on: addDays(at.school.day, at.which) });
  },
  removeMember: async (at: Happening) => {
    const { found: _found, ...address } = await member(at);
    return at.school.admin.staff.remove(address);
  },
  withdrawRequest: async ({ school, which }: Happening) => {
    const { requests } = await pageOf(school);
    return school.admin.acknowledgement.withdrawRequest({
      ...addressOf(school),
      requestId: pick(requests, which).id,
    });
  },
  withdrawApproval: ({ school }: Happening) =>
    school.admin.policy.withdrawApproval({ ...addressOf(school), reason: "Another minute." }),
  approveAgain: approve,
  withdrawVersion: ({ school }: Happening) =>
    school.admin.policy.withdraw({ ...addressOf(school), reason: "It was the wrong one." }),
} as const satisfies Record<string, (at: Happening) => Promise<unknown>>;

export type Deed = keyof typeof DEEDS;

/** Two teach (Anna and Jon), one supports (Petra), one governs (Gwen); its first version is in force. */
const STAFF = `Anna Whitcombe, anna@ashdown.example, teaching
Jon Okafor, , teaching
Petra Lund, , support
Gwen Farr, gwen@governors.example, governor`;

export async function readingSchool(database: Database): Promise<ReadingSchool> {
  const story = await tellStory(database);
  const school: ReadingSchool = {
    story,
    day: TODAY,
    admin: story.as("school_admin", { today: TODAY }),
    versionId: "",
    waits(days) {
      school.day = addDays(school.day, days);
      school.admin = story.as("school_admin", { today: school.day });
    },
    async does(deed, which) {
      try {
        await DEEDS[deed]({ school, database, which });
        return "done";
      } catch (error) {
        const isRefusal = [Conflict, InvalidInput, NotFound].some((kind) => error instanceof kind);
        if (!isRefusal) throw error;
        return "refused";
      }
    },
  };
  await story.as("school_admin").staff.addList({ schoolId: story.ashdown, lines: STAFF });
  await approve({ school, database, which: 0 });
  return school;
}
