import { inTransaction } from '../../../../shared/database/transaction'
import type { ImportRejected } from '../../../../shared/errors/import-rejected'
import { createTestSubgraph, type TestSubgraph } from '../../../../shared/testing/test-subgraph'
import { day } from '../../../../shared/values/day'
import { inamiCheckDigits } from '../../../../shared/values/inami-number'
import { currentPhases } from '../../persistence/phase.repository'
import { providerSubgraph } from '../../subgraph'
import { importProviders } from './import-providers'
import { parseProviderFile } from './parse-provider-file'

const HEADER = 'inami_number,name,category,qualification_code,birth_date,ins_code,from,active_until'
const numberOf = (six: string, qualification = '004') => `${six}${inamiCheckDigits(six)}${qualification}`
const [ONE, TWO] = [numberOf('140001'), numberOf('140002')]
const fileOf = (...rows: string[]) => [HEADER, ...rows].join('\n')
const errorsOf = (csv: string): string => {
  try {
    parseProviderFile(csv)
    return ''
  } catch (error) {
    return (error as ImportRejected).errors.join('\n')
  }
}

test.each([
  ['a number with wrong check digits', fileOf('10001590004,A,GENERAL_PRACTITIONER,,,,,'), 'is not an INAMI number'],
  ['a category that does not exist', fileOf(`${ONE},A,BAKER,,,,,`), 'category is "BAKER"'],
  ['a day that does not exist', fileOf(`${ONE},A,GENERAL_PRACTITIONER,,2026-02-30,,,`), 'birth_date is "2026-02-30"'],
  ['a malformed INS code', fileOf(`${ONE},A,GENERAL_PRACTITIONER,,,210,,`), 'is not an INS code'],
  ['a malformed qualification', fileOf(`${ONE},A,GENERAL_PRACTITIONER,4,,,,`), 'qualification_code is "4"'],
  ['a number twice', fileOf(`${ONE},A,GENERAL_PRACTITIONER,,,,,`, `${ONE},B,SPECIALIST,,,,,`), 'is on line 2 already'],
  ['a column that is missing', 'inami_number,name\n1,2', 'columns missing: category'],
  ['a column that is unknown', 'inami_number,name,category,iban\n1,2,3,4', 'columns unknown: iban'],
  ['no rows', HEADER, 'no rows'],
  [
    'a name that is not in UTF-8',
    fileOf(`${ONE},Dr M\uFFFDller,GENERAL_PRACTITIONER,,,,,`),
    'line 2: name is not in UTF-8',
  ],
  ['an error after an empty line', fileOf('', `${ONE},A,BAKER,,,,,`), 'line 3: category is "BAKER"'],
])('a file of providers with %s is rejected as a whole', (_, csv, error) => {
  expect(errorsOf(csv)).toContain(error)
})

test('a file with semicolons, as spreadsheets here write it, is read', () => {
  const csv = fileOf(`${ONE},Dr Un,GENERAL_PRACTITIONER,,1970-05-05,,,`).replaceAll(',', ';')
  expect(parseProviderFile(csv)).toEqual(parseProviderFile(csv.replaceAll(';', ',')))
})

describe('importProviders', () => {
  let graph: TestSubgraph
  beforeAll(async () => {
    graph = await createTestSubgraph(providerSubgraph)
  })
  afterAll(() => graph?.close())
  const run = async (csv: string, today = '2026-03-12') => {
    const phases = await currentPhases(graph.db)
    return inTransaction(graph.db, ({ manager }) =>
      importProviders(manager, parseProviderFile(csv), { now: `${today}T11:00:00.000Z`, today: day(today), phases }),
    )
  }
  const read = async (number: string) => {
    const query = `query ($number: InamiNumber!) { provider(inamiNumber: $number) {
      name category birthDate insCode activeUntil records { period { from to } category recordedBy { subject } } } }`
    return (await graph.run(query, { number }, { as: 'caami:caami:agent' })).data.provider
  }

  test('new providers are registered, with the import as actor, and again nothing changes', async () => {
    const csv = fileOf(
      `${ONE},Dr Un,GENERAL_PRACTITIONER,,1970-05-05,21004,,`,
      `${TWO},Dr Deux,GENERAL_PRACTITIONER,,,,2026-01-01,2026-12-31`,
    )
    expect((await run(csv)).lines).toEqual([
      `new: ${ONE} Dr Un, GENERAL_PRACTITIONER from 0001-01-01`,
      `new: ${TWO} Dr Deux, GENERAL_PRACTITIONER from 2026-01-01`,
      '0 of 2 providers do not change.',
    ])
    expect(await read(ONE)).toMatchObject({ name: 'Dr Un', birthDate: '1970-05-05', insCode: '21004' })
    expect((await read(TWO)).records).toEqual([
      {
        period: { from: '2026-01-01', to: null },
        category: 'GENERAL_PRACTITIONER',
        recordedBy: { subject: 'import:providers' },
      },
    ])
    expect((await run(csv)).lines).toEqual(['2 of 2 providers do not change.'])
  })

  test('changed facts hold from their day; empty cells leave what is registered', async () => {
    const { lines } = await run(fileOf(`${ONE},,SPECIALIST,,,,2026-03-01,`))
    expect(lines[0]).toContain(`changed: ${ONE} from 2026-03-01: category GENERAL_PRACTITIONER -> SPECIALIST`)
    expect(await read(ONE)).toMatchObject({ name: 'Dr Un', category: 'SPECIALIST', birthDate: '1970-05-05' })
    expect((await read(ONE)).records).toHaveLength(2)
  })

  test.each([
    ['facts before the newest ones', `${ONE},,GENERAL_PRACTITIONER,,,,2026-02-01,`, 'PRV-SINCE'],
    ['a number of another category', `71000436,X,GENERAL_PRACTITIONER,,,,,`, 'PRV-NUMBER'],
    ['a new number without a name', `${numberOf('140003')},,GENERAL_PRACTITIONER,,,,,`, 'give the provider’s name'],
    ['a birth date after today', `${numberOf('140004')},X,GENERAL_PRACTITIONER,,2027-01-01,,,`, 'after today'],
  ])('a file with %s is refused whole, and nothing is written', async (_, row, error) => {
    const good = numberOf('140009')
    const failed = run(fileOf(`${good},Dr Neuf,GENERAL_PRACTITIONER,,,,,`, row))
    await expect(failed).rejects.toThrow(error)
    expect(await read(good)).toBeNull()
  })
})
