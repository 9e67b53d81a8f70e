import { gzipSync } from "node:zlib";
import type { Answer, Browser } from "../server/browser.ts";

export interface Weight {
  bytes: number;
  /** Compressed by gzip at its usual level, whatever the server has chosen. */
  gzip: number;
}

export interface PageWeight {
  html: Weight;
  /** Every module that the page loads by itself, followed through their static imports. */
  scripts: Weight & { files: number };
  styles: Weight & { files: number };
}

/** Counts what a real page loads, from the page's own text and not from what the build meant. */
export async function weighPage(page: Answer, browser: Browser): Promise<PageWeight> {
  const scripts = new Map<string, Buffer>();
  const waiting = addresses(page.text, /"(\/assets\/[^"]+\.js)"/g, "/");
  for (const address of waiting) {
    if (scripts.has(address)) continue;
    const { text } = await load(browser, address);
    scripts.set(address, Buffer.from(text));
    waiting.push(...addresses(text, /(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g, address));
  }
  const styles = await Promise.all(
    addresses(page.text, /href="(\/assets\/[^"]+\.css)"/g, "/").map((address) =>
      load(browser, address),
    ),
  );
  return {
    html: weigh([Buffer.from(page.text)]),
    scripts: { files: scripts.size, ...weigh([...scripts.values()]) },
    styles: { files: styles.length, ...weigh(styles.map(({ text }) => Buffer.from(text))) },
  };
}

async function load(browser: Browser, address: string): Promise<Answer> {
  const answer = await browser.get(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

/** Each file apart, as it travels. */
function weigh(files: readonly Buffer[]): Weight {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    bytes: sum(files.map((file) => file.length)),
    gzip: sum(files.map((file) => gzipSync(file).length)),
  };
}

function addresses(text: string, pattern: RegExp, base: string): string[] {
  return [...text.matchAll(pattern)].map(
    ([, address]) => new URL(address ?? "", `http://page${base}`).pathname,
  );
}
