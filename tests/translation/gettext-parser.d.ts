// The part of gettext-parser that the tests use; it has no types of its own.
declare module 'gettext-parser' {
  interface Message {
    readonly msgstr: readonly string[];
    readonly comments?: { readonly flag?: string; readonly previous?: string };
  }
  interface Messages {
    readonly translations: Readonly<Record<string, Readonly<Record<string, Message>>>>;
  }
  export const po: {
    parse(text: string): Messages;
    compile(messages: Messages, options?: { readonly foldLength?: number }): Uint8Array;
  };
}
