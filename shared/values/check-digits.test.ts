import fc from 'fast-check'
import { enterpriseCheckDigits, enterpriseNumber, isEnterpriseNumber } from './enterprise-number'
import {
  inamiCheckDigits,
  inamiNumber,
  isInamiNumber,
  isSameProvider,
  printedNumber,
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

describe('enterprise numbers', () => {
  test('numbers of public bodies are valid', () => {
    for (const number of ['0820563481', '0411724220', '0207889014', '0299990019', '0299991108'])
      expect(isEnterpriseNumber(number)).toBe(true)
  })

  test('validation agrees with the reference implementation', () => {
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

  test('dots are ignored, a missing digit is refused', () => {
    expect(enterpriseNumber('0820.563.481')).toBe('0820563481')
    expect(enterpriseNumber('0820 563-481')).toBe('0820563481')
    for (const wrong of ['820563481', '08205634810', '0820563482', '2820563481', 'BE0820563481', 820563481, null])
      expect(() => enterpriseNumber(wrong)).toThrow('is not an enterprise number')
  })
})

describe('INAMI numbers', () => {
  test('numbers of public examples are valid', () => {
    for (const number of ['11530231003', '15897310004', '71000436', '71072393', '71099812', '10001490004'])
      expect(isInamiNumber(number)).toBe(true)
  })

  test('digits 7 and 8 check the first six, for every qualification', () => {
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

  test('8 or 11 digits are accepted; dots, dashes, slashes and spaces are ignored', () => {
    expect(inamiNumber('1-15302-31-003'.replace('1-1', '11'))).toBe('11530231003')
    expect(inamiNumber('1/15302/31 003'.replace('1/', '1'))).toBe('11530231003')
    expect(inamiNumber('71.000.436')).toBe('71000436')
    for (const wrong of ['710004360', '7100043', '7100043600', '710004360000', '71000437', 71000436, null])
      expect(() => inamiNumber(wrong)).toThrow('is not an INAMI number')
  })
})

describe('INAMI numbers of establishments', () => {
  test('8 digits equal the same 8 digits followed by 000, and no other number', () => {
    expect(providerKey('71000436')).toBe('71000436000')
    expect(providerKey('71000436000')).toBe('71000436000')
    expect(providerKey('11530231003')).toBe('11530231003')
    expect(printedNumber('71000436000')).toBe('71000436')
    expect(printedNumber('71000436')).toBe('71000436')
    expect(printedNumber('10020001000')).toBe('10020001000')
    expect(isSameProvider('71000436', '71000436000')).toBe(true)
    expect(isSameProvider('71000436', '71072393')).toBe(false)
    expect(isSameProvider('11530231003', '11530231004')).toBe(false)
  })
})

describe('nomenclature codes', () => {
  test('codes of the published tables are valid', () => {
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

  test('the sixth digit is the first five modulo 7', () => {
    fc.assert(
      fc.property(digitsOf(6), (code) => {
        expect(isCodeShaped(code)).toBe(true)
        expect(hasCheckDigit(code)).toBe(rest(code.slice(0, 5), 7n) === BigInt(code[5]!))
        expect(isNomenclatureCode(code)).toBe(hasCheckDigit(code))
      }),
      many,
    )
  })

  test('only six digits have the form of a code', () => {
    for (const wrong of ['10101', '1010100', '10101a', ' 101010', '', 101010, null]) {
      expect(isCodeShaped(wrong)).toBe(false)
      expect(isNomenclatureCode(wrong)).toBe(false)
    }
  })
})

describe('structured references', () => {
  test('the last two digits are the first ten modulo 97, and 97 for 0', () => {
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

  test('anything but ten digits is refused', () => {
    for (const wrong of ['123456789', '12345678901', '12345x7890', ''])
      expect(() => structuredReference(wrong)).toThrow('is not ten digits')
  })
})

test('an INS code has five digits and begins with a province', () => {
  for (const code of ['21004', '11001', '92094', '62063']) expect(isInsCode(code)).toBe(true)
  for (const code of ['01004', '2100', '210044', '2100a', 'a21004', 21004, null]) expect(isInsCode(code)).toBe(false)
})
