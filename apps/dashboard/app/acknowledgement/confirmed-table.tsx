import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { DateText } from "@safeboard/ui/date-text";
import { QuestionApartLink } from "../components/question-apart.tsx";
import type { PersonAsked } from "../domain-answers.ts";
import { howInWords } from "./how-in-words.ts";
import { whyAConfirmationIsWrong } from "./withdraw-confirmation.tsx";

/** Who has confirmed, when and how. */
export function ConfirmedTable({
  here,
  people,
}: {
  /** The page that a wrong confirmation is taken back on. */
  here: string;
  people: readonly PersonAsked[];
}) {
  const columns: Column<PersonAsked>[] = [
    { id: "group", heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
    {
      id: "on",
      heading: "Confirmed",
      cell: ({ confirmedOn }) => confirmedOn && <DateText date={confirmedOn} />,
    },
    { id: "how", heading: "How", cell: howInWords },
    {
      id: "wrong",
      heading: "Change",
      cell: (person) => (
        <QuestionApartLink asked={whyAConfirmationIsWrong(here, person)}>
          Take back<span className="heard-only"> the confirmation of {person.name}</span>
        </QuestionApartLink>
      ),
    },
  ];
  return (
    <DataTable
      caption="Who has confirmed, by name"
      captionHidden
      narrow="cards"
      rows={people}
      rowKey={({ askId }) => askId}
      rowHeading={{ heading: "Name", cell: ({ name }) => name }}
      columns={columns}
    />
  );
}
