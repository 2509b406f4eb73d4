import fc from 'fast-check'
import { getCountrySpecifications } from 'ibantools'
import { iban, ibanError, isIban, sepaError, sepaIban } from './iban'

// The examples that the SWIFT registry prints, one a country.
const EXAMPLES = `
  AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
  AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
  BH67BMAG00001299123456 BR1800360305000010009795493C1 BY13NBRB3600900000002Z00AB00 CH9300762011623852957
  CR05015202001026284066 CY17002001280000001200527600 CZ6508000000192000145399 DE89370400440532013000
  DK5000400440116243 DO28BAGR00000001212453611324 EE382200221020145685 EG380019000500000000263180002
  ES9121000418450200051332 FI2112345600000785 FO6264600001631634 FR1420041010050500013M02606
  GB29NWBK60161331926819 GE29NB0000000101904917 GI75NWBK000000007099453 GL8964710001000206
  GR1601101250000000012300695 GT82TRAJ01020000001210029690 HR1210010051863000160 HU42117730161111101800000000
  IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012 IS140159260076545510730339
  IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101 KZ86125KZT5004100100
  LB62099900000001001901229114 LC55HEMM000100010012001200023015 LI21088100002324013AA LT121000011101001000
  LU280019400644750000 LV80BANK0000435195001 LY83002048000020100120361 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984 MR1300020001010000123456753
  MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR NL91ABNA0417164300 NO9386011117947
  PK36SCBL0000001123456702 PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
  QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379 SA0380000000608010167519
  SC18SSCB11010000000000001497USD SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541
  SM86U0322509800000000270100 ST23000100010051845310146 SV62CENR00000000000000700025 TL380080012345678910157
  TN5910006035183598478831 TR330006100519786457841326 UA213223130000026007233566001 VA59001123000012345678
  VG96VPVG0000012345678901 XK051212012345678906`
  .trim()
  .split(/\s+/)

// The countries of the SEPA schemes (EPC409-09) that have an IBAN of their own.
const SEPA =
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  )

// The oracle: by the standard, check digits are 98 less the rest of the account, the country and two zeros.
const two = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
const spelled = (text: string) =>
  [...text].map((one) => (/\d/.test(one) ? one : String(one.charCodeAt(0) - 55))).join('')
const checkOf = (country: string, account: string) =>
  String(98n - (BigInt(spelled(`${account}${country}00`)) % 97n)).padStart(2, '0')
const anExample = fc.constantFrom(...EXAMPLES)
const many = { numRuns: 2_000 }

