import { type DocumentFont, documentFont, fontFamilies, type Weight } from './fonts'
import type { ShapedGlyph } from './harfbuzz'

/** A grapheme cluster (UAX 29: a letter with its marks) and the family that prints it; null: none does. */
export interface Cluster {
  text: string
  start: number
  family: string | null
}

const DOTTED_CIRCLE = 0x25cc
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
// What leaves no trace on paper, or has no agreed form: controls, format characters, surrogates, private use, unassigned code points, separators
// of lines. The two joiners are kept: Persian and Sinhala names need them.
const UNPRINTABLE = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

/** The text as documents print it: composed, so that one letter is one glyph where Unicode has it. */
export const printedForm = (text: string): string => text.normalize('NFC')

/** The clusters of a text in its printed form. */
export function clustersOf(text: string, weight: Weight): Cluster[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => {
    const isRefused = UNPRINTABLE.test(segment) || isMarkAlone(segment, text.slice(0, index))
    const family = isRefused ? undefined : fontFamilies.find((one) => holds(documentFont(one, weight), segment))
    return { text: segment, start: index, family: family ?? null }
  })
}

// A mark at the start of a word has no base letter: it would be printed on a space, or on the letter before.
const isMarkAlone = (cluster: string, before: string): boolean =>
  /^\s+\p{M}/u.test(cluster) || (/^\p{M}/u.test(cluster) && /(^|\s)$/.test(before))

const holds = ({ shaping }: DocumentFont, cluster: string): boolean =>
  Array.from(cluster).every((character) => shaping.glyphOf(character.codePointAt(0)!) !== 0)

/** Whether a shaped run shows its text and nothing else: no missing glyph, no circle in the place of an absent letter. */
export function isWhole(text: string, glyphs: readonly ShapedGlyph[], { shaping }: DocumentFont): boolean {
  const circle = text.includes('\u25cc') ? -1 : shaping.glyphOf(DOTTED_CIRCLE)
  return glyphs.every(({ id }) => id !== 0 && (id !== circle || circle === 0))
}

/**
 * The first character of a text that no document can show as it is (no font has it, or its script does not allow it in its
 * place); null: every letter is printed.
 */
export function unprintableCharacter(text: string): string | null {
  const printed = printedForm(text)
  const runs: { family: string; text: string }[] = []
  for (const { text: cluster, family } of clustersOf(printed, 'regular')) {
    if (family === null) return characterToName(cluster)
    const last = runs.at(-1)
    if (last?.family === family) last.text += cluster
    else runs.push({ family, text: cluster })
  }
  for (const { family, text: part } of runs) {
    const font = documentFont(family, 'regular')
    if (isWhole(part, font.shaping.shape(part, false), font)) continue
    const broken = clustersOf(part, 'regular').find(
      ({ text: one }) => !isWhole(one, font.shaping.shape(one, false), font),
    )
    return characterToName(broken?.text ?? part)
  }
  return null
}

// Of a cluster, the character to name: the one that no font has, else its first.
function characterToName(cluster: string): string {
  const characters = Array.from(cluster)
  const isMissing = (character: string) =>
    UNPRINTABLE.test(character) || !fontFamilies.some((one) => holds(documentFont(one, 'regular'), character))
  return characters.find(isMissing) ?? characters.find((character) => !/\s/.test(character)) ?? characters[0]!
}

/** The code point as Unicode writes it: U+0041. */
const codePointText = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** A text that a document would show, and whose it is, for the sentence that refuses it. */
export interface NamedText {
  /** The last name of the person 85451399817 */
  what: string
  text: string | null
}

/** A sentence about the first text that can't be printed; null: all can. */
export function printingProblem(texts: readonly NamedText[]): string | null {
  for (const { what, text } of texts) {
    const character = text === null ? null : unprintableCharacter(text)
    if (character === null) continue
    const shown = UNPRINTABLE.test(character) ? '' : ` "${character}"`
    return `${what} holds the character${shown} ${codePointText(character)}, which no font of this system can print. Nothing is printed, so that no document bears a wrong name. Have the name corrected where it was registered, or ask the operator for a font of that script.`
  }
  return null
}
