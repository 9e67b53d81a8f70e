/**
 * The words that say what a date in a policy is. "review" is the ambiguous one: "Review date" is the next
 * review or the last, by comparison with the other dates. "outside" dates something else than this policy.
 */
export type DateLabelKind = "adopted" | "lastReviewed" | "nextReview" | "review" | "outside";

export interface DateLabel {
  kind: DateLabelKind;
  pattern: RegExp;
  /** How surely the words name this kind, 0 to 1: "Approved" says more about adoption than "Created". */
  strength: number;
}

const label = (kind: DateLabelKind, strength: number, source: string): DateLabel => ({
  kind,
  strength,
  pattern: new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, "giu"),
});

const UP_TO_3_WORDS = "(?:[\\p{L}/&-]{1,20}\\s{1,3}){0,3}?";

export const DATE_LABELS: readonly DateLabel[] = [
  label(
    "nextReview",
    1,
    `(?:date\\s+(?:of|for)\\s+)?next\\s+${UP_TO_3_WORDS}(?:reviews?|revision|renewal|update|reviewed|approval|ratification)(?:\\s+date)?`,
  ),
  label(
    "nextReview",
    1,
    "(?:review|revision|renewal)\\s+(?:is\\s+|date\\s+)?(?:due|required|deadline)",
  ),
  label(
    "nextReview",
    1,
    "due\\s+(?:date\\s+)?(?:for\\s+)?(?:review|renewal|revision)|(?:review|renewal)\\s+due\\s+date",
  ),
  label(
    "nextReview",
    0.95,
    "(?:policy\\s+)?(?:review|revise)\\s+(?:on\\s+or\\s+)?(?:by|before)(?!\\s+(?:the\\s+)?(?:full\\s+)?(?:govern|board|trust|committee|head|slt|staff|dsl))(?:\\s+date)?",
  ),
  label(
    "nextReview",
    0.95,
    "(?:to|will|should|must|shall|is\\s+to|needs?\\s+to)\\s+(?:next\\s+|then\\s+|again\\s+)?be\\s+(?:[\\p{L}-]{1,15}\\s+){0,2}?(?:reviewed|revised|renewed|updated|re-?approved)",
  ),
  label(
    "nextReview",
    0.9,
    "(?:date\\s+)?(?:for|of\\s+future|future|following)\\s+review|re-?review(?:\\s+date)?",
  ),
  label("nextReview", 0.9, "(?<!(?:was|were|been|and)\\s)(?:reviewed|revised)\\s+again"),
  label("nextReview", 0.9, "(?:date\\s+)?for\\s+re-?(?:adoption|approval|ratification)"),
  label("nextReview", 0.9, "next\\s+(?:in|on|due(?:\\s+(?:in|on))?)"),
  label("nextReview", 0.9, "expir(?:y|es)(?:\\s+date)?|valid\\s+(?:until|to)|renewal\\s+date"),
  label(
    "lastReviewed",
    1,
    "(?:date\\s+(?:of\\s+)?)?(?:last|previous|most\\s+recent(?:ly)?|latest)\\s+(?:policy\\s+|full\\s+|formal\\s+|governor\\s+)?(?:reviewed|review|revised|revision)(?:\\s+(?:date|on|in))?",
  ),
  // What was updated was not always reviewed, so "reviewed" outranks these.
  label(
    "lastReviewed",
    0.8,
    "(?:date\\s+(?:of\\s+)?)?(?:last|latest)\\s+(?:updated?|amended|amendment)",
  ),
  label(
    "lastReviewed",
    0.95,
    "(?:date\\s+)?reviewed(?:\\s+(?:on|date(?!\\s+of)))?|date\\s+(?:this\\s+policy\\s+was\\s+)?reviewed",
  ),
  label(
    "lastReviewed",
    0.8,
    "(?:date\\s+)?(?:updated|amended|revised)(?:\\s+(?:on|date))?|date\\s+of\\s+(?:revision|amendment|update)",
  ),
  label(
    "lastReviewed",
    0.9,
    "review\\s+(?:completed|undertaken|carried\\s+out|took\\s+place|date\\s+completed)",
  ),
  label(
    "review",
    0.9,
    "(?:policy\\s+)?review\\s+(?:date|month|term|on|in)|date\\s+of\\s+(?:policy\\s+)?review|(?:policy\\s+)?review",
  ),
  label("review", 0.85, "revision\\s+date"),
  label(
    "adopted",
    1,
    "(?:date\\s+(?:of\\s+)?(?:[\\p{L}]{1,20}\\s+){0,2}?)?(?:approved|approval|adopted|adoption|ratified|ratification)(?:\\s+date)?",
  ),
  label(
    "adopted",
    0.95,
    "(?:date\\s+)?(?:agreed|accepted|endorsed|signed\\s+off|minuted)(?:\\s+date)?|date\\s+of\\s+agreement",
  ),
  // Who agrees before the board approves.
  label(
    "adopted",
    0.7,
    "(?:agreed|accepted)\\s+(?:by|with)\\s+(?:the\\s+)?(?:school\\s+|whole\\s+|teaching\\s+|all\\s+)*(?:staff|pupils|students|parents|union|unions|council)",
  ),
  // The closing form of nurseries: "adopted at a meeting of ... / Held on: ..."
  label("adopted", 0.9, "held\\s+on(?=\\s*:)|(?<=^\\s{0,9})held\\s+on"),
  label(
    "adopted",
    0.9,
    "(?:date\\s+(?:of\\s+)?)?issued?(?:\\s+date)?|effective(?:\\s+(?:from|date))?|date\\s+effective",
  ),
  label(
    "adopted",
    0.9,
    "(?:date\\s+(?:of\\s+)?)?implement(?:ed|ation)(?!\\s+(?:review|check|group|plan))(?:\\s+date)?|in\\s+force\\s+from|operational\\s+(?:from|date)",
  ),
  label(
    "adopted",
    0.8,
    "(?:policy\\s+)?start\\s+date|policy\\s+date|date\\s+of\\s+(?:this\\s+|the\\s+)?(?:policy|version|document|publication)|version\\s+date|policy\\s+dated",
  ),
  label(
    "adopted",
    0.75,
    "(?:date\\s+(?:of\\s+|policy\\s+)?)?(?:created|creation|written|produced|established|introduced|formulated|submitted|presented|tabled|released|completed|prepared|drawn\\s+up|launched|started|first\\s+published)",
  ),
  label(
    "adopted",
    0.7,
    "version(?!\\s+of\\s)(?:\\s+(?:no\\.?|number)?\\s*\\d{1,2}(?:\\.\\d{1,2})?)?|v\\d{1,2}(?:\\.\\d{1,2})?|edition",
  ),
  label(
    "adopted",
    0.6,
    "published(?:\\s+on)?(?:\\s+(?:the\\s+)?(?:school\\s+)?website)?|publication(?:\\s+date)?",
  ),
  label("adopted", 0.5, "date|dated|signed"),
  label(
    "outside",
    1,
    "kcsi?e|keeping\\s+children\\s+safe(?:\\s+in\\s+education)?|working\\s+together(?:\\s+to\\s+safeguard\\s+children)?|dfe|department\\s+for\\s+education|hm\\s+government|statutory\\s+(?:guidance|from)|guidance|act|acts|regulations?|framework|standards|legislation|ofsted|inspect(?:ed|ion)|census|meeting(?:\\s+date)?|minutes",
  ),
  label(
    "outside",
    1,
    "(?:date\\s+)?(?:shared|circulated|communicated|distributed|uploaded|e-?mailed)(?:\\s+(?:with|to))?|posted?\\s+on|printed|print\\s+date|downloaded|accessed|retrieved|last\\s+modified|last\\s+saved|copyright|©|supersedes|superseded|replaces|previous\\s+version|since|born|date\\s+of\\s+birth|training|trained|due\\s+to\\s+(?:expire|lapse)|template(?:\\s+(?:last\\s+)?(?:updated|reviewed|revised))?|registered|founded|opened|gdpr|convention|bill|law|strategy|green\\s+paper|white\\s+paper|report|research|survey|consultation|parents?\\s+evening",
  ),
];

/** Words that may stand between a date's label and the date without changing what it is. */
export const LABEL_FILLERS = new Set(
  "a about again and are as at be by before board body chair committee date due during due earlier fgb for from full governing governors headteacher in is it later latest lgb local no no. not of on or our policy required school sooner term than that the then this trust trustees until was we were when which whichever whom will with within approximately anticipated expected scheduled staff slt wb w/b beginning end start mid early late month year academic autumn spring summer".split(
    " ",
  ),
);
