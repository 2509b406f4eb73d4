import { nissCheckDigits } from '../../shared/values/niss'
import { codesOf, rulesOf, sharesOf, summarizeWithCode } from './answers'
import { bisNumberBornOn, coveredPerson, LEGAL, quoteAndSend } from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { TARIFY } from './operations'
import { findingsOf, gpLine } from './tariff-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()

describe('a line of a general practitioner', () => {
  let niss: string
  beforeAll(async () => {
    ;({ niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis()))
  })
  const check = (line: object, more: object = {}) =>
    quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine(line), more)

  test('State and CPAS pay a line with full coverage, and tarify returns what the invoice records', async () => {
    const { quoted, sent, tarify } = await check({})
    expect(sharesOf(quoted)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    expect(sharesOf(sent)).toEqual(sharesOf(quoted))
    expect([quoted.outcome, sent.outcome]).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect([quoted.findings, sent.findings]).toEqual([[], []])
    expect(tarify.amuAttestationRequired).toBe(false)
    expect(Object.values(tarify.total)).toEqual(sharesOf(quoted))
    expect(quoted.careType).toBe('GENERAL_MEDICINE')
  })

  test.each([
    ['a code that does not exist', { code: '101043' }, 'TAR-CODE', '130', '500402', 'code'],
    ['a code with a wrong check digit', { code: '101075' }, 'TAR-CODE', '130', '500402', 'code'],
    ['a code without a tariff that day', { code: '101010' }, 'TAR-CODE-ON-DATE', '196', '500420', 'code'],
    ['a global file, also where it has a tariff', { code: '107015' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['a global file without a tariff', { code: '102771' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['an electronic global file', { code: '101496' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['the other electronic global file', { code: '101533' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
  ])('tarify and submitInvoices reject %s', async (_, change, rule, eTar, eFact, path) => {
    const { quoted, sent } = await check({ claimed: '10.00', ...change })
    expect(summarizeWithCode(quoted.findings)).toEqual([`E ${rule} ${eTar} lines.0.${path}`])
    expect(summarizeWithCode(sent.findings)).toEqual([`E ${rule} ${eFact} invoices.0.lines.0.${path}`])
    expect([quoted.outcome, sent.outcome]).toEqual(['REJECTED', 'REJECTED'])
    expect(sharesOf(sent)).toEqual(['10.00', '0.00', '0.00', '0.00'])
    expect(sharesOf(quoted)).toEqual(sharesOf(sent))
  })

  test('TAR-DISCIPLINE rejects a specialist consultation of a general practitioner', async () => {
    const { quoted, sent } = await check({ code: '102034', claimed: '37.15' })
    expect(summarizeWithCode(quoted.findings)).toContain('E TAR-DISCIPLINE 171 lines.0.code')
    expect(summarizeWithCode(sent.findings)).toContain('E TAR-DISCIPLINE 501540 invoices.0.lines.0.code')
  })

  test('TAR-FUTURE rejects care of tomorrow and accepts care of today', async () => {
    const today = await check({ performedOn: TODAY })
    expect(today.sent.findings).toEqual([])
    const tomorrow = await check({ performedOn: '2026-03-13' })
    expect(summarizeWithCode(tomorrow.quoted.findings)).toEqual(['E TAR-FUTURE 146 lines.0'])
    expect(findingsOf(tomorrow.sent)).toEqual(findingsOf(tomorrow.quoted))
    expect(summarizeWithCode(tomorrow.tarify.findings)).toEqual(['E TAR-FUTURE 146 -'])
  })

  test('TAR-TWO-MONTHS limits tarify to two months, not the invoice', async () => {
    const last = await check({ performedOn: '2026-01-12' })
    expect(last.quoted.findings).toEqual([])
    const before = await check({ performedOn: '2026-01-11', claimed: '33.73' })
    expect(summarizeWithCode(before.quoted.findings)).toEqual(['E TAR-TWO-MONTHS 166 lines.0'])
    expect(before.quoted.outcome).toBe('REJECTED')
    expect(before.sent.outcome).toBe('ACCEPTED')
    expect(rulesOf(before.sent.findings)).toEqual(['INV-LATE'])
  })

  test('two months before 30 April begin on 28 February', async () => {
    const ask = (performedOn: string) =>
      fixtures.gp.ask<any>(
        TARIFY,
        { input: { niss, provider: fixtures.gpNumber, performedOn, lines: [{ code: '101076' }] } },
        '2026-04-30',
      )
    expect((await ask('2026-02-28')).tarify.lines[0].findings).toEqual([])
    expect(rulesOf((await ask('2026-02-27')).tarify.lines[0].findings)).toEqual(['TAR-TWO-MONTHS'])
  })

  test('TAR-CAP reduces a claim above the tariff, and the patient pays the difference', async () => {
    const { quoted, sent } = await check({ performedOn: '2026-03-01', claimed: '40.00' })
    expect(summarizeWithCode(quoted.findings)).toEqual(['W TAR-CAP 501940 lines.0.honorarium'])
    expect(summarizeWithCode(sent.findings)).toEqual(['W TAR-CAP 501940 invoices.0.lines.0.claimed'])
    expect([quoted.outcome, sent.outcome]).toEqual(['REDUCED', 'REDUCED'])
    expect(sharesOf(quoted)).toEqual(['40.00', '27.73', '6.00', '6.27'])
    expect(sharesOf(sent)).toEqual(sharesOf(quoted))
    const exact = await check({ performedOn: '2026-03-02', claimed: '33.73' })
    expect(exact.sent.findings).toEqual([])
    const oneCent = await check({ performedOn: '2026-03-03', claimed: '33.74' })
    expect(rulesOf(oneCent.sent.findings)).toEqual(['TAR-CAP'])
  })

  test('the tariff is multiplied by the quantity', async () => {
    const { quoted, sent } = await check({ performedOn: '2026-03-04', quantity: 3 })
    expect(sharesOf(quoted)).toEqual(['101.19', '83.19', '18.00', '0.00'])
    expect(sharesOf(sent)).toEqual(sharesOf(quoted))
    expect([quoted.quantity, sent.quantity]).toEqual([3, 3])
    const cap = await check({ performedOn: '2026-03-05', quantity: 3, claimed: '101.20' })
    expect(cap.sent.outcome).toBe('REDUCED')
  })

  test.each([
    ['2024', '31.81', '25.81'],
    ['2025', '32.84', '26.84'],
    ['2026', '33.73', '27.73'],
  ])('the tariff of %s applies to care of that year', async (year, fee, state) => {
    const { niss: person } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
      validity: { from: `${year}-01-01`, to: `${year}-12-31` },
    })
    for (const performedOn of [`${year}-01-01`, `${year}-12-31`]) {
      const { quoted, sent } = await quoteAndSend(
        fixtures.gp,
        fixtures.gpNumber,
        person,
        { code: '101076', performedOn },
        { on: performedOn },
      )
      expect(sharesOf(quoted)).toEqual([fee, state, '6.00', '0.00'])
      expect(sharesOf(sent)).toEqual(sharesOf(quoted))
    }
  })

  test('a provider calls tarify only for itself, with 8 or 11 digits', async () => {
    const input = { niss, provider: fixtures.hospitalNumber, performedOn: '2026-03-10', lines: [{ code: '102034' }] }
    expect(codesOf(await fixtures.gp.raw(TARIFY, { input }, TODAY))).toEqual(['FORBIDDEN'])
    const long = { ...input, provider: `${fixtures.hospitalNumber}000` }
    expect(codesOf(await fixtures.hospital.raw(TARIFY, { input: long }, TODAY))).toEqual([])
    expect(codesOf(await fixtures.analyst.raw(TARIFY, { input }, TODAY))).toEqual(['FORBIDDEN'])
    for (const partner of [fixtures.caami, fixtures.cpas, fixtures.otherCpas, fixtures.inspector])
      expect(codesOf(await partner.raw(TARIFY, { input }, TODAY))).toEqual([])
    expect(new Set(codesOf(await fixtures.bcss.raw(TARIFY, { input }, TODAY)))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
  })
})

describe('tariff of a home visit by age', () => {
  test.each([
    ['the day before the tenth birthday', '2016-03-11', ['48.57', '40.57', '8.00', '0.00'], []],
    ['the tenth birthday', '2016-03-10', ['48.57', '31.54', '17.03', '0.00'], []],
    ['the last day at 75', '1950-03-11', ['48.57', '31.54', '17.03', '0.00'], []],
    ['the 76th birthday', '1950-03-10', null, ['TAR-AGE']],
  ])('the tariff of a home visit applies on %s', async (_, birthDate, amounts, rules) => {
    const number = bisNumberBornOn(birthDate, Math.floor(Math.random() * 700))
    const { niss } = await coveredPerson(fixtures.cpas, number, {}, { ...LEGAL, birthDate })
    const { quoted, sent } = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, {
      code: '103132',
      performedOn: '2026-03-10',
      ...(amounts ? {} : { claimed: '48.57' }),
    })
    expect(rulesOf(quoted.findings)).toEqual(rules)
    expect(rulesOf(sent.findings)).toEqual(rules)
    if (amounts) {
      expect(sharesOf(quoted)).toEqual(amounts)
      expect(sharesOf(sent)).toEqual(amounts)
    } else {
      expect(summarizeWithCode(quoted.findings)).toEqual(['E TAR-AGE 183 lines.0.code'])
      expect(summarizeWithCode(sent.findings)).toEqual(['E TAR-AGE 500443 invoices.0.lines.0.code'])
    }
  })
})

describe('tariff of a home visit with a partly known birth date', () => {
  test.each([
    ['a year in which every age is a child’s', '174000', ['48.57', '40.57', '8.00', '0.00'], []],
    ['a month in which every age is a child’s', '164400', ['48.57', '40.57', '8.00', '0.00'], []],
    ['a year in which every age is an adult’s', '144000', ['48.57', '31.54', '17.03', '0.00'], []],
    ['a year that leaves two tariffs possible', '164000', null, ['TAR-AGE']],
    ['a month that leaves two tariffs possible', '164300', null, ['TAR-AGE']],
  ])('the tariff of a home visit with a birth date of %s', async (_, birthPart, amounts, rules) => {
    const nine = `${birthPart}${100 + 2 * Math.floor(Math.random() * 400)}`
    const { niss } = await coveredPerson(fixtures.cpas, nine + nissCheckDigits(nine, true), {}, LEGAL)
    const { quoted, sent } = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, {
      code: '103132',
      performedOn: '2026-03-10',
      ...(amounts ? {} : { claimed: '48.57' }),
    })
    for (const line of [quoted, sent]) {
      expect(rulesOf(line.findings)).toEqual(rules)
      if (amounts) expect(sharesOf(line)).toEqual(amounts)
    }
  })
})

describe('malformed input of tarify', () => {
  test.each([
    ['a malformed NISS', { niss: '12345678901' }, 'input.niss'],
    ['a malformed INAMI number', { provider: '10001590004' }, 'input.provider'],
    ['a day that does not exist', { performedOn: '2026-02-30' }, 'input.performedOn'],
    ['a malformed code', { lines: [{ code: '10107' }] }, 'input.lines.0.code'],
    ['an amount of three decimals', { lines: [{ code: '101076', honorarium: '1.234' }] }, 'input.lines.0.honorarium'],
    ['an amount of type number', { lines: [{ code: '101076', honorarium: 27.1 }] }, 'input.lines.0.honorarium'],
    ['a negative amount', { lines: [{ code: '101076', honorarium: '-1.00' }] }, 'input.lines.0.honorarium'],
    ['a quantity of zero', { lines: [{ code: '101076', quantity: 0 }] }, 'input.lines.0.quantity'],
    ['an empty list of lines', { lines: [] }, 'input.lines'],
  ])('tarify rejects %s with its path', async (_, change, path) => {
    const input = {
      niss: '97000080964',
      provider: fixtures.gpNumber,
      performedOn: '2026-03-10',
      lines: [{ code: '101076' }],
      ...change,
    }
    const answer = await fixtures.gp.raw(TARIFY, { input }, TODAY)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
    expect(JSON.stringify(answer)).not.toMatch(/stack|at .*\.ts/)
  })
})

test.each([
  ['a decimal number', '27.10'],
  ['a whole number', '27'],
  ['a name', 'FREE'],
])('an honorarium literal that is %s is rejected like a variable', async (_, honorarium) => {
  const query = `{ tarify(input: { niss: "97000080964", provider: "${fixtures.gpNumber}", performedOn: "2026-03-10",
    lines: [{ code: "101076", honorarium: ${honorarium} }] }) { lines { outcome } } }`
  const answer = await fixtures.gp.raw(query, {}, TODAY)
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'input.lines.0.honorarium' } },
  ])
  expect(answer.data ?? null).toBeNull()
})

describe('nomenclature', () => {
  const ITEM = `query ($code: NomenclatureCode!, $on: LocalDate) { nomenclatureItem(code: $code) { code label(language: NL) careType pseudoCode prescriptionRequired
    tariff(on: $on) { honorarium insurancePart patientPart preferentialRate globalMedicalFile period { from to } } tariffs { period { from } } } }`
  test('nomenclatureItem returns the ordinary tariff of a day', async () => {
    const { nomenclatureItem: item } = await fixtures.cpas.ask<any>(ITEM, { code: '101076', on: '2024-06-01' }, TODAY)
    expect(item).toMatchObject({
      careType: 'GENERAL_MEDICINE',
      pseudoCode: false,
      tariff: { honorarium: '31.81', insurancePart: '25.81', patientPart: '6.00', preferentialRate: false },
    })
    const today = await fixtures.gp.ask<any>(ITEM, { code: '101076' }, TODAY)
    expect(today.nomenclatureItem.tariff.honorarium).toBe('33.73')
    const none = await fixtures.gp.ask<any>(ITEM, { code: '101010', on: '2026-01-01' }, TODAY)
    expect(none.nomenclatureItem.tariff).toBeNull()
    expect((await fixtures.gp.ask<any>(ITEM, { code: '101043' }, TODAY)).nomenclatureItem).toBeNull()
  })

  test('nomenclature is searched by text and care type in pages', async () => {
    const SEARCH = `query ($search: String, $careType: CareType, $first: Int, $after: String) { nomenclature(search: $search, careType: $careType, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { code careType } } } }`
    const all = await fixtures.gp.ask<any>(SEARCH, { careType: 'PARAMEDICAL', first: 200 })
    expect(all.nomenclature.edges.every(({ node }: any) => node.careType === 'PARAMEDICAL')).toBe(true)
    const one = await fixtures.gp.ask<any>(SEARCH, { careType: 'PARAMEDICAL', first: 1 })
    expect(one.nomenclature.pageInfo.hasNextPage).toBe(true)
    const two = await fixtures.gp.ask<any>(SEARCH, {
      careType: 'PARAMEDICAL',
      first: 1,
      after: one.nomenclature.pageInfo.endCursor,
    })
    expect([one, two].map((page) => page.nomenclature.edges[0].node.code)).toEqual(
      all.nomenclature.edges.slice(0, 2).map(({ node }: any) => node.code),
    )
    const found = await fixtures.gp.ask<any>(SEARCH, { search: '101076' })
    expect(found.nomenclature.edges.map(({ node }: any) => node.code)).toEqual(['101076'])
    expect(codesOf(await fixtures.gp.raw(SEARCH, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await fixtures.gp.raw(SEARCH, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
