import {
  comingEditionSchema,
  type ComplianceSettings,
  complianceSettingsSchema,
  DEFAULT_SETTINGS,
  editionDatesSchema,
  schoolYearSchema,
} from "@safeboard/compliance/settings";
import { TERM_DATES_PREFIX } from "./term-dates-setting.ts";

/**
 * A setting as it is stored: the name of a threshold, or `guidance_grace.` and an edition's id, `incident_retention.` and a
 * category, or `term_dates.` and an academic year.
 */
export interface StoredSetting {
  name: string;
  value: unknown;
}

export const GRACE_PREFIX = "guidance_grace.";

/** Months for which incidents of a category are kept as cases; 0 for as long as others of their severity. */
export const RETENTION_PREFIX = "incident_retention.";

/** How often a measure counts, by its id. */
export const WEIGHT_PREFIX = "measure_weight.";

const thresholds = complianceSettingsSchema.omit({
  guidanceGrace: true,
  comingEditions: true,
  incidentRetentionByCategory: true,
  measureWeights: true,
  termCalendar: true,
});
const retention = complianceSettingsSchema.shape.incidentRetentionByCategory;
const weights = complianceSettingsSchema.shape.measureWeights;

/** The rules in force by a trust's settings: what it hasn't set, or what can't be read any more, is as by default. */
export function readSettings(stored: readonly StoredSetting[]): ComplianceSettings {
  const chosen = stored.flatMap(({ name, value }) =>
    Object.hasOwn(thresholds.shape, name) &&
    thresholds.partial().safeParse({ [name]: value }).success
      ? [[name, value]]
      : [],
  );
  const editions = stored.flatMap(({ name, value }) => {
    if (!name.startsWith(GRACE_PREFIX)) return [];
    const id = name.slice(GRACE_PREFIX.length);
    const dates = editionDatesSchema.safeParse(value);
    const coming = comingEditionSchema.safeParse({ ...(value as object), id });
    return [{ id, dates: dates.data, coming: coming.data }];
  });
  const kept = stored.flatMap(({ name, value }) => {
    if (!name.startsWith(RETENTION_PREFIX)) return [];
    const months = { [name.slice(RETENTION_PREFIX.length)]: value };
    return retention.safeParse(months).success ? Object.entries(months) : [];
  });
  const weighed = stored.flatMap(({ name, value }) => {
    if (!name.startsWith(WEIGHT_PREFIX)) return [];
    const weight = { [name.slice(WEIGHT_PREFIX.length)]: value };
    return weights.safeParse(weight).success ? Object.entries(weight) : [];
  });
  const years = stored.flatMap(({ name, value }) => {
    if (!name.startsWith(TERM_DATES_PREFIX)) return [];
    const { data } = schoolYearSchema.safeParse(value);
    return data ? [[name.slice(TERM_DATES_PREFIX.length), data] as const] : [];
  });
  return complianceSettingsSchema.parse({
    ...Object.fromEntries(chosen),
    termCalendar: { ...DEFAULT_SETTINGS.termCalendar, years: Object.fromEntries(years) },
    incidentRetentionByCategory: Object.fromEntries(kept),
    measureWeights: Object.fromEntries(weighed),
    guidanceGrace: Object.fromEntries(
      editions.flatMap(({ id, dates }) => (dates ? [[id, dates]] : [])),
    ),
    comingEditions: editions
      .flatMap(({ coming }) => coming ?? [])
      .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)),
  });
}
