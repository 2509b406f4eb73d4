import { isNiss } from './niss'

// Eleven digits in the groups of a national number, with or without separators, that are not part of a longer number.
const CANDIDATE = /(?<!\d)\d{2}[ .\-/]?\d{2}[ .\-/]?\d{2}[ .\-/]{0,3}\d{3}[ .\-/]{0,3}\d{2}(?!\d)/g
// The usual form with separators is meant as a national number, also with a typing error: `85.07.30-033.28`.
const USUAL_FORM = /^\d{2}\.\d{2}\.\d{2}[ -]{1,3}\d{3}[ .-]{1,3}\d{2}$/

/** Whether a text contains a national register or BIS number, or what is clearly meant as one. */
export const hasNationalNumber = (text: string): boolean =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .matchAll(CANDIDATE),
  ].some(([candidate]) => USUAL_FORM.test(candidate) || isNiss(candidate.replaceAll('/', '')))
