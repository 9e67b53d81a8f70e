import type {
  ExpectationFinding,
  ExpectationStatus,
  Standing,
} from "@safeboard/compliance/expectations";
import type { Evidence } from "@safeboard/compliance/policy-facts";
import { describeExpectation, type ExpectationDescribed } from "./describe-expectation.ts";
import type { RulingRecorded } from "./load-check.ts";

/** An expectation, where the school stands on it, the passage that shows it, and what to add. */
export interface ExpectationShown extends ExpectationDescribed {
  /** Null when the text was not checked for it. */
  status: ExpectationStatus | null;
  weight: Standing["weight"];
  grace: Standing["grace"];
  /** The document that meets it, as found or as a person said. */
  elsewhere: string | null;
  /** By the rules of the day of adoption; null when that day isn't known. */
  atAdoption: ExpectationStatus | null;
  /** The passage that a person has pointed to, else the one that was found to say it best, and how sure that is. */
  passage: Evidence | null;
  confidence: number | null;
  elements: ElementShown[];
  ruling: RulingShown | null;
}

export interface ElementShown {
  id: string;
  says: string;
  /** What a school can put into its policy. */
  wording: string;
  passage: Evidence | null;
  /** The words by which it was recognised. */
  words: string[];
  /** A hint shows that the subject is touched; nobody has to write it. */
  isAsked: boolean;
}

export interface RulingShown {
  id: string;
  status: ExpectationStatus;
  reason: string;
  by: string;
  at: Date;
  /** What the text alone was found to say. */
  insteadOf: ExpectationStatus | null;
}

export function showExpectation(
  { set, expectation, status, weight, grace, elsewhere }: Standing,
  {
    finding,
    ruling,
    atAdoption,
    today,
  }: {
    finding: ExpectationFinding | null;
    ruling: RulingRecorded | null;
    atAdoption: ExpectationStatus | null;
    today: string;
  },
): ExpectationShown {
  return {
    ...describeExpectation(set, expectation),
    status,
    weight,
    grace,
    elsewhere: elsewhere ?? ruling?.documentNamed ?? null,
    atAdoption,
    passage: ruling?.passage ?? finding?.evidence ?? null,
    confidence: finding?.confidence ?? null,
    elements: expectation.elements
      .filter(({ from }) => from === null || from <= today || expectation.from === from)
      .map(({ id, says, wording, need }) => {
        const found = finding?.elements.find((element) => element.id === id);
        return {
          id,
          says,
          wording,
          passage: found?.evidence ?? null,
          words: found?.words ?? [],
          isAsked: need !== "hint",
        };
      }),
    ruling: ruling && {
      id: ruling.id,
      status: ruling.status,
      reason: ruling.reason,
      by: ruling.recordedBy,
      at: ruling.recordedAt,
      insteadOf: finding && (finding.status === "partly" ? "partly_met" : finding.status),
    },
  };
}
