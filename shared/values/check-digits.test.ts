import fc from 'fast-check'
import { enterpriseCheckDigits, enterpriseNumber, isEnterpriseNumber } from './enterprise-number'
import {
  inamiCheckDigits,
  inamiNumber,
  isInamiNumber,
  isSameProvider,
  providerKey,
  qualificationOf,
} from './inami-number'
import { isInsCode } from './ins-code'
import { hasCheckDigit, isCodeShaped, isNomenclatureCode } from './nomenclature-code'
import { structuredReference } from './structured-reference'

// The oracle: whole numbers of any length, and check digits found by trying all of them.
const rest = (digits: string, by: bigint) => BigInt(digits) % by
const two = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
// Number and check digits together: the number plus its check digits is a multiple of 97, and 00 is written 97.
const completing97 = (digits: string) =>
  two.filter((check) => check !== '00' && (BigInt(digits) + BigInt(check)) % 97n === 0n && Number(check) <= 97)
const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const many = { numRuns: 2_000 }

describe('an enterprise number', () => {
  test('numbers of public bodies are right', () => {
    for (const number of ['0820563481', '0411724220', '0207889014', '0299990019', '0299991108'])
      expect(isEnterpriseNumber(number)).toBe(true)
  })

  test('is taken exactly where the oracle takes it', () => {
    fc.assert(
      fc.property(digitsOf(10), (digits) => {
        const right = '01'.includes(digits[0]!) && completing97(digits.slice(0, 8)).includes(digits.slice(8))
        expect(isEnterpriseNumber(digits)).toBe(right)
      }),
      many,
    )
    fc.assert(
      fc.property(digitsOf(7), fc.constantFrom('0', '1'), (seven, first) => {
        const [check, ...others] = completing97(first + seven)
        expect(others).toEqual([])
        expect(enterpriseCheckDigits(first + seven)).toBe(check)
        expect(enterpriseNumber(first + seven + check)).toBe(first + seven + check)
      }),
    )
  })

  test('dots do not matter, a missing digit does', () => {
    expect(enterpriseNumber('0820.563.481')).toBe('0820563481')
    expect(enterpriseNumber('0820 563-481')).toBe('0820563481')
    for (const wrong of ['820563481', '08205634810', '0820563482', '2820563481', 'BE0820563481', 820563481, null])
      expect(() => enterpriseNumber(wrong)).toThrow('is not an enterprise number')
  })
})

describe('an INAMI number', () => {
  test('numbers of public examples are right', () => {
    for (const number of ['11530231003', '15897310004', '71000436', '71072393', '71099812', '10001490004'])
      expect(isInamiNumber(number)).toBe(true)
  })

  test('its seventh and eighth digits complete the first six, whatever the qualification', () => {
    fc.assert(
      fc.property(digitsOf(6), fc.option(digitsOf(3)), (six, qualification) => {
        const right = two.filter((check) => isInamiNumber(six + check + (qualification ?? '')))
        expect(right).toEqual(completing97(six))
        expect(inamiCheckDigits(six)).toBe(right[0])
        expect(qualificationOf(inamiNumber(six + right[0] + (qualification ?? '')))).toBe(qualification)
      }),
      { numRuns: 50 },
    )
  })

  test('has 8 or 11 digits; dots, dashes, strokes and blanks do not matter', () => {
    expect(inamiNumber('1-15302-31-003'.replace('1-1', '11'))).toBe('11530231003')
    expect(inamiNumber('1/15302/31 003'.replace('1/', '1'))).toBe('11530231003')
    expect(inamiNumber('71.000.436')).toBe('71000436')
    for (const wrong of ['710004360', '7100043', '7100043600', '710004360000', '71000437', 71000436, null])
      expect(() => inamiNumber(wrong)).toThrow('is not an INAMI number')
  })
})

describe('an INAMI number of an establishment', () => {
  test('is the same with and without three noughts, and no other', () => {
    expect(providerKey('71000436')).toBe('71000436000')
    expect(providerKey('71000436000')).toBe('71000436000')
    expect(providerKey('11530231003')).toBe('11530231003')
    expect(isSameProvider('71000436', '71000436000')).toBe(true)
    expect(isSameProvider('71000436', '71072393')).toBe(false)
    expect(isSameProvider('11530231003', '11530231004')).toBe(false)
  })
})

describe('a nomenclature code', () => {
  test('codes of the published tables are right', () => {
    for (const code of [
      '101010',
      '101032',
      '101076',
      '102034',
      '103132',
      '104215',
      '560011',
      '567033',
      '475075',
      '475086',
    ])
      expect(isNomenclatureCode(code)).toBe(true)
    expect(isNomenclatureCode('101075')).toBe(false)
  })

  test('its sixth digit is the rest of the first five by 7', () => {
    fc.assert(
      fc.property(digitsOf(6), (code) => {
        expect(isCodeShaped(code)).toBe(true)
        expect(hasCheckDigit(code)).toBe(rest(code.slice(0, 5), 7n) === BigInt(code[5]!))
        expect(isNomenclatureCode(code)).toBe(hasCheckDigit(code))
      }),
      many,
    )
  })

  test('six digits make a code, nothing else does', () => {
    for (const wrong of ['10101', '1010100', '10101a', ' 101010', '', 101010, null]) {
      expect(isCodeShaped(wrong)).toBe(false)
      expect(isNomenclatureCode(wrong)).toBe(false)
    }
  })
})

describe('a structured reference', () => {
  test('its last two digits are the rest of the first ten by 97, and 97 for none', () => {
    fc.assert(
      fc.property(digitsOf(10), (ten) => {
        const text = structuredReference(ten)
        expect(text).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/)
        const digits = text.replace(/\D/g, '')
        expect(digits.slice(0, 10)).toBe(ten)
        const check = BigInt(digits.slice(10))
        expect((BigInt(ten) - check) % 97n).toBe(0n)
        expect(check >= 1n && check <= 97n).toBe(true)
      }),
    )
    expect(structuredReference('0000000000')).toBe('+++000/0000/00097+++')
    expect(structuredReference('0000000097')).toBe('+++000/0000/09797+++')
    expect(structuredReference('0000000001')).toBe('+++000/0000/00101+++')
  })

  test('is made of ten digits only', () => {
    for (const wrong of ['123456789', '12345678901', '12345x7890', ''])
      expect(() => structuredReference(wrong)).toThrow('is not ten digits')
  })
})

test('an INS code has five digits, the first of them a province', () => {
  for (const code of ['21004', '11001', '92094', '62063']) expect(isInsCode(code)).toBe(true)
  for (const code of ['01004', '2100', '210044', '2100a', 'a21004', 21004, null]) expect(isInsCode(code)).toBe(false)
})
