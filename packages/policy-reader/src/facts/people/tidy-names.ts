/** "MRS J SMITH'S" is "Mrs J Smith". */
export function tidyName(written: string): string {
  const flat = written
    .replace(/\s+/gu, " ")
    .replace(/['\u2019]s$/u, "")
    .replace(/[.,]$/u, "")
    .trim();
  // Nothing but initials.
  if (/^\p{Lu}{2,4}$/u.test(flat)) return flat;
  return flat
    .split(" ")
    .map((word) =>
      /^\p{Lu}{3,}$|^\p{Lu}{2,}(?:-\p{Lu}{2,})+$|^(?:MR|MRS|MS|MISS|DR)$/u.test(word)
        ? word.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase())
        : word,
    )
    .join(" ");
}

/** One written role may hold several: "Assistant Headteacher/DSL/Computing subject lead". */
export function tidyRole(written: string): string[] {
  const flat = written.replace(/\s+/gu, " ").trim();
  const parts = flat.split(/\s*\/\s*/u);
  const holders =
    /(?:lead|leader|teacher|head|governor|officer|ordinator|manager|principal|dsl|ddsl|owner|chair|director|champion|trustee|senco|sendco|technician)s?\b/iu;
  const split = parts.length > 1 && parts.every((part) => holders.test(part)) ? parts : [flat];
  return split
    .map((role) => (/\([^)]*$/u.test(role) ? `${role})` : role))
    .map((role) =>
      role
        .replace(
          /^(?:(?:the|our|a|an|and|school's|school\u2019s|for|of|is|to|in|by|with|if|when|(?:updated|reviewed)(?! by$)|other|or|-|\u2013)\s+)+/iu,
          "",
        )
        .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u, "")
        // "SEND Policy (SEND) Inclusion Manager": the end of a title on the same line.
        .replace(/^policy \([^()]*\)\s*/iu, "")
        .replace(/[\s,:;(&-]+$/u, "")
        .trim(),
    )
    .filter((role) => role.length > 1)
    .map((role) => role.slice(0, 1).toUpperCase() + role.slice(1));
}
