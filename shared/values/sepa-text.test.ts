import fc from 'fast-check'
import { sepaText } from './sepa-text'

const NAME = 70
const ALLOWED = /^[A-Za-z0-9/\-?:().,'+ ]*$/
const fold = (text: string) => sepaText(text, NAME)

/** The letters of a Unicode block. */
const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).filter((one) => /\p{L}/u.test(one))

describe('SEPA text', () => {
  test.each([
    ['Müller & Søn', 'Muller + Son'],
    ['Docteur “Ördög”', "Docteur 'Ordog'"],
    ['Dr. L’Hôpital d‘Été', "Dr. L'Hopital d'Ete"],
    ['Łukasz Żółć-Świątek', 'Lukasz Zolc-Swiatek'],
    ['Đorđe Šarić', 'Dorde Saric'],
    ['Ђорђе Љубић Њего Ћирић Џон Јова', 'Djordje Ljubic Njego Ciric Dzhon Jova'],
    ['Åse Bjørn Ærø Þór', 'Ase Bjorn Aro bor'],
    ['İbrahim Yıldız Ağaoğlu Şişli', 'Ibrahim Yildiz Agaoglu Sisli'],
    ['Œuvre Straße ﬁn ﬂot', 'Ouvre Strase fin flot'],
    ['Ελένη Χαραλάμπους Ψαρά', 'Eleni CHaralampoys PSara'],
    ['Щербаков Жельо Юлия', 'SHTerbakov ZHelyo YUliya'],
    ['a—b–c…', 'a-b-c...'],
    ['  two\t\u00a0 blanks \n here ', 'two blanks here'],
    ['//a//b//', 'a/b'],
    ['e\u0301te\u0301', 'ete'],
    ['zero\u200bwidth', 'zerowidth'],
    ['a_b~c[d]{e}', 'a-b-c(d)(e)'],
    ['100 € #1', '100 E .1'],
    ['محمد', 'mhmd'],
  ])('%s is written as %s', (text, expected) => expect(fold(text)).toBe(expected))

  test.each([
    ['Latin-1 Supplement', 0x80, 0xff],
    ['Latin Extended-A', 0x100, 0x17f],
    ['Latin Extended-B', 0x180, 0x24f],
    ['Latin Extended Additional', 0x1e00, 0x1eff],
    ['Greek', 0x370, 0x3ff],
    ['Greek Extended', 0x1f00, 0x1fff],
    ['Cyrillic', 0x400, 0x4ff],
    ['Cyrillic Supplement', 0x500, 0x52f],
    ['Armenian', 0x530, 0x58f],
    ['Hebrew', 0x590, 0x5ff],
    ['Arabic', 0x600, 0x6ff],
    ['Georgian', 0x10a0, 0x10ff],
    ['Alphabetic Presentation Forms', 0xfb00, 0xfb4f],
  ])('each letter of %s gives at least one allowed character', (_, from, to) => {
    const lost: string[] = []
    for (const letter of letters(from, to)) {
      const folded = fold(`x${letter}x`)
      expect(folded).toMatch(ALLOWED)
      if (folded.length < 3) lost.push(letter)
    }
    expect(lost).toEqual([])
  })

  test('each letter of the Latin, Greek and Cyrillic blocks gives a letter or digit, but for six that ASCII spells with a sign', () => {
    const blocks = [
      ...letters(0xc0, 0x1bf),
      ...letters(0x1c4, 0x24f),
      ...letters(0x386, 0x3ff),
      ...letters(0x400, 0x45f),
    ]
    const odd = blocks.filter((letter) => !/[A-Za-z0-9]/.test(fold(`x${letter}`).slice(1)))
    expect(odd.join('')).toBe('ƸƹɁɂϏϗ')
  })

  test('any text gives allowed characters only, no double spaces, within the length; a second conversion changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 140 }), (text, longest) => {
        const folded = sepaText(text, longest)
        expect(folded).toMatch(ALLOWED)
        expect(folded).not.toMatch(/ {2}|\/\/|^[/ ]|[/ ]$/)
        expect(folded.length).toBeLessThanOrEqual(longest)
        expect(sepaText(folded, longest)).toBe(folded)
      }),
      { numRuns: 2_000 },
    )
  })

  test('a long name is cut, but not to an empty text', () => {
    expect(fold(`${'A'.repeat(69)} ${'B'.repeat(20)}`)).toBe('A'.repeat(69))
    expect(fold(`${' '.repeat(100)}Somebody`)).toBe('Somebody')
    expect(fold(`${'/'.repeat(100)}Somebody`)).toBe('Somebody')
    expect(fold('щ'.repeat(40))).toHaveLength(NAME)
  })

  test('a text without letters and digits becomes empty', () => {
    for (const text of ['', '   ', '…', '///', '“”', '\u200b']) expect(fold(text)).toBe('')
  })
})
