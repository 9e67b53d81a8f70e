/** The words of a report that a new trustee may not know, in plain English. */

export const REPORT_GLOSSARY: readonly { term: string; meaning: string }[] = [
  {
    term: "As-at date",
    meaning: "The day whose facts the report shows. What was recorded later is not in it.",
  },
  {
    term: "Designated safeguarding lead",
    meaning:
      "The senior member of a school’s staff who answers for safeguarding, online safety included.",
  },
  {
    term: "Edition",
    meaning:
      "A published report is never changed. A correction is a new edition that says what differs.",
  },
  {
    term: "Evidence",
    meaning:
      "What shows that a promise was kept: a signed list, a completed check, a review, a file.",
  },
  {
    term: "Filtering and monitoring",
    meaning:
      "Filtering keeps harmful pages off a school’s network; monitoring notices what people do on it. Schools review both every year.",
  },
  {
    term: "Four areas of online risk",
    meaning:
      "Content that is seen, contact with others, one’s own conduct, and commerce such as scams and gambling.",
  },
  {
    term: "Keeping children safe in education",
    meaning:
      "The Department for Education’s statutory guidance for schools. A new edition usually comes into force each September.",
  },
  {
    term: "Met, partly met, due soon, needs action",
    meaning:
      "How a school stands by a rule. The rules that were in force are printed at the end of the report.",
  },
  {
    term: "Not reported",
    meaning: "Nobody has said. That is neither good news nor bad, and never a nought.",
  },
  {
    term: "Not shown",
    meaning:
      "A number so small that a pupil might be recognised, or one from which such a number could be worked out.",
  },
  {
    term: "Online safety coordinator",
    meaning: "The person at a school who looks after online safety from day to day.",
  },
  {
    term: "Rate for 1,000 pupils",
    meaning:
      "Incidents in a term for every 1,000 pupils on roll, so that large and small schools can be compared.",
  },
  {
    term: "Response plan",
    meaning:
      "What a school agreed to do after an incident, with a day on which it is looked at again.",
  },
];
