/** Who approves policies in English schools and trusts. */
const WHOSE =
  "(?:full|local|school|academy|trust|interim|main|whole|joint|federated|federation|the|our|company|agency|multi[ -]academy)";
const GROUP =
  "(?:governing (?:body|board|council|committee)|board of (?:governors|trustees|directors|management)|governors?['\u2019]? (?:board|body|(?:[\\p{L}&-]+ ){0,3}(?:sub[ -]?)?committee)|governors?|trustees?|trust board|board|directors|executive board|advis(?:ory|er) (?:board|council)|academy council|academy committee|governance (?:committee|board)|FGB|LGB|LAB|LGC|AGC|LAC|GB|SLT|SMT|senior (?:leadership|management) team|executive (?:team|committee|leadership team)|executive(?! [\\p{L}])|chair of (?:the )?(?:governors|trustees|governing (?:body|board)|board)|head ?teacher|principal|chief executive(?: officer)?|CEO|proprietor)";
/** "Aspire Together Trust Board": the body with whose it is, in capitals. */
const OF_A_NAME =
  "(?-i:(?:[A-Z][\\p{L}'\u2019-]+ ){1,5}(?:Trust Board|Trustees|Governing (?:Body|Board)|Board of (?:Trustees|Governors|Directors)|Academy Council))";
const COMMITTEE =
  "(?:[\\p{Lu}][\\p{L}&'\u2019-]*|F&R|and|&|of|for|the)(?:,? (?:[\\p{Lu}][\\p{L}&'\u2019-]*|and|&|of|the|for)){0,7} (?:Sub[ -]?)?(?:Committee|Council|Working Party)|(?:[\\p{L}&'\u2019-]+ ){1,4}(?:sub[ -]?)?committee|(?:[\\p{Lu}][\\p{L}&'\u2019-]+ ){1,6}(?:(?:Trust|Federation)(?! board| council)|LGB|FGB|LAB)";

/** At the start of the words after "approved by", "ratified by", ... */
export const BODY_HERE = new RegExp(
  `^(?:the |our |school'?s? )?(?<body>(?:${WHOSE} ){0,3}(?:${GROUP}|${OF_A_NAME}|${COMMITTEE})(?:(?: sub[ -]?committee| committee)|(?: of (?:the )?(?:trust|school|academy|governors|trustees|directors)))?(?:(?: and| &|/|,) ?(?:the )?(?:${WHOSE} ){0,2}(?:${GROUP}))?)(?![\\p{L}])`,
  "iu",
);

/** Alone in a cell, without a verb: "Governor approval", "Trust Board". */
export const BODY_ANYWHERE = new RegExp(
  `(?<![\\p{L}])(?<body>(?:(?:full|local|trust|academy|federation) ){0,2}(?:governing (?:body|board)|board of (?:governors|trustees|directors)|trust board|trustees|governors?|FGB|LGB|LAB))(?![\\p{L}])`,
  "iu",
);
