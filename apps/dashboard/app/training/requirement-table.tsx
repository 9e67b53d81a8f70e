import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { QuestionApartLink } from "../components/question-apart.tsx";
import type { RequirementListed } from "../domain-answers.ts";
import {
  forceInWords,
  howOften,
  originInWords,
  sourceInBrief,
  whoIsAsked,
} from "./requirement-words.ts";
import { whenARequirementIsGivenUp } from "./when-given-up.ts";

/** What is asked, of whom, for how long, and on whose word. */
export function RequirementTable({
  requirements,
  caption,
  here,
  href,
  editHref,
}: {
  requirements: readonly RequirementListed[];
  caption: string;
  /** The page that it is on. */
  here: string;
  /** Where a requirement's name leads. */
  href?: ((code: string) => string) | undefined;
  /** Where one is changed; undefined for what this reader may not change. */
  editHref: (requirement: RequirementListed) => string | undefined;
}) {
  const mayEdit = requirements.some((each) => editHref(each) !== undefined);
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        narrow="lines"
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
                {sourceInBrief(requirement)}
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
                          <QuestionApartLink asked={whenARequirementIsGivenUp(requirement, here)}>
                            Ask no longer
                            <span className="heard-only"> for {requirement.title}</span>
                          </QuestionApartLink>
                        </div>
                      )
                    );
                  },
                },
              ]
            : []),
        ]}
      />
      {requirements.some(({ source }) => source.certainty === "second_hand") && (
        <p className="form-note">
          At second hand: the paragraph is known from those who wrote about the guidance. Check it
          before you rely on it.
        </p>
      )}
    </>
  );
}
