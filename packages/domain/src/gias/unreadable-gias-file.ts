/** A file that is not a GIAS download, said so that the person who chose it knows which one to choose. */
export class UnreadableGiasFile extends Error {
  override readonly name = "UnreadableGiasFile";
  readonly code: UnreadableGiasCode;

  constructor(code: UnreadableGiasCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type UnreadableGiasCode =
  | "empty"
  | "too_large"
  | "not_text"
  | "damaged"
  | "not_gias"
  | "columns_missing"
  | "links_only"
  | "no_schools";
