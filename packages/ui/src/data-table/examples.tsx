import type { ReactNode } from "react";
import type { Example } from "../example.ts";
import { Status } from "../status/status.tsx";
import type { StatusName } from "../status/status.tsx";
import type { Column } from "./columns.ts";
import { DataTable } from "./data-table.tsx";

interface School {
  name: string;
  about: string;
  review: [StatusName, string?];
  edition: [StatusName, string?];
  coordinator: [StatusName, string?];
  lead: [StatusName, string?];
  returns: [StatusName, string?];
  pupils: number;
}

const schools: School[] = [
  {
    name: "Ashdown Vale Primary",
    about: "Primary · 212",
    review: ["needs_action", "61 days overdue"],
    edition: ["needs_action", "KCSIE 2021"],
    coordinator: ["needs_action", "Left in July"],
    lead: ["met", "Mrs A Whitcombe"],
    returns: ["not_reported", "No return"],
    pupils: 212,
  },
  {
    name: "Beckside Academy",
    about: "Secondary · 1,140",
    review: ["met", "March 2027"],
    edition: ["met", "KCSIE 2026"],
    coordinator: ["met", "Mr D Osei"],
    lead: ["met", "Ms F Lindqvist"],
    returns: ["met", "Complete"],
    pupils: 1140,
  },
  {
    name: "Carr Lane Infants",
    about: "Primary · 178",
    review: ["due_soon", "Autumn 2026"],
    edition: ["partly_met", "KCSIE 2025"],
    coordinator: ["met", "Mrs P Nunn"],
    lead: ["due_soon", "Leaves 31 December"],
    returns: ["met", "Nil"],
    pupils: 178,
  },
  {
    name: "Elmfield Special School",
    about: "Special · 96",
    review: ["needs_action", "No policy"],
    edition: ["not_applicable"],
    coordinator: ["not_applicable"],
    lead: ["met", "Mr J Achebe"],
    returns: ["not_reported", "Quiet since May"],
    pupils: 96,
  },
];

function judged(judgement: (school: School) => [StatusName, string?]) {
  return (school: School): ReactNode => {
    const [status, words] = judgement(school);
    return (
      <Status status={status} href={`/schools/${encodeURIComponent(school.name)}`}>
        {words}
      </Status>
    );
  };
}

const columns: Column<School>[] = [
  {
    id: "review",
    heading: "Review due",
    group: "Policy",
    sorting: { href: "?sort=-review", direction: "ascending" },
    cell: judged((school) => school.review),
    total: "11 of 14 in date",
  },
  {
    id: "edition",
    heading: "Guidance cited",
    group: "Policy",
    sorting: { href: "?sort=edition", direction: null },
    cell: judged((school) => school.edition),
    total: "8 current",
  },
  {
    id: "coordinator",
    heading: "Online safety coordinator",
    group: "People",
    cell: judged((school) => school.coordinator),
    total: "13 of 14",
  },
  {
    id: "lead",
    heading: "Designated safeguarding lead",
    group: "People",
    cell: judged((school) => school.lead),
    total: "14 of 14",
  },
  {
    id: "returns",
    heading: "Returns",
    group: "Incidents",
    cell: judged((school) => school.returns),
    total: "12 of 14",
  },
];

const rowHeading = {
  heading: "School",
  sorting: { href: "?sort=school", direction: null },
  cell: (school: School) => (
    <>
      <a href={`/schools/${encodeURIComponent(school.name)}`}>{school.name}</a>
      <div className="text-small text-ink-soft">{school.about}</div>
    </>
  ),
};

export const examples: Example[] = [
  {
    name: "schools by measures",
    element: (
      <DataTable
        caption="Schools of Northmere Learning Trust"
        captionHidden
        rows={schools}
        rowKey={(school) => school.name}
        rowHeading={rowHeading}
        columns={columns}
        totals="Trust"
      />
    ),
  },
  {
    name: "that becomes cards",
    element: (
      <DataTable
        caption="Versions of the online safety policy"
        narrow="cards"
        rows={[
          { version: "Version 2", adopted: "Spring term 2026", pages: 6 },
          { version: "Version 1", adopted: "September 2020", pages: 14 },
        ]}
        rowKey={(row) => row.version}
        rowHeading={{
          heading: "Version",
          sorting: { href: "?sort=version", direction: "descending" },
          cell: (row) => <a href="/versions">{row.version}</a>,
        }}
        columns={[
          { id: "adopted", heading: "Adopted", short: true, cell: (row) => row.adopted },
          { id: "pages", heading: "Pages", numeric: true, cell: (row) => row.pages },
        ]}
      />
    ),
  },
  {
    name: "whose cards leave out what is met until it is asked for",
    element: (
      <DataTable
        caption="Schools by what they do"
        narrow="cards"
        leavesOut={{ statuses: ["met", "not_applicable"], ask: "Show every measure" }}
        rows={schools}
        rowKey={(school) => school.name}
        rowHeading={rowHeading}
        columns={columns}
      />
    ),
  },
  {
    name: "long on a phone: lines in one frame instead of cards",
    element: (
      <DataTable
        caption="Schools, one under the other"
        narrow="lines"
        rows={schools}
        rowKey={(school) => school.name}
        rowHeading={rowHeading}
        columns={columns}
      />
    ),
  },
];
