import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DateField } from "@safeboard/ui/date-field";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { dayHint } from "../request/typed-day.ts";

/** Asks about another day than today: a form that only changes the address, and a way back. */
export function DayAskedAbout({
  page,
  on,
  today,
  known,
  typed,
  place,
}: {
  /** The page's address without its question. */
  place: string;
  page: string;
  on: string;
  today: string;
  known: "now" | "then";
  /** What was typed and is no day. */
  typed: string | null;
}) {
  const isPast = on < today;
  const address = (way: "now" | "then") =>
    `${place}?on=${on}${way === "then" ? "&known=then" : ""}`;
  return (
    <div className="day-asked-about">
      <form method="get" action={place} aria-label={`Another day for ${page}`}>
        <DateField
          id="on"
          name="on"
          label="Who was responsible on"
          hint={dayHint}
          defaultValue={typed ?? formatIsoDate(on)}
          error={typed === null ? undefined : "Enter a day, such as 3 March 2026."}
        />
        <Button kind="quiet">Show that day</Button>
        {on !== today && <Anchor href={place}>Back to today</Anchor>}
      </form>
      {isPast && (
        <FilterChips
          label="As known"
          groups={[
            {
              name: "As it is known",
              chips: [
                { label: "Now", href: address("now"), current: known === "now" },
                { label: "On that day", href: address("then"), current: known === "then" },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}
