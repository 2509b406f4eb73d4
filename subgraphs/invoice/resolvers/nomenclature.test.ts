import { inTransaction } from '../../../shared/database/transaction'
import { type TestSubgraph, testSubgraph } from '../../../shared/testing/subgraph'
import { previewTariffs, unknownCodes } from '../nomenclature/import-preview'
import { saveTariffs } from '../nomenclature/load-nomenclature'
import { parseTariffs } from '../nomenclature/nomenclature-data'
import { definition } from '../server'

jest.setTimeout(60_000)

const asGp = { as: 'provider:10001490004:prescriber' }

describe('the nomenclature', () => {
  let it_: TestSubgraph
  beforeAll(async () => {
    it_ = await testSubgraph(definition)
  })
  afterAll(() => it_?.close())

  test('a code tells what it is worth on a day', async () => {
    const { data, errors } = await it_.run(
      `{ nomenclatureItem(code: "101076") { label(language: NL) careType pseudoCode prescriptionRequired
          old: tariff(on: "2025-12-31") { honorarium } now: tariff { honorarium insurancePart patientPart period { from to } minAge preferentialRate }
          none: tariff(on: "2011-01-01") { honorarium } tariffs { honorarium } }
        visit: nomenclatureItem(code: "103132") { tariff { honorarium patientPart minAge maxAge } } unknown: nomenclatureItem(code: "999999") { code } }`,
      {},
      asGp,
    )
    expect(errors).toBeUndefined()
    expect(data.nomenclatureItem).toMatchObject({
      label: 'Raadpleging bij een erkende en geaccrediteerde huisarts',
      careType: 'GENERAL_MEDICINE',
      old: { honorarium: '32.84' },
      now: {
        honorarium: '33.73',
        insurancePart: '27.73',
        patientPart: '6.00',
        period: { from: '2026-01-01', to: null },
        minAge: null,
      },
      none: null,
    })
    expect(data.visit.tariff).toEqual({ honorarium: '48.57', patientPart: '17.03', minAge: 10, maxAge: 75 })
    expect(data.unknown).toBeNull()
  })

  test('codes are found by their beginning, by a word without accents, and by type of care', async () => {
    const find = async (args: string) => {
      const { data, errors } = await it_.run(
        `{ nomenclature${args} { totalCount edges { node { code } } pageInfo { hasNextPage endCursor } } }`,
        {},
        asGp,
      )
      expect(errors).toBeUndefined()
      return data.nomenclature
    }
    expect((await find('(search: "1010")')).edges.map((e: { node: { code: string } }) => e.node.code)).toEqual([
      '101010',
      '101032',
      '101076',
    ])
    expect((await find('(search: "kinesitherapie, intake")')).totalCount).toBe(1)
    const physio = await find('(careType: PARAMEDICAL, first: 2)')
    expect(physio.edges).toHaveLength(2)
    expect(physio.pageInfo.hasNextPage).toBe(true)
    const next = await find(`(careType: PARAMEDICAL, first: 200, after: "${physio.pageInfo.endCursor}")`)
    expect(next.edges.length).toBe(physio.totalCount - 2)
  })

  test('an import says what it would change, and takes the place of what its codes had', async () => {
    const head =
      'code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note'
    const { rows, errors } = parseTariffs(`${head}\n101010,2027-01-01,,,,no,no,20.00,14.00,6.00,A,no,INAMI 2027,`)
    expect(errors).toEqual([])
    expect(await unknownCodes(it_.db, rows)).toEqual([])
    const lines = await previewTariffs(it_.db, rows)
    expect(lines[0]).toBe('101010: 1 tariffs come, 5 go')
    expect(lines[1]).toBe('  + 2027-01-01 open 20.00 / 14.00 / 6.00')
    await inTransaction(it_.db, (tx) => saveTariffs((sql, values) => tx.query(sql, values), rows))
    expect(await previewTariffs(it_.db, rows)).toEqual(['Nothing would change.'])
    const { data } = await it_.run('{ nomenclatureItem(code: "101010") { tariffs { honorarium } } }', {}, asGp)
    expect(data.nomenclatureItem.tariffs).toEqual([{ honorarium: '20.00' }])
  })
})
