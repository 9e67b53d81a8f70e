/** Records a school's incidents of three years and what it returned month by month: many rows at once. */
import { randomUUID } from "node:crypto";
import { addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { incidentDetailsSchema, isSevere } from "@safeboard/compliance/incidents";
import { periodsBetween, type ReportingPeriod } from "@safeboard/compliance/reporting-periods";
import { type System, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { incident, incidentDecision, incidentReturn } from "@safeboard/database/tables/incidents";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import type { StorySchool } from "./story.ts";
import {
  type IncidentStory,
  incidentStories,
  storyKinds,
  usualIncidents,
} from "./story-incidents.ts";

export async function playIncidents(
  database: Database,
  system: System,
  today: IsoDate,
  { school, schoolId, index }: { school: StorySchool; schoolId: string; index: number },
): Promise<void> {
  const actor: System = { ...system, schoolIds: [...new Set([...system.schoolIds, schoolId])] };
  const story = { ...usualIncidents, ...incidentStories[school.key] };
  const address = { trustId: actor.trustId, schoolId };
  const rows = monthsOf(today, story).flatMap((month) => {
    const cases = casesOf(month, { school, story, index, today });
    return [{ month, cases }];
  });
  const cases = rows.flatMap((row) => row.cases);
  await withActor(database, actor, async (transaction) => {
    const entered = (day: IsoDate) => ({
      ...address,
      recordedAt: new Date(`${day < today ? day : today}T08:30:00Z`),
      recordedBy: "Tom Ellery",
    });
    if (cases.length > 0) {
      await transaction.insert(incident).values(
        cases.map(({ id, details }) => ({
          ...entered(details.occurredOn),
          ...details,
          id,
          caseId: id,
          source: "recorded" as const,
        })),
      );
    }
    const decided = cases.filter(({ isDecided }) => isDecided);
    if (decided.length > 0) {
      await transaction.insert(incidentDecision).values(
        decided.map(({ id, details }) => ({
          ...entered(details.occurredOn),
          id: randomUUID(),
          incidentId: id,
          decidedOn: details.occurredOn,
          decision: isSevere(details.severity) ? "early_help" : "monitor",
          reasonRecorded: true,
        })),
      );
    }
    const over = rows.filter(({ month }) => month.end < today);
    if (over.length > 0) {
      await transaction.insert(incidentReturn).values(
        over.map(({ month, cases: { length } }) => ({
          ...entered(addDays(month.end, 3)),
          id: randomUUID(),
          periodStart: month.start,
          periodEnd: month.end,
          says: length === 0 ? ("nothing_to_report" as const) : ("all_recorded" as const),
          source: "recorded" as const,
        })),
      );
    }
    await keepIncidents(transaction, { actor, today }, schoolId);
  });
}

/** Three years of months but August, up to this one, without those of which nothing is heard. */
function monthsOf(today: IsoDate, { silentMonths }: IncidentStory): ReportingPeriod[] {
  const months = periodsBetween("month", addMonthsToDay(today, -38), today);
  return months
    .slice(0, silentMonths === 0 ? undefined : -silentMonths - 1)
    .filter(({ start }) => start.slice(5, 7) !== "08");
}

interface StoryCase {
  id: string;
  details: ReturnType<typeof incidentDetailsSchema.parse>;
  isDecided: boolean;
}

/** More in some months than in others, the same in every demonstration. */
const SEASONS = [0.6, 1.3, 0.9, 1.5, 0.7];

function casesOf(
  month: ReportingPeriod,
  how: { school: StorySchool; story: IncidentStory; index: number; today: IsoDate },
): StoryCase[] {
  const { school, story, index, today } = how;
  const isLate = month.end > addMonthsToDay(today, -3);
  const expected = (story.usual * (isLate ? story.lately : 1) * school.pupils) / 1_000;
  const turn = index * 7 + Number(month.start.slice(2, 4)) * 12 + Number(month.start.slice(5, 7));
  const many = Math.round(expected * (SEASONS[turn % SEASONS.length] ?? 1));
  return Array.from({ length: many }, (_, place): StoryCase | null => {
    const occurredOn = addDays(month.start, (place * 5 + turn * 3) % 27);
    if (occurredOn > today) return null;
    // The most frequent kinds come up again and again, the last ones seldom.
    const kind = storyKinds[((place + 1) * (turn + place)) % 13] ?? storyKinds[(turn + place) % 3];
    if (!kind) return null;
    const waits = occurredOn > addDays(today, -9) && place === 0;
    return {
      id: randomUUID(),
      isDecided: !waits,
      details: incidentDetailsSchema.parse({
        ...kind,
        occurredOn,
        yearGroup: yearGroupAt(school.phase, turn + place),
        place: place % 3 === 0 ? "in_school" : "at_home",
        device: place % 3 === 0 ? "school_device" : "own_phone",
        pupilsInvolved: place % 4 === 0 ? "two_to_four" : "one",
        involved: { pupil_affected: 1 },
        cameToLight: place % 2 === 0 ? "staff_observation" : "parent",
        referredTo: ["designated_safeguarding_lead"],
        outcome: waits ? "ongoing" : "resolved",
      }),
    };
  }).filter((one) => one !== null);
}

function yearGroupAt(phase: StorySchool["phase"], turn: number): string {
  switch (phase) {
    case "nursery":
      return "nursery";
    case "primary":
      return `year_${3 + (turn % 4)}`;
    case "secondary":
      return `year_${7 + (turn % 5)}`;
    case "special":
    case "all_through":
      return `year_${5 + (turn % 7)}`;
  }
}
