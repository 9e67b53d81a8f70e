import { formatWrittenDate, type IsoDate } from "@safeboard/compliance/dates";
import {
  applies,
  type ExpectationSet,
  type ExpectationStatus,
  keptFindings,
  type Score,
  scoreOf,
  type SchoolKind,
  type Standing,
  standingsOn,
  statusAsOf,
  statusOfText,
} from "@safeboard/compliance/expectations";
import { editionInForce, editionsKnown } from "@safeboard/compliance/guidance-editions";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import type { VersionStatus } from "@safeboard/compliance/version-life";
import { withActor } from "@safeboard/database/actor";
import { readerVersion } from "@safeboard/policy-reader";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { loadCurrentPolicies } from "../policies/load-current-policies.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import { type LoadedVersion, loadVersion } from "../policies/load-version.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { describeSet, type SetDescribed } from "./describe-expectation.ts";
import { type ExpectationShown, showExpectation } from "./expectation-shown.ts";
import {
  type ExpectationCheck,
  loadCheck,
  loadRulings,
  type RulingRecorded,
} from "./load-check.ts";
import { type CheckedTextsLoaded, JUDGED_KIND, loadCheckedTexts } from "./load-checked-texts.ts";
import { versionsOfSets } from "./recheck-expectations.ts";

export const versionExpectationsInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Which set; without it the first. */
  setId: z.string().max(60).optional(),
});

export interface VersionExpectations {
  school: { id: string; name: string };
  versionId: string;
  number: number;
  status: VersionStatus;
  /** The policy's type, by its code and by its name. */
  kind: string;
  kindName: string;
  /** Whether what is missing counts against it: another kind of policy only adds to what is met. */
  isJudged: boolean;
  fileName: string;
  pages: string[];
  asAt: IsoDate;
  /** Both of the two days by which it is judged; `adopted` is null when the policy doesn't say. */
  adopted: { when: string; edition: string | null } | null;
  editionToday: string | null;
  sets: (SetDescribed & { score: Score })[];
  set: SetDescribed;
  score: Score;
  expectations: ExpectationShown[];
  /** Published and still to come. */
  coming: ExpectationShown[];
  /** Other policies that can be named as meeting an expectation. */
  otherDocuments: string[];
}

/** What a version says of each expectation of a set: judged on the day of its adoption and today. */
export async function readVersionExpectations(
  { actor, database, reader, today }: MemberContext,
  { schoolId, versionId, setId }: z.infer<typeof versionExpectationsInput>,
): Promise<VersionExpectations> {
  const { trustId } = actor;
  const address = { trustId, schoolId, versionId };
  const loaded = await withActor(database, actor, async (transaction) => {
    const [school, version, check, rulings, texts, settings, types] = await Promise.all([
      requireSchool(transaction, trustId, schoolId),
      loadVersion(transaction, { ...address, today }),
      loadCheck(transaction, address),
      loadRulings(transaction, address),
      loadCheckedTexts(
        transaction,
        trustId,
        loadCurrentPolicies(transaction, { trustId, schoolId, today }),
      ),
      loadSettings(transaction, trustId, today),
      loadPolicyTypes(transaction, trustId),
    ]);
    return { school, version, check, rulings, texts, settings, types };
  });
  const { school, version, rulings, texts, settings, types } = loaded;
  const set = setId === undefined ? texts.sets[0] : texts.sets.find(({ id }) => id === setId);
  if (!set) throw new NotFound();
  // A version that was never checked by today's sets is checked here and now; the next re-check keeps it.
  const findings = isCurrent(loaded.check, texts.sets)
    ? loaded.check.findings
    : await reader.check(version.reading.pages, texts.sets);
  const own = keptFindings(
    texts.sets,
    findings,
    rulings.map((ruling) => ({ ...ruling, setId: ruling.setCode })),
  );
  const checkedTexts = {
    own,
    others: othersOf(version, texts, schoolId),
    school: { phase: school.phase, schoolType: school.schoolType },
  };
  const judge = (day: IsoDate, sets: readonly ExpectationSet[]) =>
    standingsOn(day, checkedTexts, sets, settings);
  const adoptedOn = version.facts.adopted?.start ?? null;
  const show = (standing: Standing): ExpectationShown => {
    const finding = findings.find(
      (each) => each.setId === set.id && each.id === standing.expectation.id,
    );
    const ruling = rulings.find(
      (each) => each.setCode === set.id && each.expectationId === standing.expectation.id,
    );
    return showExpectation(standing, {
      finding: finding ?? null,
      ruling: ruling ?? null,
      atAdoption: atAdoption(standing, { adoptedOn, finding, ruling, school: checkedTexts.school }),
      today,
    });
  };
  const standings = judge(today, [set]);
  return {
    school: { id: school.id, name: school.name },
    versionId,
    number: version.version.number,
    status: version.status,
    kind: version.kind,
    kindName: policyTypeName(types, version.kind),
    isJudged: version.kind === JUDGED_KIND,
    fileName: version.document.fileName,
    pages: version.reading.pages,
    asAt: today,
    ...editionsOf(version, today, settings),
    sets: texts.sets.map((each) => ({
      ...describeSet(each),
      score: scoreOf(judge(today, [each])),
    })),
    set: describeSet(set),
    score: scoreOf(standings),
    expectations: standings.map(show),
    coming: comingDays(set, today, checkedTexts.school).flatMap((day) =>
      judge(day, [set])
        .filter(({ expectation }) => expectation.from === day)
        .map((standing) => ({ ...show(standing), weight: "advice" as const })),
    ),
    otherDocuments: checkedTexts.others.map(({ name }) => name),
  };
}

