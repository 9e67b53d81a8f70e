/** What is asked of a school rather than of each of its people: that so many of a group have done it. */
import type { Requirement } from "./requirement.ts";
import { type Standing, type StandingChange, standingOn } from "./standing.ts";
import type { IsoDate } from "../dates/dates.ts";

/** A school's places as people: so many as are enough, each filled by whoever is in date, and by nobody for ever. */
export type Places = StandingChange[][];

/**
 * Of a requirement that asks for at least so many of its people, on which day each place passes from one standing to
 * another. It is asked from the day on which anybody of them is at the school; then on each day, place by place:
 *
 * 1. As many are in date as people are.
 * 2. Of the others as many have expired as people have, and as many were never done as there are people who are late.
 * 3. What is left is due while anybody is in time to do it, and was never done otherwise.
 *
 * Where everybody is exempt, so are the places.
 *
 * @param people the changes of each of those of whom it is asked
 */
export function placesOf(people: readonly (readonly StandingChange[])[], enough: number): Places {
  const passings = people
    .flatMap((changes) =>
      changes.map(({ on, standing }, index) => ({
        on,
        before: changes[index - 1]?.standing ?? ("not_required" as const),
        standing,
      })),
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const standings = new Map<Standing, number>();
  const add = (standing: Standing, number: number) =>
    standings.set(standing, (standings.get(standing) ?? 0) + number);
  const places: Places = Array.from({ length: enough }, () => []);
  for (const [index, { on, before, standing }] of passings.entries()) {
    add(before, -1);
    add(standing, 1);
    if (passings[index + 1]?.on !== on)
      noteDay(places, on, (place) => standingOfPlace(place, standings));
  }
  return places;
}

/** How many are in date on a day, and how many it takes: whoever else is asked need not do it once they are enough. */
export interface EnoughOn {
  hold: number;
  needed: number;
}

/** @returns null for a requirement that is asked of each person */
export function enoughOn(
  people: readonly (readonly StandingChange[])[],
  { enough }: Pick<Requirement, "enough">,
  day: IsoDate,
): EnoughOn | null {
  if (enough === undefined) return null;
  const hold = people.filter((changes) => standingOn(changes, day) === "in_date").length;
  return { hold, needed: enough };
}

function noteDay(places: Places, on: IsoDate, standingIn: (place: number) => Standing): void {
  for (const [place, changes] of places.entries()) {
    const standing = standingIn(place);
    if (standing !== (changes.at(-1)?.standing ?? "not_required")) changes.push({ on, standing });
  }
}

function standingOfPlace(place: number, standings: ReadonlyMap<Standing, number>): Standing {
  const people = (standing: Standing) => standings.get(standing) ?? 0;
  const inDate = people("in_date");
  const expired = inDate + people("expired");
  const late = expired + people("never_done");
  const inTime = people("due");
  if (late + inTime === 0) return people("exempt") > 0 ? "exempt" : "not_required";
  if (place < inDate) return "in_date";
  if (place < expired) return "expired";
  return place < late || inTime === 0 ? "never_done" : "due";
}
