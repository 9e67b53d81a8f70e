/** The staff of one of the story's schools, and what became of asking them to read its policy. */

export interface StoryReading {
  /** As the office pasted it: name, email, group. */
  staff: string;
  /** Days from today, like all days of the story. */
  askedOn: number;
  dueOn: number;
  message: string;
  byLink: readonly { name: string; on: number }[];
  onDevice: readonly { name: string; on: number }[];
  signed: { names: readonly string[]; on: number };
  /** Came after the others had been asked. */
  joined: string;
}

/** By the school's key: twelve of seventeen have confirmed, the rest are late, and somebody has joined since. */
export const storyReadings: Readonly<Record<string, StoryReading>> = {
  "ashdown-vale": {
    staff: `Agnes Whitcombe, head@ashdownvale.example, leadership
Rufus Penhale, r.penhale@ashdownvale.example, leadership
Jonah Okafor, j.okafor@ashdownvale.example, teaching
Beatrix Lowell, b.lowell@ashdownvale.example, teaching
Callum Strand, c.strand@ashdownvale.example, teaching
Dilys Hargrave, d.hargrave@ashdownvale.example, teaching
Emeka Ferris, e.ferris@ashdownvale.example, teaching
Freya Tolland, f.tolland@ashdownvale.example, teaching
Gideon Marsh, g.marsh@ashdownvale.example, teaching
Hetty Brandreth, h.brandreth@ashdownvale.example, teaching
Ines Caldwell, , support
Jasper Ryle, , support
Kirsty Monk, , support
Leila Dunmore, l.dunmore@ashdownvale.example, support
Mabel Trent, , support
Noah Pell, , support
Olwen Sharrow, , support
Iris Calloway, governor@ashdownvale.example, governor`,
    askedOn: -21,
    dueOn: -7,
    message: "Please read it before the training day.\nThe page on phones is new.",
    byLink: [
      { name: "Agnes Whitcombe", on: -20 },
      { name: "Jonah Okafor", on: -18 },
      { name: "Beatrix Lowell", on: -16 },
      { name: "Freya Tolland", on: -9 },
      { name: "Leila Dunmore", on: -5 },
    ],
    onDevice: [
      { name: "Kirsty Monk", on: -8 },
      { name: "Callum Strand", on: -8 },
    ],
    signed: {
      names: ["Ines Caldwell", "Jasper Ryle", "Mabel Trent", "Dilys Hargrave", "Gideon Marsh"],
      on: -14,
    },
    joined: "Percy Vane, p.vane@ashdownvale.example, teaching",
  },
};

/** Schools at which everybody signs a sheet of paper. Of each so many people in a row one has not; nobody with 0. */
export const storySignedSheets: readonly {
  school: string;
  askedOn: number;
  dueOn: number;
  signedOn: number;
  leaveOut: number;
}[] = [
  { school: "beckside", askedOn: -64, dueOn: -36, signedOn: -50, leaveOut: 0 },
  { school: "dunmoor", askedOn: -10, dueOn: 18, signedOn: -4, leaveOut: 2 },
  { school: "grange-park", askedOn: -70, dueOn: -42, signedOn: -56, leaveOut: 0 },
  { school: "kirkgate", askedOn: -45, dueOn: -17, signedOn: -30, leaveOut: 12 },
];
