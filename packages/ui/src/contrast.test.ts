import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// WCAG 2.2: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of what one must see to use a control.
const TEXT = 4.5;
const CONTROL = 3;

type Scheme = "light" | "dark";

const colours = readColours(readFileSync(new URL("./tokens.css", import.meta.url), "utf8"));

const grounds = ["paper", "surface", "raised"];
const textOnEveryGround = ["ink", "ink-soft", "accent", "accent-strong", "action", "soon", "met"];
const textPairs: Array<[string, string]> = [
  ...grounds.flatMap((ground) => textOnEveryGround.map((ink): [string, string] => [ink, ground])),
  ["met", "met-wash"],
  ["soon", "soon-wash"],
  ["action", "action-wash"],
  ["silent", "silent-wash"],
  // The hatching of "not reported" lets the ground through.
  ["silent", "surface"],
  ["silent", "raised"],
  ["accent", "accent-wash"],
  ["accent-strong", "accent-wash"],
  ...["accent-wash", "soon-wash", "action-wash", "met-wash"].flatMap(
    (wash): Array<[string, string]> => [
      ["ink", wash],
      ["ink-soft", wash],
      ["accent", wash],
    ],
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-action", "action"],
  ["on-action", "action-strong"],
  ["focus-edge", "focus"],
];
const controlPairs = [...grounds, "accent-wash", "action-wash"].map((ground): [string, string] => [
  "control",
  ground,
]);

describe.each<Scheme>(["light", "dark"])("in the %s scheme", (scheme) => {
  test.each(textPairs)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(controlPairs)("%s can be seen on %s", (edge, ground) => {
    expect(contrast(colour(edge, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(CONTROL);
  });

  test.each(grounds)("one half of the focus ring can be seen on %s", (ground) => {
    const behind = colour(ground, scheme);
    const ring = Math.max(
      contrast(colour("focus", scheme), behind),
      contrast(colour("focus-edge", scheme), behind),
    );
    expect(ring).toBeGreaterThanOrEqual(CONTROL);
  });
});

test("black on white is 21:1, as WCAG defines it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

function readColours(css: string): Map<string, Record<Scheme, string>> {
  const declared = css.matchAll(
    /--color-([a-z-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))\s*;/g,
  );
  return new Map(
    [...declared].map(([, name = "", light = "", dark = "", both]) => [
      name,
      { light: both ?? light, dark: both ?? dark },
    ]),
  );
}

function colour(name: string, scheme: Scheme): string {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css has no colour named ${name}`);
  return found[scheme];
}

/** WCAG 2.2's contrast ratio of two "#rrggbb" colours: 1 to 21. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2's relative luminance: 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
