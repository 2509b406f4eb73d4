import fc from 'fast-check'
import { pdfText } from '../testing/pdf-text'
import { documentFont, type Weight } from './fonts'
import { Paper } from './paper'
import { printedForm, printingProblem, unprintableCharacter } from './printable'
import { textLines } from './text-lines'

const paper = () => new Paper({ title: 'A test', language: 'en', createdAt: new Date('2026-03-12T11:00:00Z') })
const printed = async (text: string, weight: Weight = 'regular') => {
  const document = paper().paragraph(text, { weight })
  // Fonts may put marks of one letter in another order: canonically the same text (UAX 15).
  return printedForm(pdfText(await document.finish())).split('\n')
}

describe('a name on a document', () => {
  test.each([
    ['Polish', 'Żółkiewska Łucja'],
    ['Vietnamese', 'Nguyễn Thị Hằng'],
    ['Yoruba, with marks that do not compose', 'Ẹ́niọlá Ọ̀ṣun'],
    ['Turkish', 'İlayda Gümüşoğlu Işık'],
    ['Azerbaijani', 'Əliyev Ağayar'],
    ['Hausa', 'Ɗan Ƙano Ɓala'],
    ['transcribed Arabic', 'ʿAbd al-Raḥmān Ḏū l-Faqār'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Ukrainian', 'Олена Ґалаґан'],
    ['Georgian', 'გიორგი ბერიძე'],
    ['Armenian', 'Արամ Խաչատրյան'],
    ['Amharic', 'ተስፋዬ አበበ'],
    ['Arabic, which joins and runs to the left', 'فاطمة الزهراء بنت محمد'],
    ['Arabic with lam-alif and marks', 'لآلئ عبد اللّٰه'],
    ['Persian', 'پروین گل‌محمدی'],
    ['Sorani Kurdish', 'ئاراس کەریم'],
    ['Hebrew', 'שרה כהן'],
    ['Hebrew with points', 'מֹשֶׁה'],
    ['Hindi', 'हिमांशु श्रेष्ठ'],
    ['Bengali', 'শেখ মুজিবুর রহমান'],
    ['Punjabi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ'],
    ['Tamil', 'கௌரி ஸ்ரீநிவாசன்'],
    ['Sinhala', 'ශ්‍රී කෞශල්‍යා'],
    ['Thai', 'สมชาย น้ำ'],
    ['Lao', 'ສົມຊາຍ ຄໍາ'],
    ['Khmer', 'សុខា ខ្មែរ'],
    ['Burmese', 'အောင်ဆန်းစုကြည် မြန်မာ'],
    ['Tibetan', 'བསྟན་འཛིན་རྒྱ་མཚོ'],
  ])('a name in %s is printed whole and can be copied', async (_, name) => {
    expect(unprintableCharacter(name)).toBeNull()
    expect(await printed(name)).toEqual([printedForm(name)])
  })

  test('composed and decomposed forms of a name print alike', async () => {
    const composed = 'Nguyễn Thị Hằng'
    expect(composed.normalize('NFD')).not.toBe(composed)
    expect(await printed(composed.normalize('NFD'))).toEqual([composed])
  })

  test('Arabic letters are joined: isolated, initial, medial and final forms differ', () => {
    const { runs } = line('ههه ه')
    const shapes = runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id))
    expect(new Set(shapes).size).toBe(5)
  })

  test('Arabic text begins at the right; numbers and Latin words in it run left to right', () => {
    const drawn = (text: string) => line(text).runs.flatMap((run) => run.text.trim() || [])
    expect(drawn('أحمد 12 B')).toEqual(['B', '12', 'أحمد'])
    expect(drawn('Ahmed أحمد بن علي 12')).toEqual(['Ahmed', '12', 'علي', 'بن', 'أحمد'])
  })

  test('a name longer than its line is broken between words, in its own direction, without loss', async () => {
    const name = Array.from({ length: 60 }, () => 'محمد').join(' ')
    const lines = await printed(name)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join(' ')).toBe(name)
  })

  test('a name without spaces is broken between letters, and a mark stays with its letter', async () => {
    const name = 'Ẹ́ọ̀'.repeat(150)
    const lines = await printed(name)
    expect(lines.length).toBeGreaterThan(1)
    for (const text of lines) expect(text).not.toMatch(/^\p{M}/u)
    expect(lines.join('')).toBe(printedForm(name))
  })

  test.each([
    ['a letter of a script without a font', '𞤀𞤣𞤢𞤥', '"𞤀" U+1E900'],
    ['a Chinese letter', 'Li 李', '"李" U+674E'],
    ['a control character', 'Ann\u0000a', 'U+0000'],
    ['a line feed', 'Ann\na', 'U+000A'],
    ['a mark of direction', 'Ann\u202ea', 'U+202E'],
    ['a soft hyphen', 'Ann\u00ada', 'U+00AD'],
    ['a private character', 'Ann\ue000', 'U+E000'],
    ['a code point without a meaning', 'Ann\u0378', 'U+0378'],
    ['half of a character', 'Ann\ud83d', 'U+D83D'],
    ['an emoji', 'Ann 😀', '"😀" U+1F600'],
    ['a mark without its letter', '\u0301Anna', '"\u0301" U+0301'],
    ['a vowel sign without its letter, which fonts show on a circle', 'ि', '"ि" U+093F'],
  ])('a name with %s is refused with the character and whose name it is', (_, name, character) => {
    const problem = printingProblem([
      { what: 'The first names of the person 85451399817', text: 'Zoë' },
      { what: 'The last name of the person 85451399817', text: name },
    ])
    expect(problem).toContain(`The last name of the person 85451399817 holds the character ${character},`)
    expect(() => paper().paragraph(name)).toThrow(/Invariant violated/)
  })
})

