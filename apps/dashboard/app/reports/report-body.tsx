import { formatIsoDate } from "@safeboard/compliance/dates";
import type { FrozenReport, FrozenSection } from "@safeboard/compliance/board-report";
import type { ReactNode } from "react";
import { FoldedPart } from "./folded-part.tsx";
import { Narrative } from "./narrative.tsx";
import { ReportContents, ToContents } from "./report-contents.tsx";
import { ReportBlocks } from "./report-blocks.tsx";

/** A report as it is read, draft or published: what changed, its sections, the rules in force and the words explained. */
export function ReportBody({
  report,
  besideSection,
  below,
}: {
  report: FrozenReport;
  /** Parts of the page that follow the report, for its list of contents. */
  below?: readonly { code: string; title: string }[];
  /** What a page offers with a section: to write in it, to ask about it. */
  besideSection?: (section: FrozenSection) => ReactNode;
}) {
  const { sections, since, rules, glossary, edition } = report;
  const [summary, ...others] = sections;
  return (
    <div className="report-body">
      <ReportContents
        parts={[
          ...(edition.correction
            ? [{ code: "correction", title: "Why this edition corrects the one before" }]
            : []),
          ...(summary ? [summary] : []),
          ...(since ? [{ code: "since", title: "Changed since the last report" }] : []),
          ...others,
          { code: "rules", title: "Rules in force" },
          { code: "glossary", title: "Words explained" },
          ...(below ?? []),
        ]}
      />
      <div className="report-parts">
        {edition.correction && (
          <section aria-labelledby="correction" className="page-section">
            <h2 id="correction">Why this edition corrects the one before</h2>
            <p>{edition.correction.because}</p>
            <Changes changes={edition.correction.changes} />
          </section>
        )}
        {summary && <Section section={summary}>{besideSection?.(summary)}</Section>}
        {since && (
          <section aria-labelledby="since" className="page-section">
            <h2 id="since">
              Changed since “{since.title}”, published on {formatIsoDate(since.publishedOn)}
            </h2>
            <Changes changes={since.changes} />
            {since.schools.length > 0 && (
              <MoreChanges summary="School by school" changes={since.schools} />
            )}
          </section>
        )}
        {others.map((section) => (
          <Section key={section.code} section={section}>
            {besideSection?.(section)}
          </Section>
        ))}
        <section aria-labelledby="rules" className="page-section">
          <h2 id="rules">Rules in force</h2>
          <FoldedPart summary={`The ${rules.length} rules by which schools were judged`}>
            <dl className="report-terms">
              {rules.map(({ title, rule }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{rule}</dd>
                </div>
              ))}
            </dl>
          </FoldedPart>
        </section>
        <section aria-labelledby="glossary" className="page-section">
          <h2 id="glossary">Words explained</h2>
          <FoldedPart summary={`What ${glossary.length} words of this report mean`}>
            <dl className="report-terms">
              {glossary.map(({ term, meaning }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </FoldedPart>
        </section>
        <ToContents />
      </div>
    </div>
  );
}

function Section({ section, children }: { section: FrozenSection; children: ReactNode }) {
  const { code, title, narrative, blocks } = section;
  return (
    <section aria-labelledby={code} className="page-section">
      <h2 id={code}>{title}</h2>
      <Narrative text={narrative} />
      <ReportBlocks blocks={blocks} />
      {children}
    </section>
  );
}

/** Changes that are shown before the rest is asked for. */
const SHOWN_AT_ONCE = 8;

function Changes({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return <p>No figure has changed.</p>;
  const [shown, more] = [changes.slice(0, SHOWN_AT_ONCE), changes.slice(SHOWN_AT_ONCE)];
  return (
    <>
      <ul className="report-changes">
        {shown.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {more.length > 0 && <MoreChanges summary={`${more.length} more`} changes={more} />}
    </>
  );
}

function MoreChanges({ summary, changes }: { summary: string; changes: readonly string[] }) {
  return (
    <details className="definition">
      <summary>{summary}</summary>
      <ul className="report-changes">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </details>
  );
}
