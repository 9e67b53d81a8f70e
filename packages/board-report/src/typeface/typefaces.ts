/** The typefaces of a report, from the packages that bring them: what the machine has installed is never used. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { coveredSigns } from "./covered-signs.ts";

const { resolve } = createRequire(import.meta.url);

/** In the order in which a sign is looked for; report.typ names the same families. */
const typefaces = [
  [
    resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
    ),
    resolve(
      "@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
    ),
  ],
  [
    resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
    resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
  ],
  [
    resolve("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
    resolve("@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf"),
  ],
  [
    resolve("@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
    resolve("@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf"),
  ],
] as const;

/** The fonts' files, the regular and the bold one of each. */
export function fontFiles(): Buffer[] {
  return typefaces.flat().map((path) => readFileSync(path));
}

let signs: ReadonlySet<number>[] | undefined;

/** What each typeface can draw, regular and bold alike. */
export function signsOfTypefaces(): readonly ReadonlySet<number>[] {
  signs ??= typefaces.map(([regular, bold]) => {
    const alsoBold = coveredSigns(readFileSync(bold));
    return new Set([...coveredSigns(readFileSync(regular))].filter((sign) => alsoBold.has(sign)));
  });
  return signs;
}
