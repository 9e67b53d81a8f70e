import { pathThrough, scaleTo } from "../chart-frame/scale.ts";

const WIDTH = 72;
const HEIGHT = 20;

/**
 * A few values as a small line, in a cell or a sentence. The last has a dot, a value that was not reported is a gap.
 *
 * @param values oldest first; null where nothing was reported
 * @param words what it shows, for those who do not see it ("Last six terms: 4, 5, not reported, 3, 6, 9")
 */
export function Sparkline({
  values,
  words,
}: {
  values: readonly (number | null)[];
  words: string;
}) {
  const scale = scaleTo(Math.max(0, ...values.filter((value) => value !== null)), HEIGHT - 4, 4);
  const step = (WIDTH - 8) / Math.max(1, values.length - 1);
  const places = values.map((value, index) =>
    value === null ? null : ([Number((4 + step * index).toFixed(1)), scale.at(value)] as const),
  );
  const last = places.at(-1);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      <path className="chart-line" d={pathThrough(places)} />
      {/* A value between two gaps has no line: a dot shows it. */}
      {places.map((place, index) =>
        place && !places[index - 1] && !places[index + 1] ? (
          <circle key={place[0]} className="chart-point" cx={place[0]} cy={place[1]} r="2" />
        ) : null,
      )}
      {last ? (
        <circle className="chart-point" cx={last[0]} cy={last[1]} r="3" />
      ) : (
        <circle className="chart-gap" cx={WIDTH - 4} cy={HEIGHT - 4} r="3" />
      )}
    </svg>
  );
}
