/** A straight line drawn on the page, upright or level, in points from the page's top left corner. */
export interface Ruling {
  level: boolean;
  /** y of a level ruling, x of an upright one. */
  at: number;
  from: number;
  to: number;
}

/** The page's drawing operations, as the PDF library lists them. */
export interface DrawingOperations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface OperationCodes {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  /** How a path is painted; one that only clips is not seen. */
  strokes: readonly unknown[];
  fills: readonly unknown[];
}

/** Thinner than this is a ruling, in points; a table's own are 0.5 to 3. */
const thickest = 4;
const shortest = 4;
/** A page with more is a drawing, not a table. */
const most = 4_000;

type Matrix = [number, number, number, number, number, number];

/** Finds the rulings: thin filled boxes, strokes, and the four sides of stroked boxes. */
export function findRulings(
  operations: DrawingOperations,
  codes: OperationCodes,
  page: readonly number[],
): Ruling[] {
  const rulings: Ruling[] = [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  let matrix: Matrix = [a, b, c, d, e, f];
  const saved: Matrix[] = [];
  for (const [at, code] of operations.fnArray.entries()) {
    const parameters = operations.argsArray[at];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, numbersIn(parameters));
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(parameters)) matrix = multiply(matrix, numbersIn(parameters[0]));
    } else if (code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.constructPath && Array.isArray(parameters)) {
      const [painting, paths] = parameters;
      const stroked = codes.strokes.includes(painting);
      if (!stroked && !codes.fills.includes(painting)) continue;
      const steps = Array.isArray(paths) ? numbersIn(paths[0]) : [];
      addPath(rulings, boxesOf(steps, stroked), matrix);
      if (rulings.length > most) return [];
    }
  }
  return rulings;
}

type Box = readonly [number, number, number, number];

/**
 * A path is a list of numbered steps with their points: 0 move, 1 line, 2 curve, 3 quadratic curve,
 * 4 close. A stroked path gives a box without thickness for each straight step, a filled one the box
 * around each of its shapes.
 */
function boxesOf(steps: readonly number[], stroked: boolean): Box[] {
  const straight: Box[] = [];
  const shapes: Box[] = [];
  let shape: [number, number, number, number] | null = null;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let at = 0; at < steps.length && straight.length < most;) {
    const step = steps[at];
    const points = step === 2 ? 3 : step === 3 ? 2 : step === 4 ? 0 : 1;
    const nextX = step === 4 ? startX : (steps[at + points * 2 - 1] ?? 0);
    const nextY = step === 4 ? startY : (steps[at + points * 2] ?? 0);
    if (step === 0 || shape === null) {
      if (shape) shapes.push(shape);
      shape = [nextX, nextY, nextX, nextY];
      [startX, startY] = [nextX, nextY];
    } else {
      if (step !== 2 && step !== 3) {
        straight.push([
          Math.min(x, nextX),
          Math.min(y, nextY),
          Math.max(x, nextX),
          Math.max(y, nextY),
        ]);
      }
      shape = [
        Math.min(shape[0], nextX),
        Math.min(shape[1], nextY),
        Math.max(shape[2], nextX),
        Math.max(shape[3], nextY),
      ];
    }
    [x, y] = [nextX, nextY];
    at += 1 + points * 2;
  }
  if (shape) shapes.push(shape);
  return stroked ? straight : shapes;
}

function addPath(rulings: Ruling[], boxes: readonly Box[], matrix: Matrix): void {
  const [a, b, c, d, e, f] = matrix;
  for (const [left, top, right, bottom] of boxes) {
    const [x1, y1] = [a * left + c * top + e, b * left + d * top + f];
    const [x2, y2] = [a * right + c * bottom + e, b * right + d * bottom + f];
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height < thickest && width >= shortest) {
      rulings.push({
        level: true,
        at: (y1 + y2) / 2,
        from: Math.min(x1, x2),
        to: Math.max(x1, x2),
      });
    } else if (width < thickest && height >= shortest) {
      rulings.push({
        level: false,
        at: (x1 + x2) / 2,
        from: Math.min(y1, y2),
        to: Math.max(y1, y2),
      });
    }
  }
}

function numbersIn(value: unknown): number[] {
  if (value instanceof Float32Array) return [...value];
  return Array.isArray(value) && value.every((item) => typeof item === "number") ? value : [];
}

function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}
