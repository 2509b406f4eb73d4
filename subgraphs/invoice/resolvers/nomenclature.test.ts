import { inTransaction } from '../../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { type ItemRow, parseTariffs } from '../imports/nomenclature/parse'
import { previewItems, previewTariffs, unknownCodes, unknownCumulations } from '../imports/nomenclature/preview'
import { replaceItems, replaceTariffs } from '../imports/nomenclature/replace-nomenclature'
import { shippedNomenclature } from '../imports/nomenclature/shipped-nomenclature'
import { invoiceSubgraph } from '../subgraph'
import { invoiceFileOf, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const asGp = { as: 'provider:10001490004:prescriber' }

describe('nomenclature', () => {
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph)
  })
  afterAll(() => subgraph?.close())

  test('an item returns its tariff on a day', async () => {
    const { data, errors } = await subgraph.run(
      `{ nomenclatureItem(code: "101076") { label(language: NL) careType pseudoCode prescriptionRequired
          old: tariff(on: "2025-12-31") { honorarium } now: tariff { honorarium insurancePart patientPart period { from to } minAge preferentialRate }
          none: tariff(on: "2011-01-01") { honorarium } tariffs { honorarium } }
        visit: nomenclatureItem(code: "103132") { tariff { honorarium patientPart minAge maxAge source uncertain } sure: tariff(on: "2024-06-01") { uncertain } } unknown: nomenclatureItem(code: "999999") { code } }`,
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
    expect(data.visit).toEqual({
      tariff: {
        honorarium: '48.57',
        patientPart: '17.03',
        minAge: 10,
        maxAge: 75,
        source: 'le-gbo.be, artsenkrant, 2026',
        uncertain: true,
      },
      sure: { uncertain: false },
    })
    expect(data.unknown).toBeNull()
  })

  test('items are found by the beginning of the code, by a word without accents, and by care type', async () => {
    const find = async (args: string) => {
      const { data, errors } = await subgraph.run(
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

  const asHospital = { as: 'provider:71099020000:staff' }
  const PRICE = 'honorarium insurancePart patientPart basis provider'

  test('an institution has its own price before the general one, on its days; the limits of a day are shown', async () => {
    const { rows, errors } = parseTariffs(
      [
        'code,basis,provider,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note',
        '768106,FIXED,,2026-01-01,,,,no,no,500.00,480.00,20.00,C,yes,test,',
        '768106,FIXED,71099020,2026-03-01,2026-03-31,,,no,no,612.34,592.34,20.00,C,yes,test,',
      ].join('\n'),
    )
    expect(errors).toEqual([])
    await inTransaction(subgraph.db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))
    const { data, errors: failures } = await subgraph.run(
      `{ nomenclatureItem(code: "768106") { byDay maxPerDay notWith
          own: tariff(on: "2026-03-10", provider: "71099020") { ${PRICE} }
          longNumber: tariff(on: "2026-03-10", provider: "71099020000") { honorarium }
          before: tariff(on: "2026-02-28", provider: "71099020") { honorarium provider }
          other: tariff(on: "2026-03-10", provider: "71099119") { honorarium }
          general: tariff(on: "2026-03-10") { ${PRICE} }
          tariffs { honorarium provider } }
        claimed: nomenclatureItem(code: "960374") { byDay maxPerDay tariff(on: "2026-03-10") { ${PRICE} source } } }`,
      {},
      asHospital,
    )
    expect(failures).toBeUndefined()
    expect(data.nomenclatureItem).toEqual({
      byDay: true,
      maxPerDay: 1,
      notWith: [],
      own: {
        honorarium: '612.34',
        insurancePart: '592.34',
        patientPart: '20.00',
        basis: 'FIXED',
        provider: '71099020',
      },
      longNumber: { honorarium: '612.34' },
      before: { honorarium: '500.00', provider: null },
      other: { honorarium: '500.00' },
      general: { honorarium: '500.00', insurancePart: '480.00', patientPart: '20.00', basis: 'FIXED', provider: null },
      tariffs: [
        { honorarium: '500.00', provider: null },
        { honorarium: '612.34', provider: '71099020' },
      ],
    })
    expect(data.claimed).toMatchObject({
      byDay: false,
      maxPerDay: null,
      tariff: { basis: 'CLAIMED_UP_TO', patientPart: '0.00' },
    })
  })

  test('an import of the prices of one institution keeps those of the others and the general tariff', async () => {
    const { rows } = parseTariffs(
      [
        'code,basis,provider,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note',
        '768121,FIXED,,2026-01-01,,,,no,no,500.00,480.00,20.00,C,yes,test,',
        '768121,FIXED,71099020,2026-01-01,,,,no,no,600.00,580.00,20.00,C,yes,test,',
        '768121,FIXED,71099119,2026-01-01,,,,no,no,700.00,680.00,20.00,C,yes,test,',
      ].join('\n'),
    )
    const write = (some: typeof rows) =>
      inTransaction(subgraph.db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), some))
    await write(rows)
    const cheaper = { ...rows[1]!, honorarium: cents(55_000), insurancePart: cents(53_000) }
    expect(await previewTariffs(subgraph.db.manager, [cheaper])).toEqual([
      '768121 of 71099020000: 1 tariffs added, 1 removed',
      '  + 2026-01-01 open 550.00 / 530.00 / 20.00 uncertain (test)',
      '  - 2026-01-01 open 600.00 / 580.00 / 20.00 uncertain (test)',
    ])
    await write([cheaper])
    const { data } = await subgraph.run('{ nomenclatureItem(code: "768121") { tariffs { honorarium } } }', {}, asGp)
    expect(data.nomenclatureItem.tariffs.map(({ honorarium }: { honorarium: string }) => honorarium)).toEqual([
      '500.00',
      '550.00',
      '700.00',
    ])
  })

  test('two codes exclude each other on a day whichever of them the data name; a file without limits keeps them', async () => {
    const items = shippedNomenclature().items
    const [first, second] = ['102012', '102034'].map((code) => items.find((item) => item.code === code)!)
    const limits = { byDay: false, maxPerDay: 2, notWith: ['102034'] }
    const write = (row: ItemRow) =>
      inTransaction(subgraph.db, (tx) => replaceItems((sql, values) => tx.query(sql, values), [row]))
    expect(await previewItems(subgraph.db.manager, [{ ...first!, limits }])).toEqual([
      '1 codes: 0 new, 1 changed, 0 unchanged.',
      '  ~ 102012 max_per_day: none -> 2; not_with: none -> 102034',
    ])
    await write({ ...first!, limits })
    await write(first!)
    const { data } = await subgraph.run(
      '{ one: nomenclatureItem(code: "102012") { maxPerDay notWith } other: nomenclatureItem(code: "102034") { maxPerDay notWith } nomenclature(search: "102034") { edges { node { notWith } } } }',
      {},
      asGp,
    )
    expect(data).toEqual({
      one: { maxPerDay: 2, notWith: ['102034'] },
      other: { maxPerDay: null, notWith: ['102012'] },
      nomenclature: { edges: [{ node: { notWith: ['102012'] } }] },
    })
    await write({ ...first!, limits: { byDay: false, maxPerDay: null, notWith: [] } })
    expect(second!.limits).toBeNull()
  })

  test('a code that cannot go with an unknown code is rejected with its line', async () => {
    const row = { ...shippedNomenclature().items[0]!, limits: { byDay: false, maxPerDay: null, notWith: ['999999'] } }
    expect(await unknownCumulations(subgraph.db.manager, { rows: [row], lineOf: new Map([[row, 2]]) })).toEqual([
      'line 2: not_with names 999999, which is not in the nomenclature',
    ])
  })

  test('the database refuses two prices of one institution on a day, and a claim that is not all insurance part', async () => {
    const insert = (more: string) =>
      subgraph.db.query(
        `insert into tariff (code, valid_from, preferential, global_file, honorarium_cents, insurance_cents, patient_cents, confidence, uncertain, source, note, provider, basis)
         values ('768143', '2026-01-01', false, false, 100, 90, 10, 'C', true, 'test', '', ${more})`,
      )
    await insert(`'71099020000', 'FIXED'`)
    await insert(`null, 'FIXED'`)
    await expect(insert(`'71099020000', 'FIXED'`)).rejects.toThrow('tariff_one_for_a_day')
    await expect(insert(`null, 'FIXED'`)).rejects.toThrow('tariff_one_for_a_day')
    await expect(insert(`'71099119000', 'CLAIMED_UP_TO'`)).rejects.toThrow('tariff_claimed_is_insurance_part')
    await expect(insert(`'71099119', 'FIXED'`)).rejects.toThrow('tariff_provider_with_11_digits')
  })

  const head =
    'code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note'
  const read = (...lines: string[]) => {
    const parsed = parseTariffs([head, ...lines].join('\n'))
    expect(parsed.errors).toEqual([])
    return parsed
  }
  const write = ({ rows }: ReturnType<typeof read>) =>
    inTransaction(subgraph.db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))

  test('an import previews its changes and replaces the tariff history of its codes', async () => {
    const file = read('101010,2027-01-01,,,,no,no,20.00,14.00,6.00,A,no,INAMI 2027,')
    expect(await unknownCodes(subgraph.db.manager, file)).toEqual([])
    const lines = await previewTariffs(subgraph.db.manager, file.rows)
    expect(lines[0]).toBe('101010: 1 tariffs added, 5 removed')
    expect(lines[1]).toBe('  + 2027-01-01 open 20.00 / 14.00 / 6.00 (INAMI 2027)')
    expect(lines[2]).toBe(
      '  - 2012-01-01 2012-12-31 14.39 / 8.39 / 6.00 uncertain (gezondheid.be, undated, about 2012; the source is undated)',
    )
    await write(file)
    expect(await previewTariffs(subgraph.db.manager, file.rows)).toEqual(['Nothing would change.'])
    const { data } = await subgraph.run('{ nomenclatureItem(code: "101010") { tariffs { honorarium } } }', {}, asGp)
    expect(data.nomenclatureItem.tariffs).toEqual([{ honorarium: '20.00' }])
  })

  test('the same amounts from another source or for other ages are a change', async () => {
    await write(read('101533,2027-01-01,,10,,no,no,36.61,36.61,0.00,A,no,INAMI,'))
    const preview = async (line: string) => previewTariffs(subgraph.db.manager, read(line).rows)
    expect(await preview('101533,2027-01-01,,10,,no,no,36.61,36.61,0.00,A,no,INAMI,')).toEqual([
      'Nothing would change.',
    ])
    expect(await preview('101533,2027-01-01,,,10,no,no,36.61,36.61,0.00,A,no,INAMI,')).toEqual([
      '101533: 1 tariffs added, 1 removed',
      '  + 2027-01-01 open up to 10 years 36.61 / 36.61 / 0.00 (INAMI)',
      '  - 2027-01-01 open from 10 years 36.61 / 36.61 / 0.00 (INAMI)',
    ])
    expect(await preview('101533,2027-01-01,,10,,no,no,36.61,36.61,0.00,A,yes,press,')).toEqual([
      '101533: 1 tariffs added, 1 removed',
      '  + 2027-01-01 open from 10 years 36.61 / 36.61 / 0.00 uncertain (press)',
      '  - 2027-01-01 open from 10 years 36.61 / 36.61 / 0.00 (INAMI)',
    ])
  })

  test('a tariff of an unknown code is rejected with its line', async () => {
    const file = read(
      '101010,2027-01-01,,,,no,no,20.00,14.00,6.00,A,no,INAMI 2027,',
      '101054,2027-01-01,,,,no,no,20.00,14.00,6.00,A,no,INAMI 2027,',
    )
    expect(await unknownCodes(subgraph.db.manager, file)).toEqual([
      'line 3: the code 101054 is not in the nomenclature: import its item first',
    ])
  })

  test('an import of items previews new codes and changed columns', async () => {
    const { items } = shippedNomenclature()
    const known = items.find(({ code }) => code === '101076')!
    expect(await previewItems(subgraph.db.manager, [known])).toEqual(['Nothing would change.'])
    const other = { ...known, labels: { ...known.labels, EN: 'Advice' }, inEfact: false, source: 'INAMI' }
    expect(await previewItems(subgraph.db.manager, [other, { ...known, code: '101054' }])).toEqual([
      '2 codes: 1 new, 1 changed, 0 unchanged.',
      '  ~ 101076 in_efact: true -> false; label_en: Consultation of a recognised accredited general practitioner -> Advice; source: vnz.be, De meest gebruikte nomenclatuurcodes -> INAMI',
      `  + 101054 ${known.labels.FR}`,
    ])
  })
})

