import { KeptBlocks } from "./blocks.ts";
import { PageWriter } from "./page-writer.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { RtfBlocks } from "./rtf-blocks.ts";
import { codePageOf, decodeCodePage } from "./rtf-code-pages.ts";
import { rtfTokens, type RtfToken } from "./rtf-tokens.ts";
import { characterWords, destinationsLeftOut, optionalDestinationsKept } from "./rtf-words.ts";
import { damagedDocument } from "./unreadable-document.ts";

/** Groups inside groups; Word writes some dozens. */
const deepest = 10_000;

/** An RTF file's text, and whether the file ends before its text does. */
export function readRtf(
  bytes: Uint8Array,
  limits: ReadingLimits,
): { pages: string[]; cutShort: boolean } {
  const reader = new RtfReader(bytes, new PageWriter(limits));
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.finish();
}

interface Group {
  leftOut: boolean;
  inFontTable: boolean;
  hidden: boolean;
  deleted: boolean;
  font: number;
  /** How many characters after a \u stand in for it and are passed over. */
  standIns: number;
  onClose: (() => void) | null;
}

class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #blocks: RtfBlocks;
  readonly #outer: Group[] = [];
  readonly #codePages = new Map<number, number>();
  #group: Group = {
    leftOut: false,
    inFontTable: false,
    hidden: false,
    deleted: false,
    font: -1,
    standIns: 1,
    onClose: null,
  };
  #codePage = 1252;
  #fontDefined = -1;
  #optional = false;
  #passOver = 0;
  /** Bytes not yet decoded: a character of an East Asian code page can come in two tokens. */
  readonly #undecoded: Uint8Array[] = [];

  constructor(bytes: Uint8Array, writer: PageWriter) {
    this.#bytes = bytes;
    this.#blocks = new RtfBlocks(writer);
  }

  take(token: RtfToken): void {
    if (token.kind === "byte" || token.kind === "bytes") {
      this.#takeBytes(token);
      return;
    }
    this.#decode();
    if (token.kind === "open") this.#open();
    else if (token.kind === "close") this.#close();
    else if (this.#passOver > 0 && token.name !== "u") this.#passOver -= 1;
    else this.#word(token.name, token.value);
  }

  finish(): { pages: string[]; cutShort: boolean } {
    this.#decode();
    const cutShort = this.#outer.length > 0;
    while (this.#outer.length > 0) this.#close();
    return { pages: this.#blocks.finish(), cutShort };
  }

  #takeBytes(token: Extract<RtfToken, { kind: "byte" | "bytes" }>): void {
    this.#optional = false;
    if (this.#group.leftOut || this.#group.inFontTable) return;
    const bytes =
      token.kind === "byte"
        ? Uint8Array.of(token.value)
        : this.#bytes.subarray(token.start, token.end);
    const passed = Math.min(this.#passOver, bytes.length);
    this.#passOver -= passed;
    if (passed < bytes.length) this.#undecoded.push(bytes.subarray(passed));
  }

  #decode(): void {
    if (this.#undecoded.length === 0) return;
    const [only] = this.#undecoded;
    const bytes =
      only && this.#undecoded.length === 1 ? only : new Uint8Array(Buffer.concat(this.#undecoded));
    this.#undecoded.length = 0;
    this.#write(decodeCodePage(bytes, this.#codePages.get(this.#group.font) ?? this.#codePage));
  }

  #write(text: string): void {
    const { leftOut, inFontTable, hidden, deleted } = this.#group;
    if (!leftOut && !inFontTable && !hidden && !deleted) this.#blocks.text(text);
  }

  #open(): void {
    if (this.#outer.length >= deepest) throw damagedDocument("the RTF is nested too deeply");
    this.#passOver = 0;
    this.#optional = false;
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, onClose: null };
  }

  #close(): void {
    this.#passOver = 0;
    this.#group.onClose?.();
    this.#group = this.#outer.pop() ?? this.#group;
  }

  #word(name: string, value: number | null): void {
    if (name === "*") {
      this.#optional = true;
      return;
    }
    const skipWhenUnknown = this.#optional && !optionalDestinationsKept.has(name);
    this.#optional = false;
    if (skipWhenUnknown || destinationsLeftOut.has(name)) this.#group.leftOut = true;
    if (this.#group.leftOut) return;
    const character = characterWords[name];
    if (character !== undefined) this.#write(character);
    else if (!this.#characterState(name, value) && !this.#destination(name)) {
      this.#blocks.word(name);
    }
  }

  /** Words about characters: code pages, fonts, Unicode, hidden and struck-out text. */
  #characterState(name: string, value: number | null): boolean {
    const group = this.#group;
    switch (name) {
      case "u":
        this.#write(String.fromCharCode((value ?? 0x20) & 0xffff));
        this.#passOver = group.standIns;
        return true;
      case "uc":
        group.standIns = Math.min(100, Math.max(0, value ?? 1));
        return true;
      case "ansicpg":
        this.#codePage = value ?? 1252;
        return true;
      case "mac":
        this.#codePage = 10000;
        return true;
      case "pc":
        this.#codePage = 437;
        return true;
      case "f":
        if (group.inFontTable) this.#fontDefined = value ?? -1;
        else group.font = value ?? -1;
        return true;
      case "fcharset": {
        const codePage = codePageOf(value ?? 1);
        if (group.inFontTable && codePage !== null)
          this.#codePages.set(this.#fontDefined, codePage);
        return true;
      }
      case "v":
        group.hidden = value !== 0;
        return true;
      case "deleted":
        group.deleted = value !== 0;
        return true;
      case "plain":
        group.hidden = false;
        group.deleted = false;
        return true;
      default:
        return false;
    }
  }

  #destination(name: string): boolean {
    if (name === "fonttbl") this.#group.inFontTable = true;
    else if (name === "listtext" || name === "pntext") {
      this.#blocks.beginLabel();
      this.#group.onClose = () => this.#blocks.endLabel();
    } else if (/^(header|footer)[lrf]?$/.test(name)) {
      const kept = new KeptBlocks();
      this.#blocks.beginPart(kept);
      this.#group.onClose = () => this.#blocks.endRepeated(name.startsWith("header"), kept);
    } else if (name === "footnote") {
      const kept = new KeptBlocks();
      this.#blocks.beginPart(kept);
      this.#group.onClose = () => this.#blocks.endNote(kept);
    } else if (name === "shptxt" || name === "dptxbxtext") {
      const kept = new KeptBlocks();
      this.#blocks.beginPart(kept);
      this.#group.onClose = () => this.#blocks.endTextBox(kept);
    } else return false;
    return true;
  }
}
