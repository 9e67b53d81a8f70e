/** "1 school", "1,204 schools". */
export const counted = (number: number, thing: string): string =>
  `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
