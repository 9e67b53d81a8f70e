import { Form } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { actionAddress, newActionAddress, newSeriesAddress } from "../actions/addresses.ts";
import type { PlansPage } from "../domain-answers.ts";

type Lesson = PlansPage["lessons"][number];

/** What a school has learnt, and the actions that it became: here, or at several schools. */
export function LessonTable({
  schoolId,
  lessons,
  mayRaiseForMany,
}: {
  schoolId: string;
  lessons: readonly Lesson[];
  mayRaiseForMany: boolean;
}) {
  return (
    <DataTable
      caption="Lessons"
      captionHidden
      narrow="cards"
      rows={lessons}
      rowKey={({ lessonId }) => lessonId}
      rowHeading={{ heading: "Lesson", cell: ({ lesson }) => lesson }}
      columns={[
        { id: "about", heading: "About", cell: ({ about }) => about },
        { id: "learnt", heading: "Learnt", cell: ({ learntOn }) => <DateText date={learntOn} /> },
        {
          id: "actions",
          heading: "Actions",
          cell: (lesson) => (
            <LessonActions schoolId={schoolId} lesson={lesson} mayRaiseForMany={mayRaiseForMany} />
          ),
        },
        {
          id: "change",
          heading: "Change",
          cell: ({ lessonId, lesson }) => (
            <Form method="post">
              <input type="hidden" name="lessonId" value={lessonId} />
              <Button kind="quiet" name="intent" value="take-back-lesson">
                Take back<span className="heard-only">: {lesson}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

function LessonActions({
  schoolId,
  lesson: { lessonId, lesson, actions },
  mayRaiseForMany,
}: {
  schoolId: string;
  lesson: Lesson;
  mayRaiseForMany: boolean;
}) {
  const from = { raisedFrom: "lesson" as const, subject: lessonId };
  return (
    <div className="cell-words">
      {actions.map(({ actionId, title }) => (
        <p key={actionId}>
          <Anchor href={actionAddress(schoolId, actionId)}>{title}</Anchor>
        </p>
      ))}
      <p>
        <Anchor href={newActionAddress(schoolId, from)}>
          Raise an action<span className="heard-only"> from: {lesson}</span>
        </Anchor>
      </p>
      {mayRaiseForMany && (
        <p>
          <Anchor href={newSeriesAddress({ schoolId, ...from })}>
            For several schools<span className="heard-only">: {lesson}</span>
          </Anchor>
        </p>
      )}
    </div>
  );
}
