/** Whether an edition of guidance was in force on a day: judged when the policy was adopted, and again today. */
import { addDays, type IsoDate, type WrittenDate } from "../dates/dates.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { graceOfEdition, type GraceSettings } from "./grace.ts";
import { type GuidanceEdition, KCSIE_EDITIONS } from "./kcsie-editions.ts";

export type EditionStanding =
  | { kind: "in_force" }
  /** Already published for information, not yet in force: a school may cite it early. */
  | { kind: "not_yet_in_force"; from: IsoDate }
  /** Replaced a short while ago; schools may take until the last day of grace to catch up. */
  | {
      kind: "grace";
      replacedOn: IsoDate;
      replacedBy: GuidanceEdition | null;
      /** From this day it is partly met to cite it still. */
      amberFrom: IsoDate;
      lastDay: IsoDate;
    }
  | { kind: "superseded"; replacedOn: IsoDate; replacedBy: GuidanceEdition | null };

type Grace = Pick<GraceSettings, "guidanceGraceDays"> &
  Partial<Pick<GraceSettings, "guidanceGrace">>;

/** The edition that was in force on a day, or null before the first on the list. */
export function editionInForce(
  on: IsoDate,
  editions: readonly GuidanceEdition[] = KCSIE_EDITIONS,
): GuidanceEdition | null {
  return editions.findLast(({ inForceFrom }) => inForceFrom <= on) ?? null;
}

export function judgeEdition(
  edition: GuidanceEdition,
  on: IsoDate,
  settings: Grace = DEFAULT_SETTINGS,
  editions: readonly GuidanceEdition[] = KCSIE_EDITIONS,
): EditionStanding {
  if (on < edition.inForceFrom) return { kind: "not_yet_in_force", from: edition.inForceFrom };
  if (edition.inForceTo === null || on <= edition.inForceTo) return { kind: "in_force" };
  const replacedOn = addDays(edition.inForceTo, 1);
  const replacedBy = editionInForce(replacedOn, editions);
  const { amberFrom, redFrom } = graceOfEdition(
    { id: replacedBy?.id ?? "", inForceFrom: replacedOn },
    { guidanceGrace: {}, ...settings },
  );
  return on < redFrom
    ? { kind: "grace", replacedOn, replacedBy, amberFrom, lastDay: addDays(redFrom, -1) }
    : { kind: "superseded", replacedOn, replacedBy };
}

/** As above for the day of adoption; of an imprecise one ("Summer 2022") the possible day that is kindest to the school. */
export function judgeEditionAtAdoption(
  edition: GuidanceEdition,
  adopted: Pick<WrittenDate, "start" | "end">,
  settings: Grace = DEFAULT_SETTINGS,
  editions: readonly GuidanceEdition[] = KCSIE_EDITIONS,
): EditionStanding {
  const { inForceFrom } = edition;
  const kindest =
    inForceFrom < adopted.start
      ? adopted.start
      : inForceFrom > adopted.end
        ? adopted.end
        : inForceFrom;
  return judgeEdition(edition, kindest, settings, editions);
}
