import { formatIsoDate } from "@safeboard/compliance/dates";
import { SummaryList } from "@safeboard/ui/summary-list";
import type { SchoolPage } from "../domain-answers.ts";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { phaseInWords } from "./phase.ts";

/** Who is responsible, which policy is current, and what the register says of the school, each with its source. */
export function SchoolFacts({ page }: { page: SchoolPage }) {
  const { school, pupils, hub, roles, versions } = page;
  const people = `/schools/${school.id}/people`;
  const current = versions.find(({ status }) => status === "current");
  return (
    <div className="section-pair">
      <section aria-labelledby="people" className="page-section">
        <h2 id="people">Who is responsible</h2>
        <SummaryList
          rows={roles.map(({ role, title, holders }) => ({
            key: title,
            value: holders.map(({ name }) => name).join(", ") || "Nobody is recorded",
            detail:
              holders
                .map(({ email }) => email)
                .filter(Boolean)
                .join(", ") || undefined,
            action: {
              href: `${people}#${role}`,
              label: "Details",
              about: `of the ${inSentence(title)}`,
            },
          }))}
        />
      </section>
      <section aria-labelledby="about" className="page-section">
        <h2 id="about">About the school</h2>
        <SummaryList
          rows={[
            {
              key: "Online safety policy",
              value: current ? `Version ${current.number}, ${current.fileName}` : "None in force",
              action: {
                href: `/schools/${school.id}/policies`,
                label: "Versions",
                about: "of the online safety policy",
              },
            },
            {
              key: "What it promises",
              value: "Promised against practised",
              action: {
                href: `/schools/${school.id}/promises`,
                label: "Promises",
                about: "and what shows them",
              },
            },
            {
              key: "Technologies",
              value: "Platforms, apps and services in use",
              action: {
                href: `/schools/${school.id}/technologies`,
                label: "Register",
                about: "of technologies",
              },
            },
            { key: "URN", value: school.urn ?? "Not known" },
            { key: "Phase", value: school.phase ? phaseInWords(school.phase) : "Not known" },
            { key: "Local authority", value: school.localAuthority ?? "Not known" },
            {
              key: "Pupils",
              value: pupils ? pupils.number.toLocaleString("en-GB") : "Not known",
              detail: pupils ? `${pupils.source}, as at ${formatIsoDate(pupils.asAt)}` : undefined,
              action: {
                href: `/schools/${school.id}/roll`,
                label: "Numbers",
                about: "of pupils on roll",
              },
            },
            ...(hub ? [{ key: "Hub", value: hub.name }] : []),
          ]}
        />
      </section>
    </div>
  );
}
