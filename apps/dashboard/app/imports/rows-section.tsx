import { DownloadLinks } from "@safeboard/ui/download-links";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { exportAddress } from "../components/export-address.ts";
import { importAddress } from "./import-addresses.ts";
import type { LoadedImport } from "./load-import.server.ts";
import { QuestionsForm } from "./questions-form.tsx";
import { choicesOf, type Shown } from "./rows-shown.ts";
import { RowsTable } from "./rows-table.tsx";

/** The rows by what becomes of them, what needs somebody first. */
export function RowsSection({ loaded }: { loaded: LoadedImport }) {
  const { run, shown, questions, rows, isFirstPage } = loaded;
  const choices = choicesOf(run);
  const current = choices.find((choice) => choice.shown === shown);
  if (!current) return null;
  const here = importAddress(run.school?.id ?? null, run.runId);
  const pageOf = (which: Shown) => `${here}?show=${which}`;
  const paging = {
    nextHref: (after: number) => `${pageOf(current.shown)}&after=${after}`,
    firstHref: isFirstPage ? null : pageOf(current.shown),
  };
  return (
    <section aria-labelledby="rows" className="page-section import-rows">
      <h2 id="rows">
        {current.label} ({current.rows.toLocaleString("en-GB")})
      </h2>
      {choices.length > 1 && (
        <FilterChips
          label="Rows by what becomes of them"
          groups={[
            {
              name: "Show",
              chips: choices.map((choice) => ({
                label: choice.label,
                count: choice.rows,
                href: pageOf(choice.shown),
                current: choice === current,
              })),
            },
          ]}
        />
      )}
      <p>{(run.state === "applied" ? explainedSince : explained)[current.shown]}</p>
      {current.shown === "rejected" ? (
        <DownloadLinks href={`${here}/rejected`} what="the rejected rows" />
      ) : (
        <DownloadLinks
          href={exportAddress(here, new URLSearchParams({ show: current.shown }))}
          what="all of these rows"
        />
      )}
      {questions && <QuestionsForm run={run} asked={questions} action={here} {...paging} />}
      {rows && <RowsTable run={run} found={rows} caption={current.label} {...paging} />}
    </section>
  );
}

const explained: Readonly<Record<Shown, string>> = {
  asked: "Nobody but you can say who these rows are about. What you leave out changes nothing.",
  rejected:
    "These rows change nothing. Put them right in the file that you can download, in the same columns with one more that says why, and import it afterwards.",
  new: "These are not recorded yet.",
  changed: "Of these something else is recorded. What the file leaves empty stays as it is.",
  leaver: "These are recorded at the school and stand in no row of the file.",
  unchanged: "These rows change nothing: they say what is recorded already, or are left out.",
  left: "These were changed after the import, so they were left as they are.",
  withdrawn: "These are as they were before the import.",
};

/** The same once it was applied. */
const explainedSince: Readonly<Record<Shown, string>> = {
  ...explained,
  new: "These were added.",
  changed: "These were changed. What the file left empty stayed as it was.",
  leaver: "These stood in no row of the file, and were recorded as having left.",
  unchanged: "These rows changed nothing: they said what was recorded already, or were left out.",
};
