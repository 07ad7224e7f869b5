// The type of a function that finds where a line may end.
/** The break opportunities of a text in a script that the house rules do not cover, ascending. */
export type Breaker = (text: string) => readonly { readonly position: number; readonly required: boolean }[];
