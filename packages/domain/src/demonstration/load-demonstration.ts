/** Loads the demonstration's story into an empty database: its documents are made into files and really read. */
import type { Database } from "@safeboard/database/connect";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { createMembership } from "@safeboard/database/factories/people";
import { createTrust, type CreatedTrust } from "@safeboard/database/factories/trusts";
import { type Actor, loadMember, type Member } from "@safeboard/database/actor";
import { jobQueue } from "@safeboard/database/job-queue";
import { refreshStatistics } from "@safeboard/database/refresh-statistics";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { MembershipRole } from "@safeboard/database/tables/access";
import type { Identity } from "@safeboard/identity";
import type { DocumentReader } from "../context.ts";
import { createCaller } from "../router.ts";
import {
  demonstrationPassword,
  storyPeople,
  storySchools,
  storyTrust,
  type StoryPerson,
  type StorySchool,
} from "./story.ts";
import { playDocument } from "./play-document.ts";
import { writeBoardFigures } from "../board-figures/write-board-figures.ts";
import { playFollowUp } from "./play-follow-up.ts";
import { playIncidents } from "./play-incidents.ts";
import { playModels } from "./play-models.ts";
import { playOverview } from "./play-overview.ts";
import { playReportedActions } from "./play-reported-actions.ts";
import { playReports } from "./play-reports.ts";
import { playPractice } from "./play-practice.ts";
import { playSignedSheets } from "./play-signed-sheets.ts";
import { playStaff } from "./play-staff.ts";
import { playTechnologies } from "./play-technologies.ts";
import { matchPeople } from "../persons/match-people.ts";
import { copyCompletions } from "../persons/copy-completions.ts";
import { playReading } from "./play-reading.ts";
import { StoryCalendar } from "./story-calendar.ts";
import { storyRoles } from "./story-roles.ts";
import { storyRequests } from "./story-requests.ts";
import { storyReadings } from "./story-reading.ts";

interface Stage {
  database: Database;
  /** The owner's connection, for what the application may not. */
  ownerUrl: string;
  identity: Identity;
  reader: DocumentReader;
  today: IsoDate;
  say: (line: string) => void;
}

/** Loads the trust, its people, and every school's policies as if they had been uploaded over the last years. */
export async function loadDemonstration(stage: Stage): Promise<void> {
  const calendar = new StoryCalendar(stage.today);
  const schools = storySchools(calendar);
  const created = await createTrust(stage.database, {
    ...storyTrust,
    isDemonstration: true,
    schools: schools.map(({ name, urn, phase, localAuthority, pupils }) => ({
      name,
      urn,
      phase,
      localAuthority,
      schoolType: "Academy",
      pupils,
    })),
    hubs: (["East", "West"] as const).map((name) => ({
      name,
      schools: schools.filter(({ hub }) => hub === name).map((school) => school.name),
    })),
  });
  const idOf = (key: string) => schoolIdOf(schools, created, key);

  const { lead, trustee } = await enterPeople(stage, created, idOf);
  for (const school of schools) {
    stage.say(`Reading the policies of ${school.name}`);
    await playSchool(stage, calendar, { school, schoolId: idOf(school.key), created, lead });
  }
  stage.say("Entering the schools’ staff and their training");
  for (const [index, { key }] of schools.entries()) {
    await playStaff(stage.database, created.system, calendar, {
      schoolId: idOf(key),
      key,
      index,
      hasOwnStaff: storyReadings[key] !== undefined,
    });
  }
  const atNoon = {
    database: stage.database,
    today: stage.today,
    now: new Date(`${stage.today}T12:00:00Z`),
  };
  // Years of training came in one go, and what follows compares all of it.
  await refreshStatistics(stage.ownerUrl);
  await matchPeople(atNoon, created.trust.id);
  await copyCompletions(atNoon, created.trust.id);
  stage.say("Asking the schools’ staff to read their policies");
  await playSignedSheets((day) => callerOn(stage, lead, day), calendar, idOf);
  stage.say("Sending the trust’s model policies");
  await playModels((day, time) => callerOn(stage, lead, day, time), calendar, idOf);
  stage.say("Recording incidents, and what the schools do of what they promise");
  for (const [index, school] of schools.entries()) {
    const schoolId = idOf(school.key);
    await playIncidents(stage.database, created.system, stage.today, { school, schoolId, index });
    await playPractice((day) => callerOn(stage, lead, day), calendar, {
      key: school.key,
      schoolId,
      index,
    });
  }
  await playTechnologies((day) => callerOn(stage, lead, day), calendar, idOf);
  await playReportedActions((day) => callerOn(stage, lead, day), stage.today, idOf);
  await playFollowUp((day) => callerOn(stage, lead, day), calendar, idOf);
  await writeBoardFigures(atNoon, created.trust.id);
  stage.say("Keeping what the overview showed at the ends of terms");
  await playOverview(stage.database, created.trust.id, stage.today);
  stage.say("Publishing reports to the board");
  await playReports(
    (day) => callerOn(stage, lead, day),
    (day) => callerOn(stage, trustee, day),
    stage.today,
  );
  // The first pages are read at once.
  await refreshStatistics(stage.ownerUrl);
}

