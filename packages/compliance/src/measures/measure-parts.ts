/**
 * The parts of what a measure judges, which people look at one by one: of training, each requirement. They show what the
 * measure's judgement was made of and never count beside it: no order, no weight and no school's status knows them.
 */
import { severityOf } from "../statuses.ts";
import type { Judgement, JudgementPart, MeasureId } from "./measure.ts";

/** A part as a column of the overview, and as what an action is about: "training.prevent_awareness". */
export type PartId = `${MeasureId}.${string}`;

export const partId = (measureId: MeasureId, code: string): PartId => `${measureId}.${code}`;

const WITH_PARTS: readonly MeasureId[] = ["training"];
const WRITTEN = /^(?<measure>[a-z_]+)\.(?<code>[a-z0-9][a-z0-9_-]{0,59})$/u;

/** @returns null where it names no part of any measure; whether there is such a part, a school's judgement says */
export function readPartId(text: string): { measureId: MeasureId; code: string } | null {
  const { measure, code } = WRITTEN.exec(text)?.groups ?? {};
  const measureId = WITH_PARTS.find((id) => id === measure);
  return measureId && code !== undefined ? { measureId, code } : null;
}

export const isPartId = (text: string): text is PartId => readPartId(text) !== null;

export type PartCell = Pick<JudgementPart, "status" | "value" | "percent" | "detail">;

/** How a judgement stands in one of its parts. One that was kept before its parts were says nothing of them. */
export function partOf({ parts }: Pick<Judgement, "parts">, code: string): PartCell {
  if (!parts) return NOT_KEPT;
  const found = parts.each.find((part) => part.code === code);
  return found ?? { ...parts.others, percent: null, detail: null };
}

/** By how pressing it is, then by its figure: for a plain comparison of texts. */
export const partSortKey = ({ status, percent }: PartCell): string =>
  `${severityOf(status)} ${String(percent ?? 999).padStart(3, "0")}`;

const NOT_KEPT: PartCell = {
  status: "not_applicable",
  value: "Not kept then",
  percent: null,
  detail: null,
};
