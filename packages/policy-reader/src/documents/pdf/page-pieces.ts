/** A run of text where it stands on the page, in points from the page's top left corner. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Measured downwards. */
  baseline: number;
  /** The font's size. */
  size: number;
}

/** A run as the PDF library gives it: its matrix places it on the page, y upwards. */
export interface PlacedText {
  text: string;
  matrix: readonly number[];
  width: number;
}

/** The page's own matrix, which turns it upright and measures downwards. */
export type PageMatrix = readonly number[];

/** The runs that go one way, turned upright. */
export interface PiecesOneWay {
  pieces: Piece[];
  /** The page's matrix turned with them. */
  matrix: PageMatrix;
}

/**
 * A page's runs as it is read: upright ones first, then those turned another way (a table's heading
 * written upwards, a "DRAFT" across the page), each way by itself and turned upright. A page whose
 * text mostly runs another way begins with that.
 */
export function uprightPieces(
  texts: readonly PlacedText[],
  page: PageMatrix,
  size: { width: number; height: number },
): PiecesOneWay[] {
  const byAngle = new Map<number, Piece[]>();
  const lengths = new Map<number, number>();
  for (const placed of texts) {
    const at = multiply(page, placed.matrix);
    const across = Math.atan2(at.b, at.a);
    const fontSize = Math.hypot(at.c, at.d);
    const text = placed.text.trimEnd();
    if (text.trim() === "" || !(fontSize > 0.5) || !isOnPage(at, size)) continue;
    const angle = Math.round((across * 180) / Math.PI / 5) * 5;
    const turn = -across;
    const left = at.e * Math.cos(turn) - at.f * Math.sin(turn);
    const baseline = at.e * Math.sin(turn) + at.f * Math.cos(turn);
    const width = placed.width * (text.length / placed.text.length);
    const piece = { text, left, right: left + width, baseline, size: fontSize };
    const others = byAngle.get(angle);
    if (others) others.push(piece);
    else byAngle.set(angle, [piece]);
    lengths.set(angle, (lengths.get(angle) ?? 0) + text.length);
  }
  const angles = [...byAngle.keys()].toSorted(
    (one, other) => (lengths.get(other) ?? 0) - (lengths.get(one) ?? 0),
  );
  return angles.map((angle) => ({
    pieces: withoutDoubles(byAngle.get(angle) ?? []),
    matrix: turned(page, (-angle * Math.PI) / 180),
  }));
}

function turned(page: PageMatrix, by: number): PageMatrix {
  const [cos, sin] = [Math.cos(by), Math.sin(by)];
  const { a, b, c, d, e, f } = multiply([cos, sin, -sin, cos, 0, 0], page);
  return [a, b, c, d, e, f];
}

interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return {
    a: a * p + c * q,
    b: b * p + d * q,
    c: a * r + c * s,
    d: b * r + d * s,
    e: a * t + c * u + e,
    f: b * t + d * u + f,
  };
}

function isOnPage(at: Matrix, size: { width: number; height: number }): boolean {
  return at.e > -5 && at.e < size.width + 5 && at.f > -5 && at.f < size.height + 5;
}

/** Bold and shadows are sometimes made by printing the same words twice, a hair apart. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text);
    if (same === undefined) {
      seen.set(piece.text, [piece]);
      return true;
    }
    const near = piece.size / 5;
    const double = same.some(
      (other) =>
        Math.abs(other.left - piece.left) < near &&
        Math.abs(other.baseline - piece.baseline) < near,
    );
    if (!double && same.length < 50) same.push(piece);
    return !double;
  });
}
