/** The DfE writes trusts' names in capitals; people don't. */

const SMALL_WORDS = new Set("a an and at by for in of on or the to upon with".split(" "));

/** What stays in capitals although it has a vowel: initials that trusts go by. */
const INITIALS = new Set(
  (
    "ACE AET AP BEC CAST CE CSIA EPA GEMS HCAT LIPA MAC MAST MAT NAS NET ORTU PA QE QED QEGS QEHC RC RET RMET RNIB RSA " +
    "SDBE SEN SEND STEAM STEM STEP TBAP TCAT TIMU TVI UCL UK UTC UTS VA VC WAC"
  ).split(" "),
);
const ROMAN_NUMERALS = new Set("II III IV VI VII VIII IX XI XII XIII".split(" "));
const SPECIAL_CASES = new Map([
  ["ST", "St"],
  ["STS", "Sts"],
  ["LTD", "Ltd"],
  ["DR", "Dr"],
  ["MR", "Mr"],
  ["MRS", "Mrs"],
  ["CFBT", "CfBT"],
]);

/** "THE BEDE'S C OF E MAT LTD" as "The Bede's C of E MAT Ltd". A name that has small letters is kept as it is. */
export function readableTrustName(name: string): string {
  const tidy = name.replace(/\s+/g, " ").trim();
  if (tidy !== tidy.toUpperCase()) return tidy;
  return tidy.replace(/[\p{L}\p{N}'\u2019.]+/gu, (word, at: number) => {
    const before = tidy.slice(0, at);
    const starts = before === "" || /[(:\u2013]\s*$/.test(before) || before.endsWith(" - ");
    return readableWord(word, { starts, before, after: tidy.slice(at + word.length) });
  });
}

interface Place {
  /** First word of the name, or of what stands in brackets. */
  starts: boolean;
  before: string;
  after: string;
}

function readableWord(word: string, { starts, before, after }: Place): string {
  const bare = word.replace(/\.$/, "");
  const dot = word.slice(bare.length);
  if (bare.includes(".")) {
    // "L.E.A.D." is initials, "ST.THOMAS" two words.
    if (/^(?:\p{L}\.)+\p{L}?$/u.test(word)) return word;
    return (
      bare
        .split(".")
        .map((part) => readableWord(part, { starts: true, before, after }))
        .join(".") + dot
    );
  }
  const small = bare.toLowerCase();
  if (!starts && SMALL_WORDS.has(small)) return small + dot;
  if (/(?:^|[^\p{L}])(?:CO|PRE)-$/iu.test(before)) return small + dot;
  return readableLetters(bare, { before, after }) + dot;
}

function readableLetters(bare: string, { before, after }: Pick<Place, "before" | "after">): string {
  const special = SPECIAL_CASES.get(bare);
  if (special) return special;
  if (INITIALS.has(bare) || ROMAN_NUMERALS.has(bare)) return bare;
  if (/(?:^|\s)E-$/.test(before) && bare === "ACT") return bare;
  // In brackets a short word is the trust's initials: "(PACT)".
  if (before.endsWith("(") && after.startsWith(")") && bare.length <= 4) return bare;
  if (!/[AEIOUY\u00c0-\u00dd]/.test(bare)) return bare.replace(/(?<=\d)(?:ST|ND|RD|TH)$/, lower);
  return bare
    .toLowerCase()
    .replace(/^(\d*)(\p{L})/u, (_, digits: string, first: string) => digits + first.toUpperCase())
    .replace(/^(o|d)(['\u2019])(\p{L})/iu, (_, first: string, mark: string, next: string) =>
      [first.toUpperCase(), mark, next.toUpperCase()].join(""),
    )
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, next: string) => `Mc${next.toUpperCase()}`);
}

function lower(text: string): string {
  return text.toLowerCase();
}
