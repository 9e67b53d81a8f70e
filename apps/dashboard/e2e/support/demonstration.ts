/** The demonstration's people whom the tests are, by what they are there. */
export const people = {
  lead: "lead@northmere.example",
  hubLead: "east@northmere.example",
  schoolAdmin: "office@ashdownvale.example",
  siblingAdmin: "office@elmfield.example",
  adminOfTwo: "head@beckside.example",
  governor: "governor@ashdownvale.example",
  trustee: "trustee@northmere.example",
  operator: "operator@safeboard.example",
} as const;