// Letters and marks of each script that has a font; whatever they are put together to, the law below holds.
const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Tamil',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
] as const

const lettersOf = (script: string): string[] => {
  const isLetter = /^[\p{L}\p{M}]$/u
  const isScript = new RegExp(`^\\p{Script=${script}}$`, 'u')
  return Array.from({ length: 0x30000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => isLetter.test(character) && isScript.test(character))
}

describe.each(scripts)('random names in %s', (script) => {
  const letters = lettersOf(script)
  const name = fc
    .array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
    .map((words) => words.map((word) => word.join('')).join(' '))

  test('random names are printed whole or refused', async () => {
    let whole = 0
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        if (unprintableCharacter(text) !== null) {
          expect(() => paper().paragraph(text)).toThrow(/Invariant violated/)
          return
        }
        whole += 1
        expect(await printed(text)).toEqual([printedForm(text)])
        expect(await printed(text, 'bold')).toEqual([printedForm(text)])
      }),
      { numRuns: 40 },
    )
    expect(whole).toBeGreaterThan(0)
  })

  test('most names of single letters are printed', () => {
    const refused = letters.filter((letter) => /\p{L}/u.test(letter) && unprintableCharacter(letter) !== null)
    expect(refused.length / letters.length).toBeLessThan(0.25)
  })
})

test('names that mix scripts, directions and numbers keep exactly their characters', async () => {
  const letters = fc.constantFrom(...'aé9(١۲', 'ب', 'ש', 'გ', 'አ', 'क', 'ก', 'ọ́', ' ', '-', '’')
  const characters = (text: string) => [...text.normalize('NFD').replace(/\s/g, '')].sort().join('')
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 30 }), async (parts) => {
      const text = parts.join('').trim()
      expect(unprintableCharacter(text)).toBeNull()
      expect(characters((await printed(text)).join(''))).toBe(characters(text))
    }),
    { numRuns: 100 },
  )
})

test('repeated shaping does not leak memory', () => {
  const { shaping } = documentFont('arabic', 'regular')
  const grownBy = (times: number) => {
    const before = process.memoryUsage().external
    for (let i = 0; i < times; i++) shaping.shape('فاطمة الزهراء', true)
    return process.memoryUsage().external - before
  }
  grownBy(5_000)
  expect(grownBy(20_000)).toBeLessThan(1_000_000)
})

describe('a document', () => {
  test('a document embeds only the glyphs that it prints', async () => {
    const document = await paper().paragraph('Zoë Đặng').finish()
    expect(document.toString('latin1')).toContain('/FontFile2')
    expect(document.length).toBeLessThan(20_000)
  })

  test('documents with the same content are identical files', async () => {
    const [one, two] = [await paper().paragraph('Zoë فاطمة').finish(), await paper().paragraph('Zoë فاطمة').finish()]
    expect(one.equals(two)).toBe(true)
  })

  test('a long document has a footer on each page and keeps rows whole', async () => {
    const document = new Paper({ title: 'A test', language: 'en', createdAt: new Date(0), footer: 'at the foot' })
    document.table(
      Array.from({ length: 100 }, (_, i) => [`row ${i}`, 'a text that needs two lines in its narrow cell']),
      [100, 130],
    )
    const text = pdfText(await document.finish())
    expect(text.match(/at the foot/g)!.length).toBeGreaterThan(3)
    for (let i = 0; i < 100; i++) expect(text).toContain(`row ${i}\ta text`)
  })
})

function line(text: string) {
  return textLines(text, 'regular', 100_000)[0]!
}
