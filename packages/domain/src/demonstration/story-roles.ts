/**
 * Who holds the roles that no policy of the story names anybody for. One school has them all; one role has just fallen
 * vacant, one long ago, one ends soon, and one person carries four.
 */
import type { StoryAppointment } from "./story.ts";

const held = (
  role: StoryAppointment["role"],
  name: string,
  email: string | null = null,
  from = -450,
  to: number | null = null,
): StoryAppointment => ({ role, name, email, from, to });

const trustOfficer = held("data_protection_contact", "Mr T Wren", "dpo@northmere.example", -800);

/** By a school's key. */
export const storyRoles: Readonly<Record<string, readonly StoryAppointment[]>> = {
  "ashdown-vale": [
    held(
      "deputy_designated_safeguarding_lead",
      "Mr T Brannock",
      "t.brannock@ashdownvale.example",
      -400,
      38,
    ),
    held("filtering_and_monitoring_lead", "Mrs A Whitcombe", "head@ashdownvale.example", -400),
    trustOfficer,
  ],
  beckside: [
    held("executive_headteacher", "Mr D Osei", "head@beckside.example", -1200),
    held("filtering_and_monitoring_lead", "Mr A Redfern", "a.redfern@beckside.example"),
    held("prevent_lead", "Mrs C Ingham", "c.ingham@beckside.example"),
    held("computing_lead", "Ms N Farooq", "n.farooq@beckside.example"),
    trustOfficer,
  ],
  "carr-lane": [
    held("safeguarding_governor", "Mrs P Nunn", null, -1100, -100),
    held("filtering_and_monitoring_lead", "Mrs F Tunstall"),
    trustOfficer,
  ],
  dunmoor: [
    held("headteacher", "Dr M Eastwood", "head@dunmoor.example", -1500),
    ...(["filtering_and_monitoring_lead", "prevent_lead", "computing_lead"] as const).map((role) =>
      held(role, "Mr K Sutcliffe", "k.sutcliffe@dunmoor.example"),
    ),
    trustOfficer,
  ],
  fairholme: [held("headteacher", "Mr E Lindley", "head@fairholme.example", -900), trustOfficer],
  "grange-park": [
    held("prevent_lead", "Mr C Ollerton", "c.ollerton@grangepark.example", -600, -10),
    trustOfficer,
  ],
  kirkgate: [trustOfficer],
  larkfield: [trustOfficer],
};
