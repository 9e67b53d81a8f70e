/** The posts that online safety depends on, and the sector's title for each. */
export { roleFromText, rolesFromText } from "./role-from-text.ts";

interface RoleDefinition {
  title: string;
  /** One person at a time holds it; a second name is a question to settle, not a second holder. */
  singleHolder: boolean;
}

const DEFINITIONS = {
  headteacher: { title: "Headteacher", singleHolder: true },
  executive_headteacher: { title: "Executive headteacher", singleHolder: true },
  deputy_headteacher: { title: "Deputy headteacher", singleHolder: false },
  assistant_headteacher: { title: "Assistant headteacher", singleHolder: false },
  designated_safeguarding_lead: { title: "Designated safeguarding lead", singleHolder: true },
  deputy_designated_safeguarding_lead: {
    title: "Deputy designated safeguarding lead",
    singleHolder: false,
  },
  trust_safeguarding_lead: { title: "Trust safeguarding lead", singleHolder: true },
  online_safety_coordinator: { title: "Online safety coordinator", singleHolder: false },
  filtering_and_monitoring_lead: { title: "Filtering and monitoring lead", singleHolder: false },
  safeguarding_governor: { title: "Safeguarding governor", singleHolder: false },
  online_safety_governor: { title: "Online safety governor", singleHolder: false },
  chair_of_governors: { title: "Chair of governors", singleHolder: true },
  chair_of_trustees: { title: "Chair of trustees", singleHolder: true },
  prevent_lead: { title: "Prevent lead", singleHolder: false },
  computing_lead: { title: "Computing lead", singleHolder: false },
  rshe_lead: { title: "RSHE lead", singleHolder: false },
  special_educational_needs_coordinator: {
    title: "Special educational needs coordinator",
    singleHolder: false,
  },
  mental_health_lead: { title: "Mental health lead", singleHolder: false },
  designated_teacher_for_looked_after_children: {
    title: "Designated teacher for looked-after children",
    singleHolder: true,
  },
  it_manager: { title: "IT manager", singleHolder: false },
  data_protection_contact: { title: "Data protection contact", singleHolder: false },
} as const satisfies Record<string, RoleDefinition>;

export type RoleCode = keyof typeof DEFINITIONS;

export interface Role extends RoleDefinition {
  code: RoleCode;
}

export const ROLES: readonly Role[] = Object.entries(DEFINITIONS).map(([code, definition]) => ({
  code: code as RoleCode,
  ...definition,
}));

export function isRoleCode(text: string): text is RoleCode {
  return Object.hasOwn(DEFINITIONS, text);
}

export function roleOf(code: RoleCode): Role {
  return { code, ...DEFINITIONS[code] };
}
