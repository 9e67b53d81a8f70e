import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import { ContactLine } from "./contact-line.tsx";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { PeopleOfSchool } from "../domain-answers.ts";
import { type AskedRole, gapsFirst, type Holder, startingAfter } from "./register.ts";
import { RoleAbout } from "./role-about.tsx";

/** Role by role, gaps first: who holds it, what is to be seen, and what can be done about it. */
export function RegisterTable({
  page,
  mayChange,
}: {
  page: PeopleOfSchool;
  /** False for whoever only reads, and of a day that is past. */
  mayChange: boolean;
}) {
  const { school, asked, history, on } = page;
  const change: Column<AskedRole> = {
    id: "change",
    heading: "Change",
    cell: ({ code, title, holders }) => (
      <div className="cell-lines">
        {holders.map(({ appointmentId, name }) => (
          <Anchor
            key={appointmentId}
            href={`/schools/${school.id}/people?change=${appointmentId}#change`}
          >
            {holders.length > 1 ? `Change ${name}` : "Change"}
            <span className="heard-only">
              {holders.length > 1 ? "" : ` ${name}`} as {inSentence(title)}
            </span>
          </Anchor>
        ))}
        {holders.length === 0 && (
          <Anchor href={`/schools/${school.id}/people?role=${code}#record`}>
            Name somebody<span className="heard-only"> as {inSentence(title)}</span>
          </Anchor>
        )}
      </div>
    ),
  };
  return (
    <DataTable
      caption="Roles that the school is asked to fill"
      captionHidden
      narrow="cards"
      rows={gapsFirst(asked)}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Role",
        cell: ({ code, title, role }) => (
          <div className="role-cell">
            <strong id={code} className="register-role">
              {title}
            </strong>
            <RoleAbout role={role} />
          </div>
        ),
      }}
      columns={[
        {
          id: "who",
          heading: "Who",
          cell: ({ code, holders }) => (
            <div className="cell-lines">
              {holders.map((held) => (
                <HolderLines key={held.appointmentId} held={held} />
              ))}
              {holders.length === 0 && "Nobody"}
              {startingAfter(history, code, on).map(({ appointmentId, name, from }) => (
                <span key={appointmentId} className="row-note">
                  {name} from <DateText date={from} />
                </span>
              ))}
            </div>
          ),
        },
        {
          id: "standing",
          heading: "Where it stands",
          cell: ({ status, findings }) => (
            <div className="cell-words">
              {findings.length === 0 && <Status status={status}>Filled</Status>}
              {findings.map((finding) => (
                <div key={finding.kind} className="role-finding">
                  <Status status={finding.status}>{FINDING_WORDS[finding.kind]}</Status>
                  <span className="row-note">{finding.words}</span>
                </div>
              ))}
            </div>
          ),
        },
        ...(mayChange ? [change] : []),
      ]}
    />
  );
}

/** What a finding is called in a few words. */
export const FINDING_WORDS: Readonly<Record<AskedRole["findings"][number]["kind"], string>> = {
  vacant: "Vacant",
  never_named: "Nobody recorded",
  ends_soon: "Ends soon",
  untrained: "Training not in date",
  too_many_names: "Too many names",
  too_few_names: "Too few people",
  governs_and_leads: "Governs and leads",
  too_many_roles: "Too many roles",
};

function HolderLines({ held: { name, email, telephone, from, to } }: { held: Holder }) {
  return (
    <div>
      {name}
      <ContactLine email={email} telephone={telephone} />
      <span className="row-note">
        since <DateText date={from} />
        {to && (
          <>
            {" "}
            until <DateText date={to} />
          </>
        )}
      </span>
    </div>
  );
}
