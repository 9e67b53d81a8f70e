import { expect, test } from "vitest";
import { type FileToJudge, judgeBulkFiles, LEAVE_OUT } from "./bulk-upload-questions.ts";

let position = 0;
function file(change: Partial<FileToJudge> & { school?: string | null } = {}): FileToJudge {
  position += 1;
  const { school = `school ${position}`, ...rest } = change;
  return {
    fileId: `file ${position}`,
    position,
    sha256: `bytes ${position}`,
    match: { schoolId: school, doubt: null, otherType: null },
    storedAs: [],
    ...rest,
  };
}

const only = (given: FileToJudge) => judgeBulkFiles([given])[0];

test("a file that says whose it is is proposed for that school without a question", () => {
  expect(only(file({ school: "ashdown" }))).toMatchObject({ question: null, proposal: "ashdown" });
});

test("a doubt about the school is asked, and nothing is proposed", () => {
  const match = { schoolId: "ashdown", doubt: "same_name", otherType: null } as const;
  expect(only(file({ match }))).toMatchObject({ question: "same_name", proposal: null });
});

test("a policy of another type is asked about", () => {
  const match = { schoolId: "ashdown", doubt: null, otherType: "behaviour" };
  expect(only(file({ match }))).toMatchObject({ question: "other_type", proposal: null });
});

test("the same file a second time is left out, and says which it repeats", () => {
  const [first, second] = [file({ school: "ashdown" }), file({ school: "ashdown" })];
  const judged = judgeBulkFiles([first, { ...second, sha256: first.sha256 }]);
  expect(judged).toMatchObject([
    { question: null, proposal: "ashdown", sameAs: null },
    { question: null, proposal: LEAVE_OUT, sameAs: first.position },
  ]);
});

test("a file that its school has already is left out", () => {
  const storedAs = [{ schoolId: "ashdown", versionId: "version", number: 2 }];
  expect(only(file({ school: "ashdown", storedAs }))).toMatchObject({
    question: null,
    proposal: LEAVE_OUT,
    stored: { number: 2 },
  });
});

test("a file that another school has already is asked about: it may be the wrong file", () => {
  const storedAs = [{ schoolId: "beckside", versionId: "version", number: 1 }];
  expect(only(file({ school: "ashdown", storedAs }))).toMatchObject({
    question: "stored_elsewhere",
    proposal: null,
  });
});

test("two different files for one school are both asked about, and the others are not", () => {
  const files = [
    file({ school: "ashdown" }),
    file({ school: "ashdown" }),
    file({ school: "carr" }),
  ];
  expect(judgeBulkFiles(files)).toMatchObject([
    { question: "same_school", proposal: null },
    { question: "same_school", proposal: null },
    { question: null, proposal: "carr" },
  ]);
});
