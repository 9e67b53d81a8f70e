/** Fills the registers of technologies: what the trust has for all its schools, and what a few schools use besides. */
import type { DataProtectionAnswer, TechnologyDecision } from "@safeboard/compliance/practice";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";

type CallOn = (day: IsoDate) => DomainCaller;

interface TechnologyTold {
  name: string;
  usedFor: string;
  usedBy: ("pupils" | "staff" | "parents")[];
  /** Days from today. */
  inUseFrom: number;
  assessed: {
    on: number;
    decision: TechnologyDecision;
    dataProtection: DataProtectionAnswer;
    conditions: string | null;
    /** After a year where it is left open. */
    reviewOn: number | null;
  } | null;
}

/** Approved and reviewed for years to come, or with a condition. */
const OF_THE_TRUST: readonly TechnologyTold[] = [
  {
    name: "Tandem Classroom",
    usedFor: "Lessons, homework and messages between teachers and classes",
    usedBy: ["pupils", "staff"],
    inUseFrom: -700,
    assessed: approved(-95),
  },
  {
    name: "Quillmate",
    usedFor: "A writing assistant that is made with generative AI",
    usedBy: ["staff"],
    inUseFrom: -120,
    assessed: {
      ...approved(-130),
      decision: "with_conditions",
      conditions: "For planning lessons alone, and never with a pupil’s name or work.",
      reviewOn: 20,
    },
  },
];

/** One of each that a school has to look at: a review that is near or past, and what nobody has decided. */
const OF_SCHOOLS: Readonly<Record<string, readonly TechnologyTold[]>> = {
  "ashdown-vale": [
    {
      name: "Number Harbour",
      usedFor: "Practising arithmetic at home",
      usedBy: ["pupils", "parents"],
      inUseFrom: -500,
      assessed: approved(-400),
    },
    {
      name: "Parent Post",
      usedFor: "Letters and payments",
      usedBy: ["parents", "staff"],
      inUseFrom: -340,
      assessed: approved(-335),
    },
  ],
  kirkgate: [
    {
      name: "Clipwheel",
      usedFor: "Making short films in media lessons",
      usedBy: ["pupils"],
      inUseFrom: -40,
      assessed: null,
    },
    {
      name: "Loopcast",
      usedFor: "Broadcasts of sports days",
      usedBy: ["pupils", "staff", "parents"],
      inUseFrom: -210,
      assessed: { ...approved(-30), decision: "refused", dataProtection: "not_done" },
    },
  ],
  "meadow-lane": [
    {
      name: "Story Lantern",
      usedFor: "Reading books on a tablet",
      usedBy: ["pupils"],
      inUseFrom: -60,
      assessed: { ...approved(-75), dataProtection: "not_done" },
    },
  ],
};

export async function playTechnologies(
  callOn: CallOn,
  calendar: StoryCalendar,
  idOf: (key: string) => string,
): Promise<void> {
  for (const told of OF_THE_TRUST) {
    const { entered, details } = entry(told, calendar);
    const { technologyId } = await callOn(entered).technology.registerForTrust(details);
    const given = assessment(told, calendar);
    if (given) {
      await callOn(given.assessedOn).technology.assessForTrust({ technologyId, ...given });
    }
  }
  for (const [key, technologies] of Object.entries(OF_SCHOOLS)) {
    const schoolId = idOf(key);
    for (const told of technologies) {
      const { entered, details } = entry(told, calendar);
      const { technologyId } = await callOn(entered).technology.register({ schoolId, ...details });
      const given = assessment(told, calendar);
      if (given) {
        await callOn(given.assessedOn).technology.assess({ schoolId, technologyId, ...given });
      }
    }
  }
}

function approved(on: number): NonNullable<TechnologyTold["assessed"]> {
  return {
    on,
    decision: "approved",
    dataProtection: "done",
    conditions: null,
    reviewOn: null,
  };
}

/** Entered on the day of its assessment, or where there is none on the day from which it is used. */
function entry({ assessed, inUseFrom, ...details }: TechnologyTold, calendar: StoryCalendar) {
  const { name, usedFor, usedBy } = details;
  return {
    entered: calendar.isoDay(assessed?.on ?? inUseFrom),
    details: { name, usedFor, usedBy, inUseFrom: calendar.isoDay(inUseFrom) },
  };
}

function assessment({ assessed }: TechnologyTold, calendar: StoryCalendar) {
  if (assessed === null) return null;
  const { on, reviewOn, ...decided } = assessed;
  return {
    ...decided,
    assessedOn: calendar.isoDay(on),
    reviewOn: reviewOn === null ? null : calendar.isoDay(reviewOn),
  };
}
