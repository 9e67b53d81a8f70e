/**
 * The four filtering and monitoring standards of the Department for Education, as questions that a school answers when it
 * reviews how its filtering and monitoring work. Published in March 2023, last changed in September 2026.
 */
import { codedList, type CodeOf } from "../coded-list.ts";
import { type RuleSource, ruleSource } from "../rule-source.ts";

export const FILTERING_SOURCE: RuleSource = ruleSource(
  "Department for Education: Filtering and monitoring standards for schools and colleges",
  "published",
  "as changed on 16 September 2026",
);

export interface FilteringCheck {
  code: string;
  /** What is so where the check is passed, in one sentence. */
  asks: string;
}

export interface FilteringStandard {
  code: string;
  title: string;
  checks: readonly FilteringCheck[];
}

export const FILTERING_STANDARDS: readonly FilteringStandard[] = [
  {
    code: "roles",
    title: "People are responsible for it",
    checks: [
      check("senior_leader_named", "A member of the senior leadership team is named for it."),
      check("governor_named", "A governor or trustee is named for it."),
      check("dsl_role_stated", "The safeguarding lead’s part in it is written down."),
      check(
        "technical_role_stated",
        "Who supports it technically, staff or a supplier, is written down.",
      ),
      check("decisions_documented", "Somebody writes down what is blocked and allowed, and why."),
      check("staff_know_how_to_report", "Staff know how to report what worries them."),
    ],
  },
  {
    code: "review",
    title: "It is reviewed every academic year",
    checks: [
      check("review_dated", "The review and its day are on record."),
      check(
        "right_people_took_part",
        "Senior leader, safeguarding lead, technical support and governor took part.",
      ),
      check("results_recorded", "The results are recorded, and whoever needs them can read them."),
      check(
        "reviewed_on_change",
        "It is reviewed again when a risk, working practice, technology or major setting changes.",
      ),
      check("samples_tested", "A sample of devices, user groups and sites was tested."),
    ],
  },
  {
    code: "blocking",
    title: "Harm is blocked and learning is not",
    checks: [
      check("iwf_member", "The filtering provider is a member of the Internet Watch Foundation."),
      check(
        "terrorism_list",
        "The provider blocks the police’s list of unlawful terrorist content.",
      ),
      check(
        "illegal_lists_stay_on",
        "Nobody at the school can turn off the lists of illegal content.",
      ),
      check("profiles_by_user", "Pupils and staff have different profiles at least."),
      check(
        "covers_all_devices",
        "It covers managed devices at school and elsewhere, guests and people’s own devices.",
      ),
      check("safe_search_on", "Safe search is on and can’t be turned off."),
      check("ways_round_blocked", "VPNs, proxies and other ways round it are blocked."),
      check("logs_identify", "Logs show device, user, time and what was looked for."),
    ],
  },
  {
    code: "monitoring",
    title: "Monitoring meets the school’s needs",
    checks: [
      check("staff_supervise", "All staff watch over pupils who are online in their lessons."),
      check(
        "reports_and_alerts",
        "Reports are read at least weekly, and alerts of high risk at once.",
      ),
      check("users_told", "Users are told that they are monitored."),
      check("users_identified", "Whoever uses a device can be told apart."),
      check(
        "incidents_documented",
        "What was found is recorded with what was done and what came of it.",
      ),
      check("impact_assessment_done", "Its data protection impact assessment is done."),
    ],
  },
];

export const FILTERING_CHECKS: readonly FilteringCheck[] = FILTERING_STANDARDS.flatMap(
  ({ checks }) => checks,
);

export const CHECK_RESULTS = codedList({
  in_place: "In place",
  partly: "Partly in place",
  not_in_place: "Not in place",
  not_checked: "Not checked",
});
export type CheckResult = CodeOf<typeof CHECK_RESULTS>;

/** The first four are expected at every review. */
export const REVIEW_PARTICIPANTS = codedList({
  senior_leader: "Senior leader",
  designated_safeguarding_lead: "Designated safeguarding lead",
  technical_support: "Technical support",
  governor: "Responsible governor or trustee",
  computing_lead: "Computing lead",
  data_protection_contact: "Data protection contact",
  supplier: "Supplier",
  trust_lead: "Somebody from the trust",
  pupils: "Pupils",
});
export type ReviewParticipant = CodeOf<typeof REVIEW_PARTICIPANTS>;

export const EXPECTED_PARTICIPANTS: readonly ReviewParticipant[] = REVIEW_PARTICIPANTS.codes.slice(
  0,
  4,
);

/** Why a review was made: the year’s own, or what asks for an extra one. */
export const REVIEW_OCCASIONS = codedList({
  academic_year: "The academic year’s review",
  safeguarding_risk: "A safeguarding risk came to light",
  working_practice: "Working practice changed, such as remote learning or own devices",
  new_technology: "New technology was brought in",
  settings_changed: "Software or its settings changed in a major way",
});

export const TESTED_DEVICES = codedList({
  school_computer: "School computer",
  school_tablet: "School tablet",
  school_phone: "School phone",
  taken_home: "School device off site",
  own_device: "Own device on the school’s network",
  guest_network: "Guest network",
});

export const TESTED_USERS = codedList({
  pupils: "Pupils",
  older_pupils: "Sixth form or older pupils",
  staff: "Staff",
  guests: "Guests",
});

export const TESTED_MATTERS = codedList({
  illegal_content: "Lists of illegal content",
  adult_content: "Adult content",
  safe_search: "Safe search",
  ways_round: "Ways round the filter",
  ai_tools: "AI tools",
  monitoring_alert: "A monitoring alert reaches somebody",
  teaching_sites: "Sites needed for teaching open",
});

export const TEST_RESULTS = codedList({ passed: "Passed", failed: "Failed" });

function check(code: string, asks: string): FilteringCheck {
  return { code, asks };
}
