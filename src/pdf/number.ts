// Numbers as operands of content streams.

/** At most two decimals, 0.004 mm in points; never an exponent (not allowed by ISO 32000-1 7.3.3). */
export const coordinate = (value: number): string => decimal(value, 100);

/** At most three decimals, a quarter of a step of a colour; never an exponent. */
export const channel = (value: number): string => decimal(value, 1000);

const decimal = (value: number, steps: number): string => {
  const rounded = Math.round(value * steps);
  const digits = `${rounded / steps}`;
  if (rounded >= steps || rounded <= -steps || rounded === 0) return digits;
  return digits.replace('0.', '.');
};

/** Seven significant digits, for values that are scaled later; never an exponent. */
export const fine = (value: number): string => {
  const digits = Number(value.toPrecision(7)).toFixed(12);
  return digits.replace(/\.?0+$/, '').replace(/^-0$/, '0');
};
