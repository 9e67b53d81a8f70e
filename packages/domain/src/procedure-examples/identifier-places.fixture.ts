/** Where in a procedure's input ids stand: in fields, in lists and in what is keyed, at any depth. */
import type { z } from "zod";
import { identifier } from "../input-limits.ts";

/** Field names from the outside in; `EACH` stands for the members of a list or the values of what is keyed. */
export type Place = readonly string[];
export const EACH = "[]";

type Schema = z.core.$ZodTypes;

/** Every place where an input takes an id, whether an example fills it or not. */
export function identifierPlaces(schema: unknown): Place[] {
  const found = new Map<string, Place>();
  collect(schema, [], found);
  return [...found.values()];
}

function collect(schema: unknown, place: Place, found: Map<string, Place>): void {
  if (schema === identifier) {
    found.set(place.join("."), place);
    return;
  }
  const {
    _zod: { def },
  } = schema as Schema;
  const go = (inner: unknown, ...further: string[]) =>
    collect(inner, [...place, ...further], found);
  switch (def.type) {
    case "object":
      for (const [name, field] of Object.entries(def.shape)) go(field, name);
      break;
    case "array":
      go(def.element, EACH);
      break;
    case "record":
      go(def.valueType, EACH);
      break;
    case "union":
      for (const option of def.options) go(option);
      break;
    case "intersection":
      go(def.left);
      go(def.right);
      break;
    case "pipe":
      go(def.in);
      go(def.out);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "readonly":
    case "catch":
    case "nonoptional":
      go(def.innerType);
      break;
  }
}

/** The same input with an id at a place: beside those that stand in a list, in place of one in a field. */
export function withIdAt(input: unknown, [name, ...further]: Place, id: string): unknown {
  if (name === undefined) return id;
  if (name !== EACH) {
    const fields = (input ?? {}) as Readonly<Record<string, unknown>>;
    return { ...fields, [name]: withIdAt(fields[name], further, id) };
  }
  if (Array.isArray(input) || input === undefined || input === null) {
    const [first, ...rest]: unknown[] = input ?? [];
    return further.length === 0
      ? [first, ...rest, id].filter((member) => member !== undefined)
      : [withIdAt(first, further, id), ...rest];
  }
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, withIdAt(value, further, id)]),
  );
}

/** What stands at a place of an input. */
export function valuesAt(input: unknown, [name, ...further]: Place): unknown[] {
  if (input === undefined || input === null) return [];
  if (name === undefined) return [input];
  const inner = name === EACH ? Object.values(input) : [(input as Record<string, unknown>)[name]];
  return inner.flatMap((value) => valuesAt(value, further));
}