describe('IBANs', () => {
  test('every example of the registry is valid, in every notation', () => {
    for (const example of EXAMPLES) {
      expect([example, ibanError(example)]).toEqual([example, null])
      expect(iban(example.toLowerCase().replace(/(.{4})/g, '$1 '))).toBe(example)
    }
    expect(new Set(EXAMPLES.map((example) => example.slice(0, 2))).size).toBe(EXAMPLES.length)
  })

  test('an added or missing character is always refused', () => {
    fc.assert(
      fc.property(
        anExample,
        fc.nat(),
        fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        (example, at, one) => {
          const place = 4 + (at % (example.length - 3))
          for (const account of [
            example.slice(4, place) + one + example.slice(place),
            example.slice(4, place) + example.slice(place + 1),
          ]) {
            if (account === example.slice(4)) continue
            const country = example.slice(0, 2)
            // Right check digits do not help.
            expect(isIban(country + checkOf(country, account) + account)).toBe(false)
          }
        },
      ),
      many,
    )
  })

  test('a changed digit or two swapped neighbours are always refused', () => {
    fc.assert(
      fc.property(anExample, fc.nat(), fc.constantFrom(...'0123456789'), (example, at, one) => {
        const place = 2 + (at % (example.length - 3))
        const [a, b] = [example[place]!, example[place + 1]!]
        const isDigit = (text: string) => /\d/.test(text)
        const changed = isDigit(a) ? example.slice(0, place) + one + example.slice(place + 1) : example
        const swapped = isDigit(a) === isDigit(b) ? example.slice(0, place) + b + a + example.slice(place + 2) : example
        for (const wrong of [changed, swapped]) if (wrong !== example) expect(isIban(wrong)).toBe(false)
      }),
      many,
    )
  })

  test('exactly one of the hundred pairs of check digits is valid', () => {
    for (const example of EXAMPLES) {
      const [country, account] = [example.slice(0, 2), example.slice(4)]
      expect(two.filter((check) => isIban(country + check + account))).toEqual([checkOf(country, account)])
    }
  })

  test('the check digits 00, 01 and 99 are refused, although their remainder fits', () => {
    const seen = new Set<string>()
    for (let i = 0; seen.size < 3; i++) {
      const text = `WEST${String(i).padStart(14, '0')}`
      const twin = ({ '97': '00', '98': '01', '02': '99' } as Record<string, string>)[checkOf('GB', text)]
      if (twin === undefined) continue
      seen.add(twin)
      expect(BigInt(spelled(`${text}GB${twin}`)) % 97n).toBe(1n)
      expect(isIban(`GB${twin}${text}`)).toBe(false)
    }
  })

  test('a letter in the place of a digit is refused', () => {
    const account = '0A00418450200051332'
    expect(ibanError(`ES${checkOf('ES', `2${account}`)}2${account}`)).toMatch('not built as those of the country ES')
  })

  test('a Belgian account number has its own check digits', () => {
    const belgian = fc.stringMatching(/^\d{10}$/).map((ten) => ten + String(BigInt(ten) % 97n || 97n).padStart(2, '0'))
    fc.assert(
      fc.property(belgian, (text) => {
        expect(isIban(`BE${checkOf('BE', text)}${text}`)).toBe(true)
        const wrong = text.slice(0, 10) + String((Number(text.slice(10)) + 1) % 100).padStart(2, '0')
        expect(isIban(`BE${checkOf('BE', wrong)}${wrong}`)).toBe(false)
        expect(isIban(`BE${checkOf('BE', `${text}0`)}${text}0`)).toBe(false)
      }),
    )
    expect(isIban(`BE${checkOf('BE', '000000000097')}000000000097`)).toBe(true)
    expect(isIban(`BE${checkOf('BE', '000000000000')}000000000000`)).toBe(false)
    expect(isIban(`BE${checkOf('BE', '5390075470034')}5390075470034`)).toBe(false)
  })

  test.each([
    ['ES912100041845020005133', 'an IBAN of the country ES has 24 characters, and this one has 23'],
    ['BE6853900754703', 'has 16 characters, and this one has 15'],
    ['US68539007547034', 'the SWIFT registry has no IBAN of the country US'],
    ['XX68539007547034', 'the SWIFT registry has no IBAN of the country XX'],
    ['BE69539007547034', 'its check digits are wrong'],
    ['68539007547034', 'the two letters of a country'],
    ['B168539007547034', 'the two letters of a country'],
    ['BE68-5390-0754-7034', 'the two letters of a country'],
    ['ＢＥ68539007547034', 'the two letters of a country'],
    ['', 'the two letters of a country'],
    [null, 'it is not a text'],
    [5, 'it is not a text'],
  ])('%s is refused with the reason', (text, reason) => {
    expect(ibanError(text)).toMatch(reason)
    expect(() => iban(text)).toThrow(reason)
    expect(() => sepaIban(text)).toThrow(reason)
  })
})

describe('accounts in SEPA', () => {
  test.each(EXAMPLES)('%s is accepted exactly if its country is in the SEPA schemes', (example) => {
    const isInside = SEPA.includes(example.slice(0, 2))
    expect(sepaError(example) === null).toBe(isInside)
    if (isInside) expect(sepaIban(example)).toBe(example)
    else expect(() => sepaIban(example)).toThrow('is outside SEPA')
  })

  test('every country of the SEPA schemes has an IBAN structure in the registry', () => {
    const specifications = getCountrySpecifications()
    expect(SEPA.filter((country) => !specifications[country]?.IBANRegistry)).toEqual([])
  })
})
