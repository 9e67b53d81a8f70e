import type { IsoDate } from "@safeboard/compliance/dates";
import { type ExpectationSet, type Force, standingsOn } from "@safeboard/compliance/expectations";
import {
  editionCited,
  editionInForce,
  editionsKnown,
  type Grace,
  graceOfEdition,
  graceOfRule,
  type GuidanceEdition,
  KCSIE_EDITIONS,
} from "@safeboard/compliance/guidance-editions";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { trustSetting } from "@safeboard/database/tables/policy-life";
import { and, asc, eq, like } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadPositions, type SchoolOnOverview } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { GRACE_PREFIX } from "../settings/read-settings.ts";
import { loadSets } from "./load-sets.ts";

export interface EditionShown {
  id: string;
  shortName: string;
  name: string;
  inForceFrom: IsoDate;
  inForceTo: IsoDate | null;
  standing: "coming" | "in_force" | "past";
  certainty: GuidanceEdition["certainty"];
  source: string;
  grace: Grace;
  /** Who entered its dates, and when; null where they follow from the days of grace. */
  entered: { by: string; at: Date } | null;
  /** Entered by the trust, ahead of the product's own list. */
  isOwn: boolean;
}

export interface RuleComing {
  setId: string;
  setName: string;
  id: string;
  statement: string;
  force: Force;
  from: IsoDate;
  redFrom: IsoDate;
  /** Schools whose texts don't say it yet. */
  behind: SchoolBehind[];
}

export interface SchoolBehind {
  schoolId: string;
  name: string;
  versionId: string;
}

export interface GuidancePage {
  asAt: IsoDate;
  graceDays: number;
  /** The newest first. */
  editions: EditionShown[];
  /** Of the edition in force while its days of grace last, and of each to come: whose policies cite an older one. */
  replaced: {
    editionId: string;
    behind: (SchoolBehind & { cites: string | null })[];
    schools: number;
  }[];
  /** What is asked for from a later day, or is still in its days of grace, and who lacks it. */
  rules: RuleComing[];
}

/** The editions of guidance, and which schools fall behind on what: told before it counts. */
export async function readGuidance({
  actor,
  database,
  today,
}: MemberContext): Promise<GuidancePage> {
  const { positions, settings, sets, entered } = await withActor(
    database,
    actor,
    async (transaction) => {
      const [loaded, inForce, allSets, dates] = await Promise.all([
        loadPositions(transaction, actor, { today }),
        loadSettings(transaction, actor.trustId, today),
        loadSets(transaction, actor.trustId),
        selectEntered(transaction, actor.trustId),
      ]);
      return { positions: loaded, settings: inForce, sets: allSets, entered: dates };
    },
  );
  const editions = editionsKnown(settings);
  const current = editionInForce(today, editions);
  const shown = editions.map((edition): EditionShown => {
    const { id, shortName, name, inForceFrom, inForceTo, certainty, source } = edition;
    const grace = graceOfEdition(edition, settings);
    return {
      ...{ id, shortName, name, inForceFrom, inForceTo, certainty, source, grace },
      standing: inForceFrom > today ? "coming" : id === current?.id ? "in_force" : "past",
      entered: settings.guidanceGrace[id] ? (entered.get(id) ?? null) : null,
      isOwn: KCSIE_EDITIONS.every((known) => known.id !== id),
    };
  });
  const pressing = shown.filter(
    ({ standing, grace }) =>
      standing === "coming" || (standing === "in_force" && today < grace.redFrom),
  );
  return {
    asAt: today,
    graceDays: settings.guidanceGraceDays,
    editions: shown.toReversed(),
    replaced: pressing.map((edition) => ({
      editionId: edition.id,
      ...citingOlder(positions, edition, editions),
    })),
    rules: sets.flatMap((set) => rulesComing(set, positions, { today, settings })),
  };
}

/** Who entered each edition's dates last. */
async function selectEntered(
  transaction: Transaction,
  trustId: string,
): Promise<Map<string, { by: string; at: Date }>> {
  const rows = await transaction
    .select({ name: trustSetting.name, by: trustSetting.recordedBy, at: trustSetting.recordedAt })
    .from(trustSetting)
    .where(and(eq(trustSetting.trustId, trustId), like(trustSetting.name, `${GRACE_PREFIX}%`)))
    .orderBy(asc(trustSetting.recordedAt));
  return new Map(rows.map(({ name, by, at }) => [name.slice(GRACE_PREFIX.length), { by, at }]));
}

function citingOlder(
  positions: readonly SchoolOnOverview[],
  { inForceFrom }: Pick<EditionShown, "inForceFrom">,
  editions: readonly GuidanceEdition[],
) {
  const withPolicy = positions.flatMap(({ id, name, position: { policy } }) =>
    policy ? [{ schoolId: id, name, policy }] : [],
  );
  const behind = withPolicy.flatMap(({ schoolId, name, policy: { versionId, guidance } }) => {
    const cited = editionCited(guidance, editions);
    if (cited.kind === "edition" && cited.edition.inForceFrom >= inForceFrom) return [];
    const cites = cited.kind === "edition" ? cited.edition.shortName : null;
    return [{ schoolId, name, versionId, cites }];
  });
  return { behind, schools: withPolicy.length };
}

/** A set's rules that begin later or a short while ago, each judged on its first day or today, whichever is later. */
function rulesComing(
  set: ExpectationSet,
  positions: readonly SchoolOnOverview[],
  { today, settings }: { today: IsoDate; settings: ComplianceSettings },
): RuleComing[] {
  return set.expectations.flatMap((expectation) => {
    const { id, from, to, statement, force } = expectation;
    if (from === null || (to !== null && to < today)) return [];
    const { redFrom } = graceOfRule(from, settings);
    if (force === "practice" || today >= redFrom) return [];
    const day = from > today ? from : today;
    const behind = positions.flatMap(({ id: schoolId, name, position: { policy, text } }) => {
      if (!policy || !text) return [];
      const single = { ...set, expectations: [expectation] };
      const [standing] = standingsOn(day, text, [single], settings);
      const lacks = standing?.status === "not_found" || standing?.status === "partly_met";
      return lacks ? [{ schoolId, name, versionId: policy.versionId }] : [];
    });
    return [{ setId: set.id, setName: set.name, id, statement, force, from, redFrom, behind }];
  });
}
