import { fileSize } from "../policy/file-size.ts";

export const modelFileTypes = ".pdf,.docx,.odt,.rtf,.html,.htm,.txt";

/** @param largest in bytes */
export const modelFileHint = (largest: number): string =>
  `PDF, Word (.docx), OpenDocument, RTF, a web page or plain text, up to ${fileSize(largest)}. Where a school fills in its own, write a gap such as [school name] or [insert date].`;
