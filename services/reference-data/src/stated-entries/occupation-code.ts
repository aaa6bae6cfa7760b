/** The classification that a code without one is of. */
export const usualClassification = 'isco-08';

/** A code as vacancies and profiles write it, in its parts. */
export function occupationIn(written: string): { readonly classification: string; readonly code: string } {
  const colon = written.indexOf(':');
  if (colon < 0) return { classification: usualClassification, code: written };
  return { classification: written.slice(0, colon), code: written.slice(colon + 1) };
}

/** A code as vacancies and profiles write it. */
export function occupationOf(classification: string, code: string): string {
  return classification === usualClassification ? code : `${classification}:${code}`;
}
