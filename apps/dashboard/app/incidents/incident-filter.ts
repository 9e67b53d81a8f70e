import {
  isCategoryCode,
  RISK_AREAS,
  type RiskArea,
  SEVERITIES,
  type Severity,
  YEAR_GROUPS,
  type YearGroup,
} from "@safeboard/compliance/incidents";
import { typedDay } from "../request/typed-day.ts";

/** What a list of incidents is narrowed to, by its address. */
export interface IncidentFilter {
  from?: string;
  until?: string;
  category?: string;
  area?: RiskArea;
  severity?: Severity;
  yearGroup?: YearGroup;
  decided?: "yes" | "no";
}

/** Reads the address; what it names and there isn't narrows nothing. */
export function incidentFilterIn(parameters: URLSearchParams): IncidentFilter {
  const one = <Code extends string>(name: string, codes: readonly Code[]) =>
    codes.find((code) => code === parameters.get(name));
  const category = parameters.get("category") ?? "";
  return withoutEmpty({
    from: dayIn(parameters, "from"),
    until: dayIn(parameters, "until"),
    category: isCategoryCode(category) ? category : undefined,
    area: one("area", RISK_AREAS.codes),
    severity: one("severity", SEVERITIES.codes),
    yearGroup: one("year-group", YEAR_GROUPS.codes),
    decided: one("decided", ["yes", "no"] as const),
  });
}

/** What the address of a list narrowed so asks for: nothing when it isn't narrowed. */
export function incidentFilterInAddress({ yearGroup, ...filter }: IncidentFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries<string>(withoutEmpty({ ...filter, "year-group": yearGroup })),
  );
}

function dayIn(parameters: URLSearchParams, name: string): string | undefined {
  const text = (parameters.get(name) ?? "").trim();
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text))
    ? text
    : typedDay(text) || undefined;
}

type Filled<Parts> = { [Name in keyof Parts]?: NonNullable<Parts[Name]> };

const withoutEmpty = <Parts extends object>(parts: Parts): Filled<Parts> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Filled<Parts>;