describe('an import of tariffs', () => {
  const scenario = new Scenario()
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  test('an import of tariffs does not change checked, paid or settled lines; care checked later has the new tariff', async () => {
    const AMOUNTS = 'outcome amounts { claimed state cpas patient }'
    const submit = async (reference: string, performedOn: string) => {
      const { data, errors } = await subgraph.run(
        `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { id ${AMOUNTS} } } } } } } }`,
        { input: invoiceFileOf(reference, [{ performedOn }]) },
        asGp,
      )
      expect(errors).toBeUndefined()
      return data.submitInvoices.file.invoices.edges[0].node.lines[0]
    }
    const before = await submit('before', '2026-03-09')
    const waiting = await submit('waiting', '2026-03-10')
    const asCaami = { as: 'caami:caami:agent' }
    await subgraph.run(
      'mutation { selectForReview(filter: { performed: { from: "2026-03-10", to: "2026-03-10" } }) { selected } }',
      {},
      asCaami,
    )
    const { rows } = parseTariffs(
      'code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note\n101076,2026-01-01,,,,no,no,30.00,20.00,10.00,A,no,INAMI,',
    )
    await inTransaction(subgraph.db, (tx) => replaceTariffs((sql, values) => tx.query(sql, values), rows))

    const after = await submit('after', '2026-03-11')
    expect(after.amounts).toEqual({ claimed: '33.73', state: '20.00', cpas: '10.00', patient: '3.73' })
    const decided = await subgraph.run(
      `mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: WAITING, outcome: ACCEPTED, remark: "seen") { line { ${AMOUNTS} } findings { rule } } }`,
      { id: waiting.id },
      asCaami,
    )
    expect(decided.data.decideLine).toEqual({
      line: { outcome: 'ACCEPTED', amounts: waiting.amounts },
      findings: [],
    })
    const paid = await subgraph.run('mutation { runPayments { total lineCount } }', {}, asCaami)
    expect(paid.data.runPayments).toEqual({ total: '75.46', lineCount: 3 })
    const read = await subgraph.run(`query ($id: ID!) { invoiceLine(id: $id) { ${AMOUNTS} } }`, { id: before.id }, asGp)
    expect(read.data.invoiceLine).toEqual({ outcome: 'ACCEPTED', amounts: before.amounts })
    expect(before.amounts).toEqual({ claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' })
  })
})
