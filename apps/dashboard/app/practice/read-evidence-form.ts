import { evidenceKindOf } from "@safeboard/compliance/practice";
import { routeId } from "../request/route-id.ts";
import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { optionalDay } from "../training/read-record.ts";

/** The form for one piece of evidence as the domain takes it; what can't be read is left for it to refuse. */
export function readEvidenceForm(form: FormData) {
  const kind = textIn(form, "kind");
  const validUntil = optionalDay(form, "validUntil");
  return {
    details: {
      kind,
      happenedOn: typedDay(form.get("happenedOn")),
      validUntil: validUntil === "" ? null : validUntil,
      figures: [...figuresIn(form, kind)],
    },
    note: textIn(form, "note"),
    promiseIds: textsIn(form, "promiseIds").map(routeId),
  };
}

/** Only what somebody has filled in: "figure year_4 pupils done". */
function* figuresIn(form: FormData, kind: string) {
  for (const { code } of evidenceKindOf(kind)?.counts ?? []) {
    for (const yearGroup of ["", ...textsIn(form, "yearGroups")]) {
      const [done, of] = ["done", "of"].map((part) =>
        textIn(form, figureField(yearGroup, code, part)).trim(),
      );
      if (!done && !of) continue;
      yield {
        counts: code,
        yearGroup: (yearGroup || null) as "year_1" | null,
        done: Number(done === "" ? Number.NaN : done),
        of: of ? Number(of) : null,
      };
    }
  }
}

export const figureField = (yearGroup: string, counts: string, part: string): string =>
  ["figure", yearGroup || "all", counts, part].join("-");
