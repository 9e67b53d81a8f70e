/** What the story's schools report of incidents, and how they keep what their policies promise. */

export interface IncidentStory {
  /** How many a month in a class of a thousand pupils, over the years. */
  usual: number;
  /** In the last term so many times as many. */
  lately: number;
  /** The last months of which nothing is heard. */
  silentMonths: number;
  /** Days ago on which filtering was last reviewed; null where nobody has said. */
  filteringReviewed: number | null;
}

/** What a school reports of which nothing else is told. */
export const usualIncidents: IncidentStory = {
  usual: 4,
  lately: 1,
  silentMonths: 0,
  filteringReviewed: -40,
};

/** The others: one that has doubled, one that is silent, one that never has anything. */
export const incidentStories: Readonly<Record<string, Partial<IncidentStory>>> = {
  beckside: { usual: 6 },
  dunmoor: { usual: 5, filteringReviewed: -200 },
  elmfield: { usual: 0 },
  "hollin-bank": { silentMonths: 4, filteringReviewed: null },
  kirkgate: { usual: 5, lately: 2.6, filteringReviewed: -520 },
  larkfield: { silentMonths: 1 },
};

/** Kinds of incident from the most to the least frequent, with what is usual of each. */
export const storyKinds = [
  { category: "cyberbullying", severity: "medium" },
  { category: "under_age_social_media_or_group_chat", severity: "low" },
  { category: "unauthorised_device_or_phone", severity: "low" },
  { category: "gaming_age_inappropriate", severity: "low" },
  { category: "violent_or_extreme_content", severity: "medium" },
  { category: "filter_bypass_vpn_proxy", severity: "medium" },
  { category: "pornography", severity: "medium" },
  { category: "in_app_spending_advertising", severity: "low" },
  { category: "grooming_or_unknown_adult", severity: "high" },
  { category: "nudes_semi_nudes", severity: "high" },
] as const;
