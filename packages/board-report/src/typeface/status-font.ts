/**
 * The shapes of statuses as a typeface: the words "Needs action: " set in it are drawn as the triangle. So a shape is
 * read out and copied as the words it stands for, and a page with a thousand of them is still a page of text.
 */
import { STATUSES, STATUS_WORDS, type Status } from "@safeboard/compliance/statuses";
import {
  cmapTable,
  fontFile,
  glyph,
  glyphTables,
  ligatureTable,
  nameTable,
  UNITS_OF_EM,
} from "./font-tables.ts";
import { type Outline, statusShapes } from "./status-shapes.ts";

const family = "Safeboard Status";

/** Of the height of the type: a shape, the space after it, and how far beneath the line it begins. */
const size = 0.85;
const space = 0.25;
const beneath = 0.1;

const unbroken = "\u00A0";

export interface ShapeTexts {
  /** Drawn as the shape and read out as the status's name, before words that don't name it. */
  said: string;
  /** Drawn as the shape and read out as nothing: a number of spaces, each status its own. */
  silent: string;
}

/** What is set in this typeface to draw a status's shape; no line may break within it. */
export const shapeTexts = Object.fromEntries(
  STATUSES.map((status, place) => [
    status,
    {
      said: `${STATUS_WORDS[status]}: `.replaceAll(" ", unbroken),
      silent: unbroken.repeat(place + 2),
    },
  ]),
) as Readonly<Record<Status, ShapeTexts>>;

export function statusFont(): Buffer {
  // A glyph stands for one text: the same shape is there twice.
  const shapes = STATUSES.flatMap((status) =>
    [shapeTexts[status].said, shapeTexts[status].silent].map((text) => ({
      signs: signsOf(text),
      drawn: glyph(statusShapes[status].map(inUnits)),
    })),
  );
  const letters = [...new Set(shapes.flatMap(({ signs }) => signs))].toSorted(
    (one, other) => one - other,
  );
  // The first stands for "none"; letters draw nothing by themselves.
  const empty = [glyph([]), ...letters.map(() => glyph([]))];
  const width = Math.round((size + space) * UNITS_OF_EM);
  const ligatures = shapes.map(({ signs }, place) => ({
    glyphs: signs.map((sign) => letters.indexOf(sign) + 1),
    becomes: empty.length + place,
  }));
  return fontFile({
    ...glyphTables(
      [...empty, ...shapes.map(({ drawn }) => drawn)],
      [...empty.map(() => 0), ...shapes.map(() => width)],
    ),
    name: nameTable(family),
    cmap: cmapTable(letters),
    // The longest first: the first that fits is taken.
    GSUB: ligatureTable(
      ligatures.toSorted((one, other) => other.glyphs.length - one.glyphs.length),
    ),
  });
}

function signsOf(text: string): number[] {
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

function inUnits(outline: Outline): Outline {
  const scale = (size * UNITS_OF_EM) / 16;
  return outline.map(([x, y]) => [
    Math.round(x * scale),
    Math.round((16 - y) * scale - beneath * UNITS_OF_EM),
  ]);
}
