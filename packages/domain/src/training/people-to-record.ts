import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { InvalidInput, NotFound } from "../errors.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { loadStaff, type StaffMember } from "../staff/staff-at-school.ts";

/**
 * Those whom the ids name, by name.
 *
 * @throws NotFound when one of them is nobody on this school's list
 * @throws InvalidInput when one of them had left before the day
 */
export async function requirePeople(
  transaction: Transaction,
  school: SchoolAddress,
  { ids, on, field }: { ids: readonly string[]; on: IsoDate; field: string },
): Promise<StaffMember[]> {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const people = (await loadStaff(transaction, school)).filter(({ id }) => wanted.has(id));
  if (people.length !== wanted.size) throw new NotFound();
  const gone = people.find(({ leftOn }) => leftOn !== null && leftOn < on);
  if (gone?.leftOn) {
    throw new InvalidInput({
      [field]: `${gone.name} had left by then: their last day was ${formatIsoDate(gone.leftOn)}.`,
    });
  }
  return people.toSorted((one, other) => alphabetically(one.name, other.name));
}
