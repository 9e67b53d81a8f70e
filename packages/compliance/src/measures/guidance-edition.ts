import { formatIsoDate, formatWrittenDate, type IsoDate } from "../dates/dates.ts";
import { type EditionCited, editionCited } from "../guidance/edition-cited.ts";
import {
  editionInForce,
  type EditionStanding,
  judgeEdition,
  judgeEditionAtAdoption,
} from "../guidance/edition-standing.ts";
import { editionsKnown } from "../guidance/grace.ts";
import type { CurrentPolicy } from "../school-position.ts";
import type { GuidanceEdition } from "../guidance/kcsie-editions.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { EvidenceReference, Judgement, Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";
import { countDays, listNames } from "./wording.ts";

export const guidanceEdition: Measure = {
  id: "guidance_edition",
  title: "Guidance",
  group: "Policy",
  rule: ({ guidanceGraceDays }) =>
    `The policy cites the edition of Keeping Children Safe in Education (KCSIE) that is in force. An edition that has ` +
    `been replaced is partly met for ${countDays(guidanceGraceDays)} from the new edition's first day (our default, ` +
    `not law; a trust can enter dates of its own for each edition) and needs action after that. A policy that cites ` +
    `no edition is partly met.`,
  judge(position, today, settings) {
    const { policy } = position;
    if (!policy) return judgeUnknownWithoutPolicy(position);
    const cited = editionCited(policy.guidance, editionsKnown(settings));
    return cited.kind === "edition"
      ? judgeCited(policy, cited, today, settings)
      : judgeNoEdition(policy, cited, today, settings);
  },
};

function judgeCited(
  policy: CurrentPolicy,
  { edition, cited, olderAlso }: Extract<EditionCited, { kind: "edition" }>,
  today: IsoDate,
  settings: ComplianceSettings,
): Judgement {
  const editions = editionsKnown(settings);
  const standing = judgeEdition(edition, today, settings, editions);
  const whenAdopted =
    policy.adopted && judgeEditionAtAdoption(edition, policy.adopted, settings, editions);
  const common = {
    evidence: [
      { kind: "policy_passage" as const, versionId: policy.versionId, passage: cited.evidence },
    ],
    detail:
      [
        describe(standing) ?? whatComes(edition, settings),
        atAdoption(policy, whenAdopted),
        olderAlso.length > 0 &&
          `It also names ${listNames(olderAlso.map(({ shortName }) => shortName))}.`,
      ]
        .filter(Boolean)
        .join(" ") || null,
  };
  if (standing.kind === "in_force" || standing.kind === "not_yet_in_force") {
    return {
      ...common,
      status: "met",
      value: edition.shortName,
      since: null,
      due: null,
      nextAction: null,
      headline: null,
    };
  }
  const replaced = `replaced ${formatIsoDate(standing.replacedOn)}`;
  if (standing.kind === "grace" && today < standing.amberFrom) {
    const due = standing.lastDay;
    const value = `${edition.shortName} · ${replaced}`;
    return { ...common, status: "met", value, since: null, due, nextAction: null, headline: null };
  }
  return {
    ...common,
    status: standing.kind === "grace" ? "partly_met" : "needs_action",
    value: `${edition.shortName} · replaced`,
    since: standing.replacedOn,
    due: standing.kind === "grace" ? standing.lastDay : null,
    nextAction: bringUpToDate(today, settings),
    headline: { of: "policy", words: `cites ${edition.shortName}, ${replaced}` },
  };
}

function judgeNoEdition(
  policy: CurrentPolicy,
  cited: Exclude<EditionCited, { kind: "edition" }>,
  today: IsoDate,
  settings: ComplianceSettings,
): Judgement {
  const { versionId } = policy;
  const evidence: EvidenceReference[] =
    cited.kind === "none"
      ? [{ kind: "policy_version", versionId }]
      : [{ kind: "policy_passage", versionId, passage: cited.cited.evidence }];
  return {
    status: "partly_met",
    ...wordsForNoEdition(cited),
    since: policy.confirmedAt,
    due: null,
    evidence,
    nextAction: bringUpToDate(today, settings),
  };
}

function wordsForNoEdition(
  cited: Exclude<EditionCited, { kind: "edition" }>,
): Pick<Judgement, "value" | "detail" | "headline"> {
  switch (cited.kind) {
    case "undated":
      return {
        value: "KCSIE · no edition",
        detail:
          "The policy names KCSIE without saying which edition, so it can't be told whether it is current.",
        headline: { of: "policy", words: "does not say which edition of KCSIE it follows" },
      };
    case "unknown":
      return {
        value: `KCSIE ${cited.asWritten} · not an edition we know`,
        detail: "No edition of that name is on our list.",
        headline: {
          of: "policy",
          words: `cites KCSIE ${cited.asWritten}, which is not an edition we know`,
        },
      };
    case "none":
      return {
        value: "None cited",
        detail: "The policy does not cite KCSIE.",
        headline: { of: "policy", words: "does not cite KCSIE" },
      };
  }
}

function describe(standing: EditionStanding): string | null {
  switch (standing.kind) {
    case "in_force":
      return null;
    case "not_yet_in_force":
      return `It comes into force on ${formatIsoDate(standing.from)}.`;
    case "grace":
      return `${replacement(standing)} The policy should be brought up to date by ${formatIsoDate(standing.lastDay)}.`;
    case "superseded":
      return replacement(standing);
  }
}

function replacement({
  replacedBy,
  replacedOn,
}: Extract<EditionStanding, { replacedOn: IsoDate }>): string {
  return `${replacedBy?.shortName ?? "A newer edition"} replaced it on ${formatIsoDate(replacedOn)}.`;
}

/** The second of the two judgements: what the policy cited in the light of its own day. */
function atAdoption({ adopted }: CurrentPolicy, standing: EditionStanding | null): string | null {
  if (!adopted || !standing) return null;
  const when = formatWrittenDate(adopted);
  switch (standing.kind) {
    case "in_force":
      return `It was in force when the policy was adopted (${when}).`;
    case "not_yet_in_force":
      return `It was still to come when the policy was adopted (${when}).`;
    case "grace":
      return `It had just been replaced when the policy was adopted (${when}).`;
    case "superseded":
      return `It had already been replaced when the policy was adopted (${when}).`;
  }
}

/** An edition in force whose successor is announced. */
function whatComes({ inForceFrom }: GuidanceEdition, settings: ComplianceSettings): string | null {
  const next = editionsKnown(settings).find((edition) => edition.inForceFrom > inForceFrom);
  return next ? `${next.shortName} replaces it on ${formatIsoDate(next.inForceFrom)}.` : null;
}

function bringUpToDate(today: IsoDate, settings: ComplianceSettings): Judgement["nextAction"] {
  const current =
    editionInForce(today, editionsKnown(settings))?.shortName ?? "the current edition of KCSIE";
  return { code: "upload_policy", words: `Bring the policy in line with ${current} and upload it` };
}
