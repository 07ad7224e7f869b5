// What finds the places where a line may end.
/** The break opportunities of a text in a script the house rules do not know, ascending. */
export type Breaker = (text: string) => readonly { readonly position: number; readonly required: boolean }[];
