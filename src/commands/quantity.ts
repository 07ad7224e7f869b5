// A number with its noun, for people: "1 sheet", "2 sheets".

export const quantity = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
