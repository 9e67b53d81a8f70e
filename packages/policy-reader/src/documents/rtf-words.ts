/** Destinations that hold none of the document's text. */
export const destinationsLeftOut = new Set(
  "colortbl stylesheet info pict object objdata fldinst filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl nonshppict xe tc bkmkstart bkmkend atnid atnauthor annotation atrfstart atrfend atndate userprops template sp pnseclvl shprslt nonesttables sn sv".split(
    " ",
  ),
);

/** Destinations marked "skip when unknown" that do hold text of the document. */
export const optionalDestinationsKept = new Set(
  "shpinst shptxt dptxbxtext do listtext pntext footnote nesttableprops".split(" "),
);

/** Control words and signs that stand for characters. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": " ",
  _: "-",
  "\\": "\\",
  "{": "{",
  "}": "}",
};
