/** Typst, with the template and the typefaces of this package and nothing else. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { LogoFile } from "../logo/read-logo.ts";
import { statusFont } from "../typeface/status-font.ts";
import { fontFiles } from "../typeface/typefaces.ts";

const template = fileURLToPath(new URL("../template", import.meta.url));

let compiler: NodeCompiler | undefined;

/** What Typst says when it can't make a document. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/**
 * A file of the template, drawn as PDF/UA-1. Data is handed over beside the file and never becomes part of it.
 * @param data texts that the file finds under their names in `sys.inputs`
 * @throws TemplateError
 */
export function compile(
  file: string,
  data: Record<string, string>,
  logo: LogoFile | null = null,
): Uint8Array {
  // Made once: it looks through the machine's typefaces, which no text of ours names, before it takes ours.
  compiler ??= NodeCompiler.create({
    workspace: template,
    fontArgs: [{ fontBlobs: [...fontFiles(), statusFont()] }],
  });
  const logoPath = logo === null ? null : join(template, logo.name);
  if (logoPath !== null && logo !== null) compiler.mapShadow(logoPath, Buffer.from(logo.bytes));
  try {
    const drawn = compiler.compile({ mainFilePath: join(template, file), inputs: data });
    if (drawn.result === null) {
      const diagnostics = drawn.takeDiagnostics();
      const found = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
      throw new TemplateError(JSON.stringify(found));
    }
    return compiler.pdf(drawn.result, { pdfStandard: "ua-1" });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(error instanceof Error ? error.message : String(error));
  } finally {
    if (logoPath !== null) compiler.unmapShadow(logoPath);
    // What one report left behind is of no use to the next.
    compiler.evictCache(0);
  }
}
