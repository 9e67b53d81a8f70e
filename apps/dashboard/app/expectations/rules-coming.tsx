import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { Tag } from "@safeboard/ui/tag";
import { exportAddress } from "../components/export-address.ts";
import type { GuidancePage } from "../domain-answers.ts";
import { expectationAddress, versionAddress } from "./addresses.ts";
import { forceInWords } from "./expectation-words.ts";

type Rule = GuidancePage["rules"][number];

/** What is asked for from a later day, or for a few weeks, and which schools lack it. */
export function RulesComing({ rules, asAt }: { rules: readonly Rule[]; asAt: string }) {
  return (
    <section aria-labelledby="rules" className="page-section">
      <h2 id="rules">New things to say</h2>
      {rules.length === 0 ? (
        <p>
          No expectation begins later, and none began so recently that schools still have time for
          it.
        </p>
      ) : (
        <>
          <DataTable
            caption="Expectations that begin or began a short while ago"
            captionHidden
            narrow="cards"
            rows={rules}
            rowKey={({ setId, id }) => `${setId} ${id}`}
            rowHeading={{
              heading: "Expectation",
              cell: (rule) => (
                <>
                  <Anchor href={expectationAddress(rule)}>{rule.statement}</Anchor>
                  <span className="row-note">
                    {rule.setName} · {rule.id}
                  </span>
                </>
              ),
            }}
            columns={[
              {
                id: "force",
                heading: "How binding",
                cell: ({ force }) => <Tag>{forceInWords(force)}</Tag>,
              },
              {
                id: "from",
                heading: "Asked for",
                cell: ({ from }) => `${from > asAt ? "from" : "since"} ${formatIsoDate(from)}`,
              },
              {
                id: "red",
                heading: "Red from",
                cell: ({ force, redFrom }) =>
                  force === "must" ? formatIsoDate(redFrom) : "Never: amber at most",
              },
              { id: "behind", heading: "Who lacks it", cell: (rule) => <Behind rule={rule} /> },
            ]}
          />
          <DownloadLinks href={exportAddress("/guidance", undefined, "rules")} />
        </>
      )}
    </section>
  );
}

function Behind({ rule }: { rule: Rule }) {
  if (rule.behind.length === 0) return "No school";
  return rule.behind.map((school, index) => (
    <span key={school.schoolId}>
      {index > 0 && ", "}
      <Anchor href={versionAddress(school, rule)}>{school.name}</Anchor>
    </span>
  ));
}
