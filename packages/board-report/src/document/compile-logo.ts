import { type LogoFile, notAPicture } from "../logo/read-logo.ts";
import { compile, TemplateError } from "./compiler.ts";

/**
 * Draws a logo by itself, as a report will.
 * @throws UnusableLogo
 */
export function compileLogo(logo: LogoFile): void {
  try {
    compile("logo.typ", { logo: logo.name }, logo);
  } catch (error) {
    if (error instanceof TemplateError) throw notAPicture(error);
    throw error;
  }
}
