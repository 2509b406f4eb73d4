import anyAscii from 'any-ascii'

// The conversion table of the European Payments Council (EPC217-08, "Recommendation how to convert"), as pairs of a
// character and its replacement. Letters with accents follow from their decomposition. The table gives `i` for `ĥ` and
// `ħ`, which are an `h`; characters that it replaces by a full stop although they are letters are spelled by any-ascii.
const EPC = `
  ! . # . $ . % . * . ; , < . = . > . @ . [ ( \\ / ] ) ^ . _ - \` ' { ( | / } ) ~ - ¿ ? € E & + " '
  Æ A æ a Ø O ø o Þ b þ p ß s Đ D đ d Ħ H ħ h ı i Ĳ I ĳ i Ŀ L ŀ l Ł L ł l Œ O œ o Ŧ T ŧ t
  « . » . § . © . ® . ° . ± . £ . ¥ . ¢ .
  Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ CH Ψ PS Ω O
  α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r ς s σ s τ t υ y φ f χ ch ψ ps ω o
  А A Б B В V Г G Д D Е E Ж ZH З Z И I Й Y К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х H Ц TS Ч CH Ш SH Щ SHT Ъ A Ь Y Ю YU Я YA
  а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya`

const table = new Map<string, string>()
const cells = EPC.trim().split(/\s+/)
for (let i = 0; i < cells.length; i += 2) table.set(cells[i]!, cells[i + 1]!)

const ALLOWED = /^[A-Za-z0-9/\-?:().,'+ ]$/
const LETTER = /[\p{L}\p{N}]/u
const OTHER = '.'

/** The replacement of a character in the SEPA character set; empty for an invisible character. */
function converted(character: string): string {
  if (ALLOWED.test(character)) return character
  if (/\s/u.test(character)) return ' '
  if (/[\p{M}\p{C}]/u.test(character)) return ''
  const listed = table.get(character)
  if (listed !== undefined) return listed
  const parts = [...character.normalize('NFKD')]
  if (parts.length > 1 || parts[0] !== character) return parts.map(converted).join('')
  const spelled = [...anyAscii(character)].map((one) => (ALLOWED.test(one) ? one : (table.get(one) ?? ''))).join('')
  if (LETTER.test(character)) return spelled || OTHER
  // A punctuation mark becomes one character: a dash, a quotation mark.
  return spelled.length === 1 ? spelled : OTHER
}

// Single spaces between words only, no slash at either end, and no double slash.
const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/^[/ ]+|[/ ]+$/g, '')

/**
 * The text in the SEPA character set (EPC217-08), cut to `maxLength` characters. Each letter gives at least one character. Empty if
 * the text has no letter and no digit.
 */
export function sepaText(text: string, maxLength: number): string {
  const folded = tidy([...text.normalize('NFC')].map(converted).join(''))
  const cut = tidy(folded.slice(0, maxLength))
  return /[A-Za-z0-9]/.test(cut) ? cut : ''
}
