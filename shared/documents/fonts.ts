import { readFileSync } from 'node:fs'
import { type ShapingFont, shapingFont } from './harfbuzz'
import { toSfnt } from './sfnt'

/** The weights in which documents are printed. */
export type Weight = 'regular' | 'bold'

/** A font in one weight: what the PDF embeds parts of, and what shapes its text. */
export interface DocumentFont {
  name: string
  file: Buffer
  shaping: ShapingFont
}

const fontsource = (family: 'sans' | 'serif', script: string) => (weight: Weight) =>
  `@fontsource/noto-${family}-${script}/files/noto-${family}-${script}-${script}-${weight === 'bold' ? 700 : 400}-normal.woff`

// The first one that has a letter prints it. Noto Sans covers Latin (every mark and extension block), Greek, Cyrillic and Devanagari.
const families: Readonly<Record<string, (weight: Weight) => string>> = {
  latin: (weight) =>
    `@expo-google-fonts/noto-sans/${weight === 'bold' ? '700Bold/NotoSans_700Bold' : '400Regular/NotoSans_400Regular'}.ttf`,
  arabic: fontsource('sans', 'arabic'),
  hebrew: fontsource('sans', 'hebrew'),
  ethiopic: fontsource('sans', 'ethiopic'),
  georgian: fontsource('sans', 'georgian'),
  armenian: fontsource('sans', 'armenian'),
  bengali: fontsource('sans', 'bengali'),
  gurmukhi: fontsource('sans', 'gurmukhi'),
  tamil: fontsource('sans', 'tamil'),
  sinhala: fontsource('sans', 'sinhala'),
  thai: fontsource('sans', 'thai'),
  lao: fontsource('sans', 'lao'),
  khmer: fontsource('sans', 'khmer'),
  myanmar: fontsource('sans', 'myanmar'),
  tibetan: fontsource('serif', 'tibetan'),
}

/** The families in the order in which they are tried. */
export const fontFamilies: readonly string[] = Object.keys(families)

const opened = new Map<string, DocumentFont>()

/** A font, read when it is first needed and kept: at rest no document's font is in memory. */
export function documentFont(family: string, weight: Weight): DocumentFont {
  const name = `${family}-${weight}`
  let font = opened.get(name)
  if (!font) {
    const file = toSfnt(readFileSync(require.resolve(families[family]!(weight))))
    font = { name, file, shaping: shapingFont(file) }
    opened.set(name, font)
  }
  return font
}
