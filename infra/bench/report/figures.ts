import type { Samples } from "../measuring/interleave.ts";
import { ratioOf, type Spread, spreadOf } from "../measuring/spread.ts";

/** "12.3 (11.8 to 13.9)": the median, and where the middle half lies. */
const spread = ({ median, lower, upper }: Spread, digits: number) => [
  median.toFixed(digits),
  `${lower.toFixed(digits)} to ${upper.toFixed(digits)}`,
];

/** Two cells: the median in milliseconds and the range of the middle half. */
export const milliseconds = (samples: Samples) => spread(spreadOf(samples), 1);

/** Two cells: how many times as long, round by round. */
export const ratio = (samples: Samples, base: Samples) => spread(ratioOf(samples, base), 2);

export const aSecond = (samples: Samples) => spread(spreadOf(samples), 1);

export const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;

export const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

export const count = (number: number) => number.toLocaleString("en-GB");
