import {
  changesSince,
  correctionReason,
  correctionsOf,
  DEFAULT_REPORT_LOOK,
  fillReport,
  type FrozenReport,
  REPORT_GLOSSARY,
  type ReportLook,
  reviewerOf,
} from "@safeboard/compliance/board-report";
import type { Transaction } from "@safeboard/database/actor";
import { trustLook } from "@safeboard/database/tables/reports";
import { trust } from "@safeboard/database/tables/tenancy";
import { eq } from "drizzle-orm";
import type { MemberContext } from "../context.ts";
import { loadLatestEdition, type LoadedReport, loadReportBefore } from "./load-report.ts";
import { loadReportSources } from "./load-report-sources.ts";

export interface AssembledReport {
  report: FrozenReport;
  leftOut: FrozenReport["sections"];
  empty: FrozenReport["sections"];
}

/**
 * The report as it would be published now: the product's figures with the lead's words beside them, without the sections
 * that were left out.
 *
 * @returns also the sections that were left out, and those in which there is nothing yet, so that the draft can show them
 */
export async function assembleReport(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "today" | "now">,
  loaded: LoadedReport,
): Promise<AssembledReport> {
  const { actor, today } = context;
  const { trustId } = actor;
  const before = await loadReportBefore(transaction, trustId, loaded);
  const [sources, look, [own], corrected] = await Promise.all([
    loadReportSources(transaction, context, loaded, before),
    loadLook(transaction, trustId),
    transaction.select().from(trust).where(eq(trust.id, trustId)),
    loadLatestEdition(transaction, trustId, loaded.reportId),
  ]);
  if (!own) throw new Error("A member sees their own trust.");
  const { sections: filled, rules } = fillReport(sources);
  const written = new Map(loaded.sections.map((section) => [section.section, section]));
  const all = filled.map((section) => ({
    ...section,
    narrative: written.get(section.code)?.narrative ?? "",
  }));
  const isLeftOut = ({ code }: (typeof all)[number]) => written.get(code)?.isLeftOut ?? false;
  const isEmpty = ({ narrative, blocks }: (typeof all)[number]) =>
    narrative === "" && blocks.length === 0;
  const sections = all.filter((section) => !isLeftOut(section) && !isEmpty(section));
  const because = correctionReason(loaded.steps);
  return {
    leftOut: all.filter(isLeftOut),
    empty: all.filter((section) => isEmpty(section) && !isLeftOut(section)),
    report: {
      form: 1,
      trust: { name: own.name, uid: own.uid },
      look,
      title: loaded.title,
      period: loaded.period,
      asAt: sources.asAt,
      edition: {
        number: (corrected?.number ?? 0) + 1,
        publishedOn: today,
        correction: corrected
          ? {
              because: because ?? "A correction.",
              changes: correctionsOf(corrected.frozen, { sections }),
            }
          : null,
      },
      author: loaded.startedBy,
      reviewer: reviewerOf(loaded.steps)?.byName ?? null,
      sections,
      since: before && {
        title: before.frozen.title,
        publishedOn: before.publishedOn,
        ...changesSince(before.frozen, { sections }),
      },
      rules,
      glossary: [...REPORT_GLOSSARY],
    },
  };
}

/** How the trust's documents look. */
export async function loadLook(transaction: Transaction, trustId: string): Promise<ReportLook> {
  const [look] = await transaction.select().from(trustLook).where(eq(trustLook.trustId, trustId));
  if (!look) return DEFAULT_REPORT_LOOK;
  const { accent, logo, logoMediaType } = look;
  return {
    accent,
    logo:
      logo && logoMediaType
        ? { mediaType: logoMediaType, base64: Buffer.from(logo).toString("base64") }
        : null,
  };
}
