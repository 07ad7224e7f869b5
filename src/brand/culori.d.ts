// The part of culori that convert.ts uses; the package ships no types.
declare module 'culori/fn' {
  export interface Colour {
    readonly mode: string;
    readonly alpha?: number;
    readonly r?: number;
    readonly g?: number;
    readonly b?: number;
    readonly l?: number;
    readonly a?: number;
  }
  export type Mode = { readonly mode: string };
  export const modeRgb: Mode;
  export const modeHsl: Mode;
  export const modeOklab: Mode;
  export const modeOklch: Mode;
  export const modeLrgb: Mode;
  export const modeLab65: Mode;
  export const modeXyz65: Mode;
  export const modeXyz50: Mode;
  export const modeHwb: Mode;
  export const modeLab: Mode;
  export const modeLch: Mode;
  export const modeP3: Mode;
  export const modeA98: Mode;
  export const modeProphoto: Mode;
  export const modeRec2020: Mode;
  export function useMode(mode: Mode): void;
  export function parse(text: string): Colour | undefined;
  export function formatHex(colour: Colour): string;
  export function converter(mode: string): (colour: Colour) => Colour;
  export function toGamut(mode: string, by: string): (colour: Colour) => Colour;
  export function filterDeficiencyProt(severity: number): (colour: Colour) => Colour;
  export function filterDeficiencyDeuter(severity: number): (colour: Colour) => Colour;
  export function filterDeficiencyTrit(severity: number): (colour: Colour) => Colour;
  export function clampRgb(colour: Colour): Colour;
  export function filterGrayscale(amount: number): (colour: Colour) => Colour;
  export function differenceCiede2000(): (a: Colour, b: Colour) => number;
}
