/**
 * National guidance that schools cite in such policies. KCSIE by its short name; the rest by title. A title that
 * is also an ordinary phrase ("searching, screening and confiscation") counts only where it stands as a title.
 */
export interface GuidanceTitle {
  document: string;
  pattern: RegExp;
  ordinaryPhrase: boolean;
}

const title = (document: string, source: string, ordinaryPhrase = false): GuidanceTitle => ({
  document,
  ordinaryPhrase,
  pattern: new RegExp(
    `(?<![\\p{L}])(?:${source.replaceAll(/ (?![?])/gu, GAP)})(?![\\p{L}])`,
    "giu",
  ),
});

/** Words of a title may be parted by a line end or by the underline marks that some converters leave. */
const GAP = "(?:\\s|</?u>){1,12}";

export const KCSIE = "KCSIE";

export const GUIDANCE_TITLES: readonly GuidanceTitle[] = [
  title(KCSIE, "kcsi?e|keeping children safe in educa[it]+on|keeping children safe(?= 20\\d\\d)"),
  title(
    "Working Together to Safeguard Children",
    "working together to safeguard(?:ing)? children|working together(?=\\s?\\(?20\\d\\d)",
  ),
  title("Teaching online safety in schools", "teaching online safety in schools?"),
  title(
    "Preventing and tackling bullying and cyber-bullying: advice for headteachers and school staff",
    "preventing and tackling bullying and cyber-?bullying:? advice for head-?teachers and school staff",
  ),
  title("Preventing and tackling bullying", "preventing and tackling bullying"),
  title(
    "Cyberbullying: advice for headteachers and school staff",
    "cyber-?bullying:? advice for head-?teachers and school staff",
  ),
  title(
    "Relationships and sex education",
    "relationships? (?:and sex )?education(?:,? relationships and sex education)?(?: \\(rse\\))?(?: and health education)?|rshe guidance",
    true,
  ),
  title(
    "Searching, screening and confiscation",
    "searching,? screening,? and confiscation(?:: advice for schools)?",
    true,
  ),
  title(
    "Sharing nudes and semi-nudes",
    "sharing nudes and semi-?nudes(?:: advice for education settings[\\p{L}\\s]{0,40})?",
  ),
  title("Sexting in schools and colleges", "sexting in schools and colleges"),
  title(
    "Meeting digital and technology standards in schools and colleges",
    "meeting digital and technology standards(?: in schools and colleges)?",
  ),
  title(
    "Filtering and monitoring standards",
    "(?:dfe(?:['\u2019]s)? )?(?:digital and technology standards|filtering and monitoring standards)(?: for schools and colleges)?",
  ),
  title(
    "Prevent duty guidance",
    "(?:revised )?prevent duty(?: departmental advice| guidance)(?:: for england and wales)?|protecting children from radicali[sz]ation(?:: the prevent duty)?",
  ),
  title("Education for a Connected World", "education for a connected world"),
  title(
    "What to do if you're worried a child is being abused",
    "what to do if you(?:['\u2019]re| are) worried a child is being abused",
  ),
  title(
    "Information sharing",
    "information sharing(?:: advice for (?:safeguarding )?practitioners| advice)|information sharing(?= 20\\d\\d)",
  ),
  title(
    "Sexual violence and sexual harassment between children in schools and colleges",
    "sexual violence and sexual harassment between children(?: in schools and colleges)?",
  ),
  title(
    "Behaviour in schools",
    "behaviour in schools(?:: advice for headteachers[\\p{L}\\s]{0,20})",
    false,
  ),
  title("Mobile phones in schools", "mobile phones in schools(?: guidance)?"),
  title(
    "Generative artificial intelligence in education",
    "generative (?:artificial intelligence|ai)(?: \\(ai\\))? (?:in education|product safety (?:expectations|standards))",
  ),
  title(
    "Cyber security standards for schools and colleges",
    "cyber security standards for schools and colleges",
  ),
  title(
    "Safeguarding children and protecting professionals in early years settings",
    "safeguarding children and protecting professionals in early years settings[\\p{L}:\\s]{0,40}",
  ),
];
