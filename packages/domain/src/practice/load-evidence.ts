/** What a school has to show for its promises, from the register and from what else the product knows. */
import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type EvidenceFigure,
  type EvidenceHeld,
  samePromiseKey,
} from "@safeboard/compliance/practice";
import type { Transaction } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { policy, policyVersion } from "@safeboard/database/tables/policies";
import { evidence, evidenceLink } from "@safeboard/database/tables/practice";
import { and, asc, eq, isNull } from "drizzle-orm";
import { policyOfVersion } from "../policies/version-joins.ts";
import { atSchool, sameSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadFilteringEvidence } from "./load-filtering-evidence.ts";
import type { PromiseLoaded } from "./load-promises.ts";
import { loadRegisterEvidence } from "./load-register-evidence.ts";

export interface EvidenceLoaded extends EvidenceHeld {
  /** Where it is: recorded in the register, or known from another part of the product. */
  from: "register" | "filtering_review" | "technologies";
  figures: readonly EvidenceFigure[];
  note: string | null;
  recordedBy: string | null;
}

/** Everything that was not withdrawn, the latest first, with what was said of the promises that are given. */
export async function loadEvidence(
  transaction: Transaction,
  { today, ...school }: SchoolAddress & { today: IsoDate },
  promises: readonly PromiseLoaded[],
): Promise<EvidenceLoaded[]> {
  const rows = await transaction
    .select()
    .from(evidence)
    .where(and(atSchool(evidence, school), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.happenedOn), asc(evidence.recordedAt), asc(evidence.id));
  const links = await loadLinks(transaction, school, promises);
  const recorded = rows.map((row): EvidenceLoaded => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happenedOn,
    validUntil: row.validUntil,
    links: links.get(row.id) ?? [],
    from: "register",
    figures: row.figures as EvidenceFigure[],
    note: row.note,
    recordedBy: row.recordedBy,
  }));
  const reviews = await loadFilteringEvidence(transaction, school);
  const technologies = await loadRegisterEvidence(transaction, { ...school, today });
  const known = (from: EvidenceLoaded["from"]) => (held: EvidenceHeld) => ({
    ...held,
    from,
    figures: [],
    note: null,
    recordedBy: null,
  });
  return [
    ...recorded,
    ...reviews.map(known("filtering_review")),
    ...technologies.map(known("technologies")),
  ].toReversed();
}

/** A link made to an earlier version's promise holds for the current one that says the same. */
async function loadLinks(
  transaction: Transaction,
  school: SchoolAddress,
  promises: readonly PromiseLoaded[],
): Promise<Map<string, { promiseId: string; shows: boolean }[]>> {
  const rows = await transaction
    .select({
      evidenceId: evidenceLink.evidenceId,
      shows: evidenceLink.shows,
      policyKind: policy.kind,
      text: commitment.text,
    })
    .from(evidenceLink)
    .innerJoin(
      commitment,
      and(sameSchool(commitment, evidenceLink), eq(commitment.id, evidenceLink.commitmentId)),
    )
    .innerJoin(
      policyVersion,
      and(sameSchool(policyVersion, commitment), eq(policyVersion.id, commitment.versionId)),
    )
    .innerJoin(policy, policyOfVersion)
    .where(and(atSchool(evidenceLink, school), isNull(evidenceLink.withdrawnAt)))
    .orderBy(asc(evidenceLink.recordedAt), asc(evidenceLink.id));
  const now = Map.groupBy(promises, ({ policyKind, text }) => samePromiseKey(policyKind, text));
  const links = new Map<string, { promiseId: string; shows: boolean }[]>();
  for (const { evidenceId, shows, policyKind, text } of rows) {
    const own = links.get(evidenceId) ?? [];
    for (const { id } of now.get(samePromiseKey(policyKind, text)) ?? []) {
      own.push({ promiseId: id, shows });
    }
    links.set(evidenceId, own);
  }
  return links;
}
