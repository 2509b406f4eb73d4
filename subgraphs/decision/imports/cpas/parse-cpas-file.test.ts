import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { parseCpasFile } from './parse-cpas-file'

const HEADER = 'enterprise_number,name_fr,name_nl,name_de,name_en,ins_codes'
const GOOD = '0299990019,CPAS de l’Exemple,OCMW Voorbeeld,ÖSHZ Beispiel,CPAS of the Example,21004 21013'

const errorsOf = (text: string): readonly string[] => {
  try {
    parseCpasFile(text)
  } catch (error) {
    if (error instanceof ImportRejected) return error.errors
    throw error
  }
  return []
}

describe('parseCpasFile', () => {
  test('parseCpasFile returns number, names and INS codes', () => {
    expect(parseCpasFile(`${HEADER}\n${GOOD}\n`)).toEqual([
      {
        enterpriseNumber: '0299990019',
        names: { FR: 'CPAS de l’Exemple', NL: 'OCMW Voorbeeld', DE: 'ÖSHZ Beispiel', EN: 'CPAS of the Example' },
        insCodes: ['21004', '21013'],
        contact: {},
      },
    ])
  })
  test('parseCpasFile returns null for an empty contact cell and nothing for an absent column', () => {
    const [cpas] = parseCpasFile(`${HEADER},address,email\n${GOOD},"Rue de l’Exemple 1, 1000 Bruxelles",\n`)
    expect(cpas!.contact).toEqual({ address: 'Rue de l’Exemple 1, 1000 Bruxelles', email: null })
  })
  test('parseCpasFile returns a merger, null for empty cells, and nothing for absent columns', () => {
    const merged = parseCpasFile(`${HEADER},successor,successor_from\n${GOOD},0299991108,2027-01-01\n`)
    expect(merged[0]!.merger).toEqual({ successor: '0299991108', from: '2027-01-01' })
    expect(parseCpasFile(`${HEADER},successor,successor_from\n${GOOD},,\n`)[0]!.merger).toBeNull()
    expect(parseCpasFile(`${HEADER}\n${GOOD}\n`)[0]).not.toHaveProperty('merger')
  })
  test.each([
    ['without rows', HEADER, /no row/],
    ['with a column missing', 'enterprise_number\n0299990019', /columns missing: name_fr/],
    ['with wrong check digits', `${HEADER}\n${GOOD.replace('0019', '0018')}`, /line 2: "0299990018"/],
    ['with an invalid INS code', `${HEADER}\n${GOOD.replace('21013', '2101')}`, /line 2: "2101" is not an INS code/],
    ['with a name missing', `${HEADER}\n${GOOD.replace('OCMW Voorbeeld', '')}`, /line 2: name_nl is empty/],
    [
      'with an e-mail address without a domain',
      `${HEADER},email\n${GOOD},accueil`,
      /line 2: email "accueil" is not an e-mail/,
    ],
    [
      'with text for a phone number',
      `${HEADER},phone\n${GOOD},ask inside`,
      /line 2: phone "ask inside" is not a phone number/,
    ],
    ['with an address of two lines', `${HEADER},address\n${GOOD},"a\nb"`, /line 2: address must be one line/],
    [
      'with a successor without a day',
      `${HEADER},successor,successor_from\n${GOOD},0299991108,`,
      /line 2: a merger needs both/,
    ],
    [
      'with a successor with wrong check digits',
      `${HEADER},successor,successor_from\n${GOOD},0299991109,2027-01-01`,
      /line 2: the successor "0299991109"/,
    ],
    [
      'with a merger on no day',
      `${HEADER},successor,successor_from\n${GOOD},0299991108,2027-02-30`,
      /line 2: successor_from "2027-02-30"/,
    ],
    [
      'with its own successor',
      `${HEADER},successor,successor_from\n${GOOD},0299990019,2027-01-01`,
      /line 2: a centre is not its own/,
    ],
    [
      'with one column of mergers',
      `${HEADER},successor\n${GOOD},0299991108`,
      /successor and successor_from belong together/,
    ],
    ['with a CPAS twice', `${HEADER}\n${GOOD}\n${GOOD}`, /twice in the file: 0299990019/],
  ])('a CPAS file %s is rejected as a whole', (_, text, why) => {
    expect(errorsOf(text).join('\n')).toMatch(why)
  })
})
