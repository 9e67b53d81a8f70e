/** The answers of a form, by the questions' keys; what was left open is not among them. */
export function answersIn(form: FormData): { key: string; answer: string }[] {
  const answers: { key: string; answer: string }[] = [];
  for (const [name, answer] of form) {
    const place = /^answer-(\d+)$/u.exec(name)?.[1];
    const key = place === undefined ? null : form.get(`key-${place}`);
    if (typeof key === "string" && typeof answer === "string") answers.push({ key, answer });
  }
  return answers;
}
