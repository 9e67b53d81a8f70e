import {
  acknowledgementSentence,
  acknowledgementStatus,
} from "../acknowledgement/acknowledgement.ts";
import {
  type CountedVersion,
  countingOn,
  overdueSince,
} from "../acknowledgement/kept-acknowledgements.ts";
import { percentInWords } from "../percent.ts";
import type { AskedPolicy } from "../school-position.ts";
import { severityOf, type Status } from "../statuses.ts";
import type { Judgement, Measure } from "./measure.ts";

export const acknowledgements: Measure = {
  id: "acknowledgements",
  title: "Acknowledgements",
  group: "People",
  rule: () =>
    `Everybody who was asked to read one of the school’s policies, in force or soon to be, has confirmed that they did. It ` +
    `needs action as soon as the day by which somebody was asked is over; until then it is due soon. Of several policies ` +
    `the most pressing counts, then the one with the lowest share, never an average. Who has left without confirming is ` +
    `asked no longer. It does not apply where nobody is asked.`,
  judge({ acknowledgements: kept }, today) {
    if (!kept) return { ...NOBODY_ASKED, value: "Not counted yet" };
    const judged = countingOn(kept, today)
      .map(judgedOf)
      .toSorted(
        (one, other) =>
          severityOf(one.status) - severityOf(other.status) || one.share - other.share,
      );
    const [worst] = judged;
    if (!worst) return NOBODY_ASKED;
    const { version, counts, status } = worst;
    const { versionId } = version;
    const common = {
      ...NOBODY_ASKED,
      status,
      evidence: judged.map((each) => ({
        kind: "acknowledgements" as const,
        versionId: each.version.versionId,
      })),
      detail: detailOf(judged),
      nextAction: {
        code: "chase_acknowledgements" as const,
        words: "See who has still to confirm",
        versionId,
      },
    };
    if (status === "met") return { ...common, value: "All confirmed", nextAction: null };
    const share = percentInWords(Math.floor(worst.share * 100));
    if (status !== "needs_action") {
      return { ...common, value: `${share} confirmed`, due: counts.dueNext };
    }
    const { overdue } = counts;
    return {
      ...common,
      value: `${share} · ${overdue} overdue`,
      since: overdueSince(version.changes, today),
      headline: {
        of: "school",
        words: `has ${overdue === 1 ? "1 person" : `${overdue} people`} still to confirm that they have read a policy`,
      },
    };
  },
};

const NOBODY_ASKED: Judgement = {
  status: "not_applicable",
  value: "Not asked",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

interface Judged extends CountedVersion<AskedPolicy> {
  status: Status;
  /** As it is compared: 94.6% is less than 95. */
  share: number;
}

function judgedOf(counted: CountedVersion<AskedPolicy>): Judged {
  const { confirmed, required } = counted.counts;
  return { ...counted, status: acknowledgementStatus(counted.counts), share: confirmed / required };
}

/** The three that press most: "Behaviour policy, version 2: 31 of 42 have confirmed; 5 are overdue." */
function detailOf(judged: readonly Judged[]): string {
  const told = judged
    .slice(0, 3)
    .map(
      ({ version: { policyName, versionNumber }, counts }) =>
        `${policyName} policy, version ${versionNumber}: ${inSentence(acknowledgementSentence(counts))}.`,
    );
  const more = judged.length - told.length;
  return [...told, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}

const inSentence = (sentence: string): string =>
  sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
