/**
 * The words in which an incident is described. Everything is chosen from a list, so that there is nowhere to write a name.
 * Kinds of platform stand for brands, which change. Categories, the longest of the lists, are in categories.ts.
 */
import { codedList, type CodeOf } from "../coded-list.ts";
import { OUR_DEFAULT, type RuleSource, ruleSource } from "../rule-source.ts";

/** The four Cs. `none` is for what is no risk of being online, such as a breach of data, until a person says otherwise. */
export const RISK_AREAS = codedList({
  content: "Content",
  contact: "Contact",
  conduct: "Conduct",
  commerce: "Commerce",
  none: "None of the four",
});
export type RiskArea = CodeOf<typeof RISK_AREAS>;

export const RISK_AREA_MEANS: Readonly<Record<RiskArea, string>> = {
  content: "What pupils see, read or hear online.",
  contact: "What others, or a program that answers like a person, do to pupils online.",
  conduct: "What pupils do online themselves.",
  commerce: "What costs money or wants it: gambling, advertising, scams.",
  none: "Something about systems, data or staff rather than a risk to pupils online.",
};

export const RISK_AREAS_SOURCE: RuleSource = ruleSource(
  "Keeping children safe in education",
  "second_hand",
  "135 in 2025, 165 in 2026",
);

/** `not_known` is what a file from a case system often leaves; a form never offers it first. */
export const SEVERITIES = codedList({
  low: "Low",
  medium: "Medium",
  high: "High",
  immediate_risk_or_illegal: "Immediate risk, or illegal",
  not_known: "Not known",
});
export type Severity = CodeOf<typeof SEVERITIES>;

/** Severe ones need a decision within a school day, and are kept longer. */
export const isSevere = (severity: string): boolean =>
  severity === "high" || severity === "immediate_risk_or_illegal";

export const PLACES = codedList({
  in_school: "In school",
  at_home: "At home",
  on_a_trip: "On a trip",
  remote_lesson: "In a remote lesson",
  elsewhere: "Elsewhere",
  not_known: "Not known",
});

export const DEVICES = codedList({
  school_device: "School device",
  own_phone: "Pupil’s own phone",
  other_own_device: "Pupil’s own tablet or computer",
  console: "Games console",
  staff_device: "Member of staff’s device",
  not_known: "Not known",
});

export const PLATFORMS = codedList({
  group_chat: "Messages or group chat",
  social_media: "Social media",
  video_sharing: "Video site or app",
  live_stream: "Live video",
  game: "Online game",
  ai_tool: "AI chatbot or image maker",
  website_or_search: "Website or search",
  email: "Email",
  learning_platform: "School’s learning platform",
  nearby_sharing: "Sharing with devices nearby",
  shop_or_payment: "Shop, payment or gambling",
  school_system: "School’s network or records",
  other: "Another kind",
  none: "No platform",
  not_known: "Not known",
});

export const YEAR_GROUPS = codedList({
  nursery: "Nursery",
  reception: "Reception",
  year_1: "Year 1",
  year_2: "Year 2",
  year_3: "Year 3",
  year_4: "Year 4",
  year_5: "Year 5",
  year_6: "Year 6",
  year_7: "Year 7",
  year_8: "Year 8",
  year_9: "Year 9",
  year_10: "Year 10",
  year_11: "Year 11",
  year_12: "Year 12",
  year_13: "Year 13",
  several: "Several years",
  staff: "Staff only",
  not_known: "Not known",
});
export type YearGroup = CodeOf<typeof YEAR_GROUPS>;

/** Who was involved, in which part. How many of each is counted; who they are stays in the case system. */
export const ROLES_INVOLVED = codedList({
  pupil_affected: "Pupils affected",
  pupil_responsible: "Pupils responsible",
  bystander: "Pupils who saw it",
  adult_affected: "Staff affected",
  adult_responsible: "Staff responsible",
  parent: "Parents or carers",
  outside_person: "People outside the school",
  not_known: "People whose part is not known",
});
export type RoleInvolved = CodeOf<typeof ROLES_INVOLVED>;

/** How many pupils were involved: a band says enough for a pattern, and points to nobody. */
export const PUPIL_BANDS = codedList({
  none: "None",
  one: "1",
  two_to_four: "2 to 4",
  five_to_nine: "5 to 9",
  ten_or_more: "10 or more",
  not_known: "Not known",
});
export type PupilBand = CodeOf<typeof PUPIL_BANDS>;

export const CAME_TO_LIGHT = codedList({
  disclosure: "The pupil told us",
  another_pupil: "Another pupil told us",
  staff_observation: "Staff saw it",
  monitoring_alert: "Monitoring alert",
  filtering_log: "Filtering log",
  parent: "Parent or carer",
  external_agency: "Police or another agency",
  not_known: "Not known",
});

export const REFERRED_TO = codedList({
  class_teacher: "Class teacher",
  head_of_year: "Head of year",
  designated_safeguarding_lead: "Designated safeguarding lead",
  headteacher: "Headteacher",
  chair_of_governors: "Chair of governors",
  technical_support: "Technical support",
  data_protection_contact: "Data protection contact",
  childrens_social_care: "Children’s social care",
  police: "Police",
  lado: "Local authority designated officer (LADO)",
  channel: "Prevent team or Channel",
  reporting_service: "National reporting or removal service",
});

export const DECISIONS = codedList({
  no_further_action: "No further action",
  monitor: "Keep watch",
  early_help: "Early help",
  referral_childrens_social_care: "Refer to children’s social care",
  referral_police: "Refer to the police",
  referral_lado: "Refer to the LADO",
  referral_channel: "Refer to Channel",
  ceop_iwf_report_remove: "Report to a national reporting or removal service",
});
export type Decision = CodeOf<typeof DECISIONS>;

export const ACTIONS = codedList({
  parents_informed: "Parents or carers told",
  support_given: "Support for the pupil",
  work_with_those_responsible: "Work with the pupils responsible",
  access_removed: "Access taken away",
  warning: "Warning",
  further_sanction: "Further sanction",
  content_reported: "Content reported for removal",
  account_secured: "Account made safe",
  filtering_changed: "Filtering or monitoring changed",
  taught_again: "Taught again in class",
});

export const OUTCOMES = codedList({
  ongoing: "Ongoing",
  resolved: "Resolved",
  escalated: "Passed on to others",
  transferred: "Went with the pupil to another school",
  not_known: "Not known",
});

export const WITHDRAWAL_REASONS = codedList({
  corrected: "Corrected",
  entered_by_mistake: "Entered by mistake",
  recorded_twice: "Recorded twice",
  not_an_incident: "Turned out to be none",
  import_undone: "Import undone",
});

/** The lists of places, devices, kinds of platform, bands and actions are ours; no guidance prescribes any. */
export const TAXONOMY_SOURCE: RuleSource = OUR_DEFAULT;
