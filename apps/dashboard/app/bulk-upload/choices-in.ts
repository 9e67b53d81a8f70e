/** The answers in the list's form, one for each file that has one: its school, or that it is left out. */
export function choicesIn(form: FormData): { fileId: string; choice: string }[] {
  const choices: { fileId: string; choice: string }[] = [];
  for (const [name, value] of form) {
    const fileId = /^school-(.+)$/u.exec(name)?.[1];
    if (fileId && typeof value === "string" && value !== "")
      choices.push({ fileId, choice: value });
  }
  return choices;
}