function schoolIdOf(schools: readonly StorySchool[], created: CreatedTrust, key: string): string {
  const id = created.schools[schools.findIndex((school) => school.key === key)]?.id;
  if (!id) throw new Error(`The story has no school ${key}.`);
  return id;
}

/** @returns the safeguarding lead, who does what the story's schools have nobody for; and a trustee */
async function enterPeople(
  { database, identity, today }: Stage,
  created: CreatedTrust,
  idOf: (key: string) => string,
): Promise<{ lead: Member; trustee: Member }> {
  const members: Partial<Record<MembershipRole, Member | null>> = {};
  for (const person of storyPeople) {
    const account = {
      email: person.email,
      displayName: person.name,
      password: demonstrationPassword,
    };
    const outcome =
      person.role === "operator"
        ? await identity.createPlatformOperator(account)
        : await identity.createUser(account);
    if (outcome.outcome !== "created") throw new Error(`${person.email}: ${outcome.outcome}`);
    if (person.role === "operator") continue;
    const user = { id: outcome.userId, email: person.email, displayName: person.name };
    const { userId, ...membership } = await createMembership(database, created.system, {
      user,
      role: person.role,
      ...placeOf(person, created, idOf),
    });
    members[person.role] = await loadMember(database, membership, userId, today);
  }
  const { trust_lead: lead, trustee } = members;
  if (!lead || !trustee) throw new Error("The story has no safeguarding lead, or no trustee.");
  return { lead, trustee };
}

function placeOf(person: StoryPerson, created: CreatedTrust, idOf: (key: string) => string) {
  if (person.role === "school_admin" || person.role === "governor") {
    return { schoolIds: person.schools.map(idOf) };
  }
  if (person.role !== "hub_lead") return {};
  const hub = created.hubs.find(({ name }) => name === person.hub);
  if (!hub) throw new Error(`The story has no hub ${person.hub}.`);
  return { hubId: hub.id };
}

async function playSchool(
  stage: Stage,
  calendar: StoryCalendar,
  {
    school,
    schoolId,
    created,
    lead,
  }: { school: StorySchool; schoolId: string; created: CreatedTrust; lead: Member },
): Promise<void> {
  const appointments = [...school.appointments, ...(storyRoles[school.key] ?? [])];
  for (const { role, name, email, from, to } of appointments) {
    await createAppointment(stage.database, created.system, {
      schoolId,
      role,
      personName: name,
      email,
      from: calendar.isoDay(from),
      to: to === null ? null : calendar.isoDay(to),
    });
  }
  if (school.asked) {
    // Four weeks ago, so that the one school that has sent nothing has let its day pass.
    await callerOn(stage, lead, calendar.isoDay(-28)).request.ask({ schoolId });
  }
  for (const document of school.documents) {
    const callOn = (day: IsoDate, time?: string) => callerOn(stage, lead, day, time);
    await playDocument(callOn, calendar, { document, schoolId });
  }
  for (const { school: asked, asked: on, due, ...request } of storyRequests) {
    if (asked !== school.key) continue;
    await callerOn(stage, lead, calendar.isoDay(on)).request.ask({
      schoolId,
      dueOn: calendar.isoDay(due),
      ...request,
    });
  }
  const reading = storyReadings[school.key];
  const [newest] = await callerOn(stage, lead, stage.today).policy.versions({ schoolId });
  if (reading && newest) {
    const { versionId } = newest;
    const callAs = (actor: Actor, day: IsoDate) => callerOn(stage, actor, day);
    await playReading(callAs, calendar, { reading, schoolId, versionId, lead });
  }
}

function callerOn(
  { database, reader, identity }: Stage,
  actor: Actor,
  today: IsoDate,
  time = "10:00",
) {
  return createCaller({
    database,
    actor,
    today,
    now: new Date(`${today}T${time}:00Z`),
    reader,
    tokens: identity,
    jobs: jobQueue,
  });
}
