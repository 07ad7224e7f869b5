// The part of culori that convert.ts uses; the package ships no types.
declare module 'culori/fn' {
  export interface Colour {
    readonly mode: string;
    readonly alpha?: number;
  }
  export type Mode = { readonly mode: string };
  export const modeRgb: Mode;
  export const modeHsl: Mode;
  export const modeOklab: Mode;
  export const modeOklch: Mode;
  export const modeLrgb: Mode;
  export const modeLab65: Mode;
  export const modeXyz65: Mode;
  export function useMode(mode: Mode): void;
  export function parse(text: string): Colour | undefined;
  export function formatHex(colour: Colour): string;
  export function inGamut(mode: string): (colour: Colour) => boolean;
  export function toGamut(mode: string, by: string): (colour: Colour) => Colour;
  export function filterDeficiencyProt(severity: number): (colour: Colour) => Colour;
  export function filterDeficiencyDeuter(severity: number): (colour: Colour) => Colour;
  export function filterDeficiencyTrit(severity: number): (colour: Colour) => Colour;
  export function filterGrayscale(amount: number): (colour: Colour) => Colour;
  export function differenceCiede2000(): (a: Colour, b: Colour) => number;
}
