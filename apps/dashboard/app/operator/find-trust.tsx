import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { EmptyState } from "@safeboard/ui/empty-state";
import { SearchBox } from "@safeboard/ui/search-box";
import { Tag } from "@safeboard/ui/tag";
import type { FoundTrust } from "../domain-answers.ts";
import { counted } from "./counted.ts";

const mostShown = 20;

export function TrustSearch({ search }: { search: string }) {
  return (
    <SearchBox
      label="Name or UID of the trust"
      action="/operator/new-trust"
      name="search"
      defaultValue={search}
    />
  );
}

/** What the register has under the words that were searched for. */
export function FoundTrusts({ search, found }: { search: string; found: readonly FoundTrust[] }) {
  if (found.length === 0) {
    return (
      <EmptyState title={`No academy trust is found under “${search}”`}>
        <p>
          Try fewer words, or the trust&rsquo;s UID. A trust that was founded after the
          register&rsquo;s day is found once a newer one is loaded, on the{" "}
          <Anchor href="/operator/register">DfE register</Anchor> page.
        </p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="found" className="page-section">
      <h2 id="found">{foundInWords(found.length)}</h2>
      <DataTable
        caption={`Academy trusts found under “${search}”`}
        captionHidden
        narrow="cards"
        rows={found}
        rowKey={({ uid }) => uid}
        rowHeading={{
          heading: "Trust",
          cell: ({ uid, name }) => (
            <Anchor href={`/operator/new-trust?uid=${uid}`}>
              <strong>{name}</strong>
            </Anchor>
          ),
        }}
        columns={[
          { id: "uid", heading: "UID", cell: ({ uid }) => uid },
          { id: "schools", heading: "Schools", numeric: true, cell: ({ schools }) => schools },
          {
            id: "state",
            heading: "State",
            cell: ({ trustId }) => (trustId ? <Tag>Set up already</Tag> : "Not set up"),
          },
        ]}
      />
    </section>
  );
}

function foundInWords(found: number): string {
  if (found < mostShown) return `${counted(found, "trust")} found`;
  return `The first ${mostShown} trusts found: add a word to see others`;
}
