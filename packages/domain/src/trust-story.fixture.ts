/** A trust with three schools, a hub and somebody in every role, for tests that tell a story. */
import { createHash, randomBytes } from "node:crypto";
import { type Actor, loadMember, type Member } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createMembership, createUser } from "@safeboard/database/factories/people";
import { type CreatedTrust, createTrust } from "@safeboard/database/factories/trusts";
import { jobQueue } from "@safeboard/database/job-queue";
import type { MembershipRole } from "@safeboard/database/tables/access";
import { defaultReadingLimits, readPolicyInProcess } from "@safeboard/policy-reader";
import { findExpectations } from "@safeboard/policy-reader/expectations";
import type { DocumentReader, DomainContext } from "./context.ts";
import { createCaller, type DomainCaller } from "./router.ts";

export const TODAY = "2026-11-22";

export interface TrustStory extends CreatedTrust {
  ashdown: string;
  beckside: string;
  /** In no hub, and nobody's but the lead's. */
  carrLane: string;
  eastHub: string;
  members: Record<MembershipRole, Member>;
  /** Calls the domain as the member of that role, today or on another day. */
  as: (role: MembershipRole, change?: Partial<DomainContext>) => DomainCaller;
}

/** Ashdown Vale has its own admin and governor; the east hub is Ashdown Vale and Beckside. */
export async function tellStory(
  database: Database,
  name = "Chalk Downs Trust",
): Promise<TrustStory> {
  const created = await createTrust(database, {
    name,
    schools: [
      { name: "Ashdown Vale Primary School", pupils: 212 },
      { name: "Beckside Academy", phase: "Secondary", pupils: 1140, localAuthority: "Kent" },
      { name: "Carr Lane Infant School", pupils: 178 },
    ],
    hubs: [{ name: "East", schools: ["Ashdown Vale Primary School", "Beckside Academy"] }],
  });
  const [ashdown, beckside, carrLane] = created.schools.map(({ id }) => id) as [
    string,
    string,
    string,
  ];
  const eastHub = created.hubs[0]?.id ?? "";
  const join = (role: MembershipRole, displayName: string) =>
    joinAs(database, created, role, { displayName, schoolId: ashdown, hubId: eastHub });
  const members = {
    trust_lead: await join("trust_lead", "Priya Lathom"),
    hub_lead: await join("hub_lead", "Owen Thirlby"),
    school_admin: await join("school_admin", "Dana Escrick"),
    governor: await join("governor", "Iris Calloway"),
    trustee: await join("trustee", "Noel Farndon"),
    chair: await join("chair", "Greta Skelwith"),
  };
  return {
    ...created,
    ashdown,
    beckside,
    carrLane,
    eastHub,
    members,
    as: (role, change) => callAs(database, members[role], change),
  };
}

export async function joinAs(
  database: Database,
  { system }: Pick<CreatedTrust, "system">,
  role: MembershipRole,
  { displayName, schoolId, hubId }: { displayName: string; schoolId?: string; hubId?: string },
): Promise<Member> {
  const user = await createUser(database, { displayName });
  const ofSchool = role === "school_admin" || role === "governor";
  const { userId, ...membership } = await createMembership(database, system, {
    user,
    role,
    ...(ofSchool && schoolId ? { schoolIds: [schoolId] } : {}),
    ...(role === "hub_lead" && hubId ? { hubId } : {}),
  });
  const member = await loadMember(database, membership, userId, TODAY);
  if (!member) throw new Error(`${displayName} did not become a member.`);
  return member;
}

export function callAs(
  database: Database,
  actor: Actor,
  change: Partial<DomainContext> = {},
): DomainCaller {
  return createCaller({
    database,
    actor,
    today: TODAY,
    now: new Date(`${change.today ?? TODAY}T09:00:00Z`),
    reader: readsHere,
    tokens: { newOneTimeToken },
    jobs: jobQueue,
    ...change,
  });
}

/** Reads in this process: the tests' files are our own. */
export const readsHere: DocumentReader = {
  read: (bytes, fileName) => readPolicyInProcess(bytes, fileName, defaultReadingLimits),
  check: async (pages, sets) => findExpectations(pages, sets),
};

function newOneTimeToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: createHash("sha256").update(token).digest("hex") };
}
