/** Where the rows of the generated tests lie: two trusts, one of them with two schools and a centre. */

/** A unit of a trust, with one person, one secret and one throttle key of its own. */
export interface Place {
  name: string;
  trustId: string;
  schoolId: string;
  userId: string;
  /** Of a session, an invitation or a release code: the tables use one each. */
  hash: string;
  throttleKey: string;
}

const chalk = "aaaaaaaa-0000-4000-8000-000000000000";
const downs = "bbbbbbbb-0000-4000-8000-000000000000";

export const ashdown = place("Ashdown Vale, of Chalk Trust", chalk, 1);
export const birling = place("Birling Gap, of Chalk Trust", chalk, 2);
export const chalkCentre = place("the centre of Chalk Trust", chalk, 3);
export const ditchling = place("Ditchling, of Downs Trust", downs, 4);

export const places: readonly Place[] = [ashdown, birling, chalkCentre, ditchling];

/** The same with hundreds of schools in each trust, for questions whose answer depends on numbers. */
export const crowdedPlaces: readonly Place[] = [
  ...places,
  ...Array.from({ length: 400 }, (_, index) =>
    place(`School ${index}`, index % 2 === 0 ? chalk : downs, index + 5),
  ),
];

function place(name: string, trustId: string, number: number): Place {
  const digits = (length: number) => number.toString(16).padStart(length, "0");
  return {
    name,
    trustId,
    schoolId: `${digits(8)}-0000-4000-8000-000000000001`,
    userId: `${digits(8)}-0000-4000-8000-000000000002`,
    hash: digits(64),
    throttleKey: `account:o'neill"${number}\\@example.org`,
  };
}
