/**
 * What a drawing may hold. It comes from a stranger and is drawn by compiled code, so it may only be shapes and colours
 * that lie in the file itself: no script, no other file, no picture in the picture, no text in whatever typeface is
 * there, nothing that multiplies.
 */
import { SaxesParser } from "saxes";
import { UnusableLogo } from "./unusable-logo.ts";

const mostElements = 5_000;
const deepest = 24;
const largestNumber = 1_000_000;

const elements = new Set(
  `svg g defs title desc metadata path rect circle ellipse line polyline polygon
   linearGradient radialGradient stop clipPath style`.split(/\s+/u),
);

/** What drawing programs add for themselves stands in namespaces of their own, and draws nothing. */
const svgNamespace = "http://www.w3.org/2000/svg";

/** @throws UnusableLogo */
export function checkSvg(bytes: Uint8Array): void {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableLogo("This drawing isn't written in UTF-8. Save it again as SVG.", cause);
  }
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text) && /<!ENTITY|\[/iu.test(text)) {
    throw new UnusableLogo("This drawing defines words of its own (a DTD). Save it as plain SVG.");
  }
  try {
    checkElements(text);
  } catch (error) {
    if (error instanceof UnusableLogo) throw error;
    throw new UnusableLogo("This drawing is damaged. Save it again as SVG.", error);
  }
}

function checkElements(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, count, hasRoot] = [0, 0, false];
  const inStyle: boolean[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    depth += 1;
    count += 1;
    if (depth > deepest || count > mostElements) {
      throw new UnusableLogo("This drawing has too many parts for a logo. Use a simpler one.");
    }
    hasRoot ||= local === "svg" && uri === svgNamespace && depth === 1;
    inStyle.push(local === "style");
    if (uri === svgNamespace) {
      if (!elements.has(local)) throw refused(`“${local}”`);
    } else if (uri === "") {
      throw new UnusableLogo("This file isn't an SVG drawing.");
    }
    for (const attribute of Object.values(attributes)) {
      if (attribute.local === "href" && !/^#[\w.:-]+$/u.test(attribute.value)) {
        throw refused("a link to something outside it");
      }
      if (/^on/iu.test(attribute.local)) throw refused("a script");
      checkValue(attribute.value);
    }
  });
  parser.on("closetag", () => {
    depth -= 1;
    inStyle.pop();
  });
  const checkStyle = (words: string) => {
    if (inStyle.at(-1) !== true) return;
    if (words.includes("@") || words.includes("\\")) throw refused("a style sheet from elsewhere");
    checkValue(words);
  };
  parser.on("text", checkStyle);
  parser.on("cdata", checkStyle);
  parser.write(text).close();
  if (!hasRoot) throw new UnusableLogo("This file isn't an SVG drawing.");
}

function checkValue(value: string): void {
  // Numbers no drawing has, over which the compiled code falls. "#1e9900" is a colour.
  for (const [number] of value
    .replaceAll(/#[\w-]+/gu, " ")
    .matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu)) {
    if (Math.abs(Number(number)) > largestNumber) throw refused("numbers beyond any drawing");
  }
  for (const [, reference = ""] of value.matchAll(/url\s*\(\s*["']?([^)"']*)/giu)) {
    if (!/^#[\w.:-]+\s*$/u.test(reference)) throw refused("a link to something outside it");
  }
}

function refused(what: string): UnusableLogo {
  return new UnusableLogo(
    `This drawing holds ${what}. A logo may hold shapes and colours only: turn texts into outlines and save it as plain SVG, or use a PNG.`,
  );
}
