import type { MatchReason } from "@safeboard/compliance/school-match";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { BulkFileRow, BulkUploadPage } from "../domain-answers.ts";

/** What the words need of the list around a file. */
export interface ListAround {
  kindName: string;
  schoolNames: ReadonlyMap<string, string>;
  files: readonly Pick<BulkFileRow, "fileId" | "position" | "fileName" | "likely" | "question">[];
}

export function listAround({ kindName, schools, files }: BulkUploadPage): ListAround {
  return { kindName, files, schoolNames: new Map(schools.map(({ id, name }) => [id, name])) };
}

/** Why a person is asked, as a sentence; null where nothing is asked. */
export function questionInWords(file: BulkFileRow, list: ListAround): string | null {
  const likely = file.likely.map((id) => nameOf(id, list));
  const [first = "one of your schools"] = likely;
  switch (file.question) {
    case null:
      return null;
    case "several_schools":
      return `It names ${and(likely.slice(0, 3))} as if it were the policy of each.`;
    case "same_name":
      return `Two of your schools are called ${first}, and nothing in the text tells them apart.`;
    case "trust_only":
      return "It names your trust and none of its schools.";
    case "another_school":
      return `It says that it is the policy of ${file.stated ?? "another school"}, which is not one of your schools. It may be the wrong file.`;
    case "in_passing":
      return `It mentions ${first}, but not as the school whose policy it is.`;
    case "file_name_only":
      return `Only the file’s name points to ${first}; the text names no school.`;
    case "nothing":
      return "It names none of your schools.";
    case "other_type":
      return `It looks like another policy (${inSentence(file.otherType ?? "another type")}), not ${inSentence(list.kindName)}. It may be the wrong file.`;
    case "same_school":
      return `${othersFor(file, list)} of this list is for ${first} too. Each would become a version.`;
    case "stored_elsewhere":
      return `The very same file is version ${file.stored?.number} of ${nameOf(file.stored?.schoolId, list)} already. It may be the wrong file.`;
  }
}

const mostReasons = 2;

/** What speaks most for a file's school: "Named as its school; named on the first page". */
export function reasonsInWords(reasons: readonly MatchReason[]): string {
  const words = reasons.slice(0, mostReasons).map((reason) => reasonWords[reason]);
  const [first = "", ...others] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join("; ");
}

const reasonWords: Record<MatchReason, string> = {
  stated: "named as its school",
  at_the_front: "named on the first page",
  in_the_text: "named in the text",
  short_name: "its short name in the text",
  urn: "its URN",
  web_address: "its web or email address",
  local_authority: "its local authority",
  file_name: "the file’s name",
};

/** Why it is proposed to leave a file out; null where it isn't. */
export function repetitionInWords(file: BulkFileRow, list: ListAround): string | null {
  if (file.sameAs !== null) return `The same file as number ${file.sameAs} of this list.`;
  if (file.stored === null || file.question !== null) return null;
  return `Version ${file.stored.number} of ${nameOf(file.stored.schoolId, list)} already.`;
}

function othersFor({ fileId, likely: [school] }: BulkFileRow, { files }: ListAround): string {
  const others = files.filter(
    (other) =>
      other.fileId !== fileId && other.question === "same_school" && other.likely[0] === school,
  );
  const numbers = others.map(({ position }) => String(position));
  return numbers.length === 1 ? `File ${numbers[0]}` : `Each of files ${and(numbers)}`;
}

const nameOf = (id: string | undefined, { schoolNames }: ListAround): string =>
  (id && schoolNames.get(id)) ?? "another school";

const and = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);
