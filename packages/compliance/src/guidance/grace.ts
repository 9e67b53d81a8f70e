/** How long schools have to follow what has just come into force, so that nobody turns red overnight. */
import { addDays, type IsoDate } from "../dates/dates.ts";
import { type GuidanceEdition, KCSIE_EDITIONS } from "./kcsie-editions.ts";

/** Dates that a trust has entered for an edition, in place of those that follow from the number of days. */
export interface EditionDates {
  /** From this day what it asks for is partly met where it is missing. */
  amberFrom: IsoDate;
  /** From this day it needs action. */
  redFrom: IsoDate;
}

export interface Grace extends EditionDates {
  inForceFrom: IsoDate;
}

/** The settings that decide on grace. */
export interface GraceSettings {
  /** Days of grace, the first day in force being day 1. */
  guidanceGraceDays: number;
  /** By edition id. */
  guidanceGrace: Readonly<Record<string, EditionDates>>;
  /** Editions that the trust knows of and the product doesn't yet, in the order of their first day. */
  comingEditions: readonly { id: string; name: string; inForceFrom: IsoDate }[];
}

/** Every edition that is known, the trust's own coming ones after the product's. */
export function editionsKnown({
  comingEditions,
}: Pick<GraceSettings, "comingEditions">): readonly GuidanceEdition[] {
  const last = KCSIE_EDITIONS.at(-1);
  const coming = comingEditions.filter(
    ({ inForceFrom }) => inForceFrom > (last?.inForceFrom ?? ""),
  );
  if (!last || coming.length === 0) return KCSIE_EDITIONS;
  const editions = [
    ...KCSIE_EDITIONS,
    ...coming.map(({ id, name, inForceFrom }): GuidanceEdition => ({
      id,
      document: "KCSIE",
      name,
      shortName: `KCSIE ${name.slice(-4)}`,
      inForceFrom,
      inForceTo: null,
      publishedOn: null,
      certainty: "unconfirmed",
      source: "Entered by the trust",
    })),
  ];
  return editions.map((edition, index) => {
    const next = editions[index + 1];
    return edition.inForceTo === null && next
      ? { ...edition, inForceTo: addDays(next.inForceFrom, -1) }
      : edition;
  });
}

/** From when an edition is amber and red: as the trust has entered it, else by its days of grace. */
export function graceOfEdition(
  { id, inForceFrom }: Pick<GuidanceEdition, "id" | "inForceFrom">,
  settings: Pick<GraceSettings, "guidanceGrace" | "guidanceGraceDays">,
): Grace {
  const entered = settings.guidanceGrace[id];
  return {
    inForceFrom,
    amberFrom: entered?.amberFrom ?? inForceFrom,
    redFrom: entered?.redFrom ?? addDays(inForceFrom, settings.guidanceGraceDays),
  };
}

/** The same for a rule that applies from a day: an edition's first day has the edition's dates. */
export function graceOfRule(from: IsoDate, settings: GraceSettings): Grace {
  const edition = editionsKnown(settings).find(({ inForceFrom }) => inForceFrom === from);
  return graceOfEdition(edition ?? { id: "", inForceFrom: from }, settings);
}
