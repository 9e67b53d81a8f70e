/** What checking the chain of the record found: how many entries are sealed, and where the chain breaks. */
export interface CheckedChain {
  linked: number;
  waiting: number;
  brokenAt: number | null;
}

export interface SealInWords {
  tone: "success" | "info" | "error";
  title: string;
  detail: string;
}

/** The answer to "can somebody have changed this record afterwards?". */
export function sealInWords({ linked, waiting, brokenAt }: CheckedChain): SealInWords {
  if (brokenAt !== null) {
    return {
      tone: "error",
      title: `The record was altered at entry ${brokenAt.toLocaleString("en-GB")}`,
      detail: `${entries(linked)} before it are as they were written. Tell whoever runs this installation at once.`,
    };
  }
  if (linked === 0) {
    return {
      tone: "info",
      title:
        waiting === 0
          ? "There is nothing to check yet"
          : `${entries(waiting)} ${waiting === 1 ? "waits" : "wait"} to be sealed`,
      detail:
        "Each entry is sealed with the one before it, after which nobody can change it unnoticed.",
    };
  }
  return {
    tone: "success",
    title: `All ${entries(linked)} that are sealed are as they were written`,
    detail:
      waiting === 0
        ? "Each is sealed with the one before it: checked just now, from the first to the last."
        : `Each is sealed with the one before it: checked just now. ${entries(waiting)} ${waiting === 1 ? "waits" : "wait"} to be sealed.`,
  };
}

const entries = (number: number): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? "entry" : "entries"}`;
