/** What a measure can say of a school. Absences have names: "not reported" is neither good nor bad news. */

export const STATUSES = [
  "needs_action",
  "partly_met",
  "due_soon",
  "not_reported",
  "met",
  "not_applicable",
] as const;

export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  needs_action: "Needs action",
  partly_met: "Partly met",
  due_soon: "Due soon",
  not_reported: "Not reported",
  met: "Met",
  not_applicable: "Not applicable",
};

/** Place in the order of severity: 0 is the most pressing. */
export function severityOf(status: Status): number {
  return STATUSES.indexOf(status);
}

/** The most pressing of some statuses; of none at all, not applicable. */
export function worstStatus(statuses: readonly Status[]): Status {
  return STATUSES.find((status) => statuses.includes(status)) ?? "not_applicable";
}
