import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import type { RequirementListed } from "../domain-answers.ts";
import {
  forceInWords,
  howOften,
  originInWords,
  sourceInWords,
  whoIsAsked,
} from "./requirement-words.ts";

/** What is asked, of whom, for how long, and on whose word. */
export function RequirementTable({
  requirements,
  caption,
  href,
  editHref,
}: {
  requirements: readonly RequirementListed[];
  caption: string;
  /** Where a requirement's name leads. */
  href?: ((code: string) => string) | undefined;
  /** Where one is changed; undefined for what this reader may not change. */
  editHref: (requirement: RequirementListed) => string | undefined;
}) {
  const mayEdit = requirements.some((each) => editHref(each) !== undefined);
  return (
    <DataTable
      caption={caption}
      captionHidden
      narrow="cards"
      rows={requirements}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Requirement",
        cell: ({ code, title, what }) => (
          <>
            {href ? <Anchor href={href(code)}>{title}</Anchor> : <strong>{title}</strong>}
            <span className="row-note">{what}</span>
          </>
        ),
      }}
      columns={[
        { id: "who", heading: "Who is asked", cell: whoIsAsked },
        { id: "lasts", heading: "How long it lasts", cell: howOften },
        { id: "force", heading: "How binding", cell: forceInWords },
        {
          id: "satisfied",
          heading: "Also satisfied by",
          cell: ({ courseTitles }) => courseTitles.join("; ") || "Nothing else",
        },
        {
          id: "source",
          heading: "Source",
          cell: (requirement) => (
            <div>
              {sourceInWords(requirement)}
              <span className="row-note">{originInWords(requirement)}</span>
            </div>
          ),
        },
        ...(mayEdit
          ? [
              {
                id: "change",
                heading: "Change",
                cell: (requirement: RequirementListed) => {
                  const edit = editHref(requirement);
                  return (
                    edit && (
                      <div className="row-actions">
                        <Anchor href={edit}>
                          Change<span className="heard-only"> {requirement.title}</span>
                        </Anchor>
                        <Form method="post">
                          <input type="hidden" name="code" value={requirement.code} />
                          <Button kind="quiet" name="intent" value="retire">
                            Ask no longer
                            <span className="heard-only"> for {requirement.title}</span>
                          </Button>
                        </Form>
                      </div>
                    )
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}
