// Numbers as operands of content streams.

/** At most three decimals, 0.0004 mm; never an exponent (not allowed by ISO 32000-1 7.3.3). */
export const number = (value: number): string => {
  const thousandths = Math.round(value * 1000);
  const digits = `${thousandths / 1000}`;
  if (thousandths >= 1000 || thousandths <= -1000 || thousandths === 0) return digits;
  return digits.replace('0.', '.');
};

/** Seven significant digits, for values that are scaled later; never an exponent. */
export const fine = (value: number): string => {
  const digits = Number(value.toPrecision(7)).toFixed(12);
  return digits.replace(/\.?0+$/, '').replace(/^-0$/, '0');
};
