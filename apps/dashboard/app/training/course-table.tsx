import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { QuestionApartLink } from "../components/question-apart.tsx";
import type { RequirementsPage } from "../domain-answers.ts";
import { whenACourseIsGivenUp } from "./when-given-up.ts";

/** Every course that can be recorded, and what it satisfies; the trust's own can be changed. */
export function CourseTable({
  courses,
  here,
  mayArrange,
}: Pick<RequirementsPage, "courses"> & { here: string; mayArrange: boolean }) {
  return (
    <DataTable
      caption="Courses that can be recorded"
      captionHidden
      narrow="lines"
      rows={courses}
      rowKey={({ code }) => code}
      rowHeading={{
        heading: "Course",
        cell: ({ title, alsoCalled }) => (
          <>
            <strong>{title}</strong>
            {alsoCalled.length > 0 && (
              <span className="row-note">Also called: {alsoCalled.join("; ")}</span>
            )}
          </>
        ),
      }}
      columns={[
        {
          id: "satisfies",
          heading: "Satisfies",
          cell: ({ satisfies }) =>
            satisfies.map(({ title }) => title).join("; ") || "Nothing that is asked",
        },
        {
          id: "whose",
          heading: "Whose",
          cell: ({ isOwn }) => (isOwn ? "The trust’s own" : "Known to everybody"),
        },
        ...(mayArrange && courses.some(({ isOwn }) => isOwn)
          ? [
              {
                id: "change",
                heading: "Change",
                cell: ({ code, title, isOwn }: RequirementsPage["courses"][number]) =>
                  isOwn && (
                    <div className="row-actions">
                      <Anchor href={`${here}?course=${encodeURIComponent(code)}#course`}>
                        Change<span className="heard-only"> {title}</span>
                      </Anchor>
                      <QuestionApartLink asked={whenACourseIsGivenUp({ code, title }, here)}>
                        Give up<span className="heard-only"> {title}</span>
                      </QuestionApartLink>
                    </div>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
