import { BETWEEN_CELLS, type DocumentPassage } from "@safeboard/policy-reader/document-passages";
import { findPlaceholders } from "@safeboard/policy-reader/placeholders";
import { fillingKey } from "./fillings.ts";

/** A passage as the school's own policy will say it. */
export type AdaptedPassage = Pick<DocumentPassage, "kind" | "label" | "text" | "cells">;

export interface Adaptation {
  /** What each gap takes, by the filling's key. */
  fillings: Readonly<Record<string, string>>;
  /** Passages that the school says otherwise, by their number in the model; an empty one is left out. */
  edits: Readonly<Record<string, string>>;
}

/**
 * The model's passages with the school's own words: edited ones in place of the model's, then every gap filled that
 * has a filling. A blank line in an edited passage begins another.
 */
export function adaptedPassages(
  passages: readonly DocumentPassage[],
  { fillings, edits }: Adaptation,
): AdaptedPassage[] {
  const filled = new Map(Object.entries(fillings));
  const edited = new Map(Object.entries(edits));
  return passages.flatMap((passage, at) => {
    const text = edited.get(String(at)) ?? passage.text;
    return text
      .split(/\r?\n\s*\r?\n/u)
      .map((part) => fill(part.replaceAll(/\s+/gu, " ").trim(), filled))
      .filter((part) => part !== "")
      .map((part) => ({
        kind: passage.kind,
        label: passage.label,
        text: part,
        cells: passage.kind === "row" ? part.split(BETWEEN_CELLS) : [],
      }));
  });
}

function fill(text: string, fillings: ReadonlyMap<string, string>): string {
  let reached = 0;
  let filled = "";
  for (const placeholder of findPlaceholders(text)) {
    const value = fillings.get(fillingKey(placeholder)) ?? "";
    filled += text.slice(reached, placeholder.start) + (value === "" ? placeholder.written : value);
    reached = placeholder.end;
  }
  return filled + text.slice(reached);
}