function isCurrent(
  check: ExpectationCheck | null,
  sets: readonly ExpectationSet[],
): check is ExpectationCheck {
  if (check?.readerVersion !== readerVersion) return false;
  const made = new Map(check.findings.map(({ setId, setVersion }) => [setId, setVersion]));
  const by = [...made].map(([id, version]) => ({ id, version }));
  return versionsOfSets(by) === versionsOfSets(sets);
}

/** The school's other current policies, and what the trust holds for all its schools. */
function othersOf(
  { kind }: Pick<LoadedVersion, "kind">,
  { textsAt, forAllSchools }: CheckedTextsLoaded,
  schoolId: string,
) {
  const others = (textsAt.get(schoolId) ?? []).filter((text) => text.kind !== kind);
  return [...others, ...forAllSchools];
}

function editionsOf(
  { facts: { adopted } }: LoadedVersion,
  today: IsoDate,
  settings: ComplianceSettings,
): Pick<VersionExpectations, "adopted" | "editionToday"> {
  const editions = editionsKnown(settings);
  const nameOn = (day: IsoDate) => editionInForce(day, editions)?.shortName ?? null;
  return {
    adopted: adopted && { when: formatWrittenDate(adopted), edition: nameOn(adopted.start) },
    editionToday: nameOn(today),
  };
}

/** By the rules of its own day; of an imprecise date ("Summer 2022") its first day, which is kindest to the school. */
function atAdoption(
  { expectation }: Standing,
  {
    adoptedOn,
    finding,
    ruling,
    school,
  }: {
    adoptedOn: IsoDate | null;
    finding: Parameters<typeof statusAsOf>[1] | undefined;
    ruling: RulingRecorded | undefined;
    school: SchoolKind;
  },
): ExpectationStatus | null {
  if (adoptedOn === null) return null;
  if (!applies(expectation, adoptedOn, school)) return "not_applicable";
  if (ruling) return ruling.status;
  return finding ? statusOfText(statusAsOf(expectation, finding, adoptedOn)) : null;
}

/** The later days on which something of the set begins to apply to such a school, the next first. */
function comingDays({ expectations }: ExpectationSet, today: IsoDate, school: SchoolKind) {
  const days = expectations.flatMap((expectation) => {
    const { from } = expectation;
    return from !== null && from > today && applies(expectation, from, school) ? [from] : [];
  });
  return [...new Set(days)].toSorted();
}
