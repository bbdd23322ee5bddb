/** A message with its plural forms (`Intl.PluralRules`), chosen by the parameter `n`; `other` is required. */
export type Message = string | { readonly one?: string; readonly other: string };

type SameKeys<Source> = { readonly [Key in keyof Source]: Message };

/**
 * The messages of one part of the application, in all three languages side by side. English is the source of the keys,
 * the others are typed against it: a missing or surplus key does not compile.
 * Parameters stand in braces: `{n} partners`; a number is formatted for the language.
 */
export function defineMessages<Source extends Readonly<Record<string, Message>>>(messages: {
  readonly en: Source;
  readonly id: SameKeys<NoInfer<Source>>;
  readonly de: SameKeys<NoInfer<Source>>;
}): { readonly en: Source; readonly id: SameKeys<Source>; readonly de: SameKeys<Source> } {
  return messages;
}
