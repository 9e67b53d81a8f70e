/** The words with which a school's, a federation's or a trust's name ends, and the kind that they tell. */
export type SchoolKind = "school" | "federation" | "trust";

const ENDINGS: ReadonlyArray<{ kind: SchoolKind; words: string }> = [
  {
    kind: "trust",
    words:
      "(?:Multi[ -]Academy|Academ(?:y|ies)|Learning|Education(?:al)?|Schools?|Schools['\u2019]|Catholic|Diocesan|Collegiate|Partnership)? ?Trust|Academies(?!(?: \\p{Lu}[\\p{L}-]+){1,3} Trust)|MAT|(?:Schools|Learning|Academy|Education) (?:Partnership|Alliance)",
  },
  {
    kind: "federation",
    words:
      "(?:Partnership|Family|Group) of Schools|Schools Group|(?:Schools? )?Federation(?: of [\\p{Lu}][\\p{L}'\u2019]+(?: [\\p{L}'\u2019&]+){0,8})?",
  },
  {
    kind: "school",
    words:
      "(?:(?:Primary|Junior|Infants?'?|First|Middle|Secondary|High|Upper|Lower|Grammar|Nursery|Community|Preparatory|Prep|Special|Girls'?|Boys'?|Day|Church|Comprehensive|Independent|International|Studio|Free|All[ -]Through|Village|Pre-?)[\\s,]*){0,4}(?:[Ss]chools?|Academy|College|Sixth Form College|Nursery School|Nursery|UTC|Pre-?[Ss]chool|Kindergarten|Primary|Infants|Juniors)(?:,? (?:and|&) (?:Nursery School|Nursery|Pre-?[Ss]chool|Sixth Form|College|Academy|Children['\u2019]s Centre|Infant School|Day Nursery|Technology College|Community College|Specialist \\p{L}+ College))?(?: [Ff]or (?:Girls|Boys))?",
  },
];

/** A word of every ending and beginning of a name: a line without one names no school. */
export const NAMES_A_KIND =
  /trust|academ|\bMAT\b|partnership|federation|school|college|nursery|UTC|kindergarten|primary|infants|juniors/iu;

/** A hyphen before a letter is in the word, any other between words, so that a text can be cut in one way only. */
const NAME_WORD = "\\(?\\p{Lu}(?:[\\p{L}'\u2019.&()]|-(?=\\p{L})){0,24}";
const NAME_GAP = "(?:[ \\u00a0,]|-(?!\\p{L})){1,3}";

/** Capitalised words (with "of", "and", "the", initials, "C of E") that end as a school's name ends. */
export const SCHOOL_NAMES: ReadonlyArray<{ kind: SchoolKind; pattern: RegExp }> = ENDINGS.map(
  ({ kind, words }) => ({
    kind,
    pattern: new RegExp(
      `(?<![\\p{L}\\d@./-])(?:The )?(?:(?:${NAME_WORD}|of|the|and|&|in|on|le|upon|next|at|s|\\d{1,2})${NAME_GAP}){1,9}?(?:${words})(?![\\p{L}]|/\\p{L})`,
      "gu",
    ),
  }),
);

/** "Federation of A and B", "Academy of X", "College of the Three Hills" start with their kind. */
export const SCHOOL_NAMES_BY_START =
  /(?<![\p{L}\d])(?:The )?(?:Federation|Academy|College) of (?:[\p{Lu}][\p{L}'\u2019.-]+|and|&|the|of)(?: (?:[\p{Lu}][\p{L}'\u2019.-]+|and|&|the|of)){0,8}/gu;

/** A co-op or chain that writes its own name first: "Harbour Academy Northgate", "UTC Kingsferry". */
export const ACADEMY_FIRST =
  /(?<![\p{L}\d])(?:(?:[\p{Lu}][\p{L}'\u2019-]+ ){1,3}Academy|(?:[\p{Lu}][\p{L}'\u2019-]+ ){0,3}UTC)(?: [\p{Lu}][\p{L}'\u2019-]+){1,3}/gu;

/** Names that begin with one of these are talk about schools, not a school's name. */
export const NOT_A_SCHOOL_NAME =
  /^(?:the |our |your |this |that |each |all |any |every |a |an )?(?:whole[ -])?(?:whole|safe|safer|healthy|eco|happy|caring|telling|extended|good|outstanding|new|other|partner|feeder|host|previous|former|receiving|church(?: of england)?|(?:roman )?catholic|c of e|voluntary (?:aided|controlled)|faith|state|boarding|rights respecting|school|schools|academy|academies|college|trust|nursery|primary|secondary|junior|infant|first|high|middle|federation|pre-?school|special|maintained|independent|multi[ -]academy|learning|education|academy trust|name of|insert|model|national|local|other|home|childnet|nspcc|lgfl|swgfl|south west grid|london grid|the key|key|safer|internet|bett|lucy faithfull|anna freud|diana award|becta|royal|national college|teaching|headteachers?|governors?|designated|safeguarding|online|e-?safety|department|dfe|children|child|keeping|working|staff|parents?|pupils?|policy|policies|anti|behaviour|computing)\b(?:[ ,/&-]*(?:school|schools|academy|college|trust|nursery|primary|secondary|junior|infants?|first|high|middle|federation|and|or|multi|the|of|phase|community|board|leaders?|leadership|body|bodies|group|council|staff|network|team)\b)*[ .]*$|^(?:swgfl|lgfl|nspcc|childnet|south west grid|london grid|the key|diana award|anna freud|national college|becta|safer internet|searching|sexting|bullying|teaching|mental health|mobile phones|behaviour|preventing|sharing|cyberbullying|relationships|data protection|independent|education (?:act|and)|every|all(?! saints?\b| souls?\b| hallows\b)|governance)\b/iu;

/** "Publish on Academy websites", "Director of School Improvement": nothing names the school between the two. */
export const NAMED_BY_NOTHING =
  /(?<!\p{L}|Partnership |Family |Group )(?:of|on|in|at|to|the) (?:(?:Primary|Junior|Infants?|Secondary|High|Independent|Special|Nursery|Boarding|Day) )*(?:[Ss]chools?|Academy|Academies|College|Trust|Nursery|Federation)$/u;

/** "Recommends school policy": a verb, and what schools have. */
export const SPEAKS_OF_WHAT_SCHOOLS_HAVE =
  /^\p{Lu}\p{Ll}+ school (?:polic|procedur|improve|develop|website|staff|system)/u;
