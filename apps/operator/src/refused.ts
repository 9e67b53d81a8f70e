/** What was asked for can't be done, said in one line for the person who asked. Not a fault of ours. */
export class Refused extends Error {
  override readonly name = "Refused";
}
