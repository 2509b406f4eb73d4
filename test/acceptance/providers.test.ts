import {
  bisNumbers,
  type CareFixtures,
  CPAS,
  codesOf,
  FINDINGS,
  gpOf,
  hospitalOf,
  ILLEGAL,
  OTHER_CPAS,
  openCareFixtures,
  REGISTER_PROVIDER,
  register,
  registerProvider,
  rulesOf,
  summarize,
  TODAY,
} from './care-fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(4)
const numbered = (six: string, qualification = '') =>
  `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}${qualification}`
const READ = `query ($number: InamiNumber!) { provider(inamiNumber: $number) { inamiNumber name category qualificationCode birthDate insCode iban participates } }`
const read = async (number: string, by: any = cast.agent) => (await by.ask(READ, { number }, TODAY)).provider
beforeAll(async () => {
  cast = await openCareFixtures(4)
})

describe('a provider', () => {
  test('is registered by CAAMI, and again with new data', async () => {
    const number = gpOf(54)
    const first = await registerProvider(cast.agent, {
      inamiNumber: number,
      name: 'Dr Exemple',
      category: 'GENERAL_PRACTITIONER',
      insCode: '21004',
      iban: 'BE68 5390 0754 7034',
    })
    expect(first).toMatchObject({
      provider: {
        inamiNumber: number,
        name: 'Dr Exemple',
        category: 'GENERAL_PRACTITIONER',
        qualificationCode: '004',
        birthDate: '1975-04-02',
        insCode: '21004',
        iban: 'BE68539007547034',
      },
      findings: [],
    })
    await registerProvider(cast.agent, { inamiNumber: number, name: 'Dr Nouveau', category: 'GENERAL_PRACTITIONER' })
    expect(await read(number)).toMatchObject({ name: 'Dr Nouveau', insCode: null, participates: true })
    expect(codesOf(await cast.cpas.raw(REGISTER_PROVIDER, { input: {} }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('an establishment is known by 8 digits and by 11', async () => {
    const number = hospitalOf(55)
    await registerProvider(cast.agent, { inamiNumber: `${number}000`, category: 'HOSPITAL', birthDate: null })
    expect((await read(number)).name).toBe((await read(`${number}000`)).name)
  })

  test('shows its birth date and account to all but other providers', async () => {
    const number = cast.gpNumber
    for (const by of [cast.agent, cast.cpas, cast.inspector, cast.gp])
      expect(await read(number, by)).toMatchObject({ birthDate: '1975-04-02', iban: 'BE68539007547034' })
    expect(await read(number, cast.hospital)).toMatchObject({ birthDate: null, iban: null, name: `Play ${number}` })
    expect(codesOf(await cast.bcss.raw(READ, { number }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('is null where nobody is registered, and BAD_USER_INPUT where the number is wrong', async () => {
    expect(await read(gpOf(99))).toBeNull()
    const answer = await cast.agent.raw(READ, { number: '10001590004' })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe('inamiNumber')
  })

  test.each([
    ['an account with wrong check digits', { iban: 'BE68539007547035' }, 'input.iban'],
    ['a commune that can’t be', { insCode: '123' }, 'input.insCode'],
    ['no name', { name: ' ' }, 'input.name'],
    ['a birth date that does not exist', { birthDate: '1975-02-30' }, 'input.birthDate'],
  ])('with %s is not written', async (_, change, path) => {
    const input = { inamiNumber: gpOf(56), name: 'X', category: 'GENERAL_PRACTITIONER', ...change }
    const answer = await cast.agent.raw(REGISTER_PROVIDER, { input })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })

  test('is found by name, category and commune, page by page', async () => {
    const name = `Zoé Müller ${Date.now()}`
    for (const [i, insCode] of ['21004', '21013', '62063'].entries())
      await registerProvider(cast.agent, {
        inamiNumber: numbered(`10${9570 + i}`, '004'),
        name: `${name} ${i}`,
        category: 'GENERAL_PRACTITIONER',
        insCode,
      })
    const LIST = `query ($filter: ProviderFilter, $first: Int, $after: String) { providers(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }`
    const list = async (filter: object, more: object = {}) =>
      (await cast.cpas.ask<any>(LIST, { filter, ...more })).providers
    const search = name.toLowerCase().replace('é', 'e').replace('ü', 'u')
    expect((await list({ search })).totalCount).toBe(3)
    expect((await list({ search, insCode: '62063' })).totalCount).toBe(1)
    expect((await list({ search, category: 'HOSPITAL' })).totalCount).toBe(0)
    expect((await list({ search: numbered('109571', '004') })).totalCount).toBe(1)
    const one = await list({ search }, { first: 2 })
    expect([one.edges.length, one.pageInfo.hasNextPage]).toEqual([2, true])
    const two = await list({ search }, { first: 2, after: one.pageInfo.endCursor })
    expect([two.edges.length, two.pageInfo.hasNextPage]).toEqual([1, false])
    expect(new Set([...one.edges, ...two.edges].map(({ node }: any) => node.name)).size).toBe(3)
  })
})

describe('the duty to invoice electronically', () => {
  const BILLING = `query ($number: InamiNumber!, $on: LocalDate, $situation: BillingSituation) { provider(inamiNumber: $number) { participates(on: $on) billing(on: $on, situation: $situation) { mode ${FINDINGS} } } }`
  const billing = async (number: string, on: string | null, situation?: string) => {
    const { provider } = await cast.cpas.ask<any>(BILLING, { number, on, situation }, TODAY)
    return {
      mode: provider.billing.mode,
      rules: rulesOf(provider.billing.findings),
      participates: provider.participates,
    }
  }

  test.each([
    ['2017-09-30', 'NOT_IN_MEDIPRIMA', false],
    ['2017-10-01', 'ELECTRONIC_OR_PAPER', true],
    ['2025-08-31', 'ELECTRONIC_OR_PAPER', true],
    ['2025-09-01', 'ELECTRONIC_OR_PAPER', true],
    ['2025-10-31', 'ELECTRONIC_OR_PAPER', true],
    ['2025-11-01', 'ELECTRONIC_REQUIRED', true],
  ])('of a general practitioner on %s: %s', async (on, mode, participates) => {
    expect(await billing(cast.gpNumber, on)).toMatchObject({ mode, participates })
  })

  test('BIL-GP-DUTY and BIL-GP-TRANSITION are told on their days; today where no day is given', async () => {
    expect((await billing(cast.gpNumber, '2025-08-31')).rules).not.toContain('BIL-GP-DUTY')
    expect((await billing(cast.gpNumber, '2025-09-01')).rules).toEqual(['BIL-GP-DUTY', 'BIL-GP-TRANSITION'])
    expect((await billing(cast.gpNumber, '2025-11-01')).rules).toEqual(['BIL-GP-DUTY'])
    expect(await billing(cast.gpNumber, null)).toMatchObject({ mode: 'ELECTRONIC_REQUIRED' })
  })

  test.each([
    ['2014-05-31', 'NOT_IN_MEDIPRIMA', false],
    ['2014-06-01', 'ELECTRONIC_REQUIRED', true],
  ])('of a hospital on %s: %s', async (on, mode, participates) => {
    expect(await billing(cast.hospitalNumber, on)).toMatchObject({ mode, participates })
  })

  test('BIL-PHASE: a hospital of type 720 takes part, one of another type and the other categories do not', async () => {
    const psychiatric = numbered('720904')
    const other = numbered('730904')
    const nurse = numbered('410904', '401')
    await registerProvider(cast.agent, { inamiNumber: psychiatric, category: 'HOSPITAL', birthDate: null })
    await registerProvider(cast.agent, { inamiNumber: other, category: 'HOSPITAL', birthDate: null })
    await registerProvider(cast.agent, { inamiNumber: nurse, category: 'NURSE' })
    expect((await billing(psychiatric, TODAY)).mode).toBe('ELECTRONIC_REQUIRED')
    expect(await billing(other, TODAY)).toMatchObject({ mode: 'NOT_IN_MEDIPRIMA', participates: false })
    expect(await billing(nurse, TODAY)).toMatchObject({ mode: 'NOT_IN_MEDIPRIMA', rules: ['BIL-PHASE'] })
  })

  test('BIL-AGE-67: born until 1 January 1956', async () => {
    const old = numbered('109581', '004')
    const young = numbered('109582', '004')
    const more = { category: 'GENERAL_PRACTITIONER' }
    await registerProvider(cast.agent, { inamiNumber: old, birthDate: '1956-01-01', ...more })
    await registerProvider(cast.agent, { inamiNumber: young, birthDate: '1956-01-02', ...more })
    expect((await billing(old, TODAY)).rules).toContain('BIL-AGE-67')
    expect((await billing(old, TODAY)).mode).not.toBe('ELECTRONIC_REQUIRED')
    expect(await billing(young, TODAY)).toMatchObject({ mode: 'ELECTRONIC_REQUIRED', rules: ['BIL-GP-DUTY'] })
  })

  test.each([
    ['OUTSIDE_PRACTICE_NOT_POSSIBLE', 'BIL-OUTSIDE-PRACTICE'],
    ['FORCE_MAJEURE', 'BIL-FORCE-MAJEURE'],
    ['GUARD_POST', 'BIL-GUARD-POST'],
    ['MEDICAL_HOUSE_FLAT_RATE', 'BIL-MEDICAL-HOUSE'],
    ['SOFTWARE_NOT_READY', 'BIL-SOFTWARE'],
  ])('%s is an exception: %s', async (situation, rule) => {
    expect(await billing(cast.gpNumber, TODAY, situation)).toMatchObject({
      mode: 'PAPER_TO_CPAS',
      rules: ['BIL-GP-DUTY', rule],
    })
    expect((await billing(cast.gpNumber, '2025-08-31', situation)).mode).toBe('ELECTRONIC_OR_PAPER')
  })
})

describe('a paper invoice', () => {
  const INVOICE = `id provider { inamiNumber } cpas { enterpriseNumber } beneficiary { niss } issuedOn amount situation justification refundable ${FINDINGS} inspection { accepted remark at by { audience role } }`
  const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
  const INSPECT = `mutation ($id: ID!, $accepted: Boolean!, $remark: String) { inspectPaperInvoice(id: $id, accepted: $accepted, remark: $remark) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
  const LIST = `query ($filter: PaperInvoiceFilter) { paperInvoices(filter: $filter, first: 200) { totalCount edges { node { id cpas { enterpriseNumber } } } } }`
  const input = (niss: string, more: object = {}) => ({
    provider: cast.gpNumber,
    niss,
    issuedOn: '2026-03-02',
    amount: '33.73',
    situation: 'IN_PRACTICE',
    justification: '',
    ...more,
  })
  const record = async (more: object = {}, by: any = cast.cpas, on = TODAY) => {
    const niss = await register(cast.cpas, nextNiss(), ILLEGAL)
    return (await by.ask(RECORD, { input: input(niss, more) }, on)).recordPaperInvoice
  }

  test('issued until 31 October 2025 is refunded, from 1 November BIL-D1', async () => {
    const good = await record({ issuedOn: '2025-10-31' })
    expect(good.paperInvoice).toMatchObject({ refundable: true, cpas: { enterpriseNumber: CPAS }, inspection: null })
    expect(rulesOf(good.findings)).not.toContain('BIL-D1')
    const bad = await record({ issuedOn: '2025-11-01' })
    expect(bad.paperInvoice).toMatchObject({ refundable: false, amount: '33.73', situation: 'IN_PRACTICE' })
    expect(summarize(bad.findings)).toEqual(['W BIL-D1 - situation'])
    expect(summarize(bad.paperInvoice.findings)).toEqual(['W BIL-D1 - situation'])
  })

  test.each([
    'OUTSIDE_PRACTICE_NOT_POSSIBLE',
    'FORCE_MAJEURE',
    'GUARD_POST',
    'MEDICAL_HOUSE_FLAT_RATE',
    'SOFTWARE_NOT_READY',
  ])('under the exception %s is refunded with its justification, and not recorded without', async (situation) => {
    const good = await record({ situation, justification: 'as told by the doctor' })
    expect(good.paperInvoice).toMatchObject({ refundable: true, situation, justification: 'as told by the doctor' })
    expect(rulesOf(good.findings)).not.toContain('BIL-D1')
    const bad = await record({ situation, justification: '  ' })
    expect(bad.paperInvoice).toBeNull()
    expect(summarize(bad.findings)).toContain('E BIL-JUSTIFICATION - justification')
  })

  test('of a doctor exempt by age is refunded, with the justification', async () => {
    const old = numbered('109583', '004')
    await registerProvider(cast.agent, { inamiNumber: old, birthDate: '1950-02-03', category: 'GENERAL_PRACTITIONER' })
    const bad = await record({ provider: old })
    expect([bad.paperInvoice, rulesOf(bad.findings)]).toEqual([null, expect.arrayContaining(['BIL-JUSTIFICATION'])])
    const good = await record({ provider: old, justification: 'older than 67 on 1 January 2023' })
    expect(good.paperInvoice.refundable).toBe(true)
  })

  test('is inspected once, by an inspector', async () => {
    const { paperInvoice } = await record({ situation: 'FORCE_MAJEURE', justification: 'storm' })
    const { id } = paperInvoice
    expect(codesOf(await cast.analyst.raw(INSPECT, { id, accepted: true }, TODAY))).toEqual(['FORBIDDEN'])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cast.inspector.raw(INSPECT, { id, accepted: true, remark: 'seen' }, TODAY)),
    )
    expect(answers.flatMap(codesOf)).toEqual(Array(4).fill('CONFLICT'))
    const good = answers.find(({ errors }) => !errors)!
    expect(good.data.inspectPaperInvoice.paperInvoice.inspection).toMatchObject({
      accepted: true,
      remark: 'seen',
      by: { audience: 'SPP_IS', role: 'inspector' },
    })
    expect(codesOf(await cast.inspector.raw(INSPECT, { id, accepted: false }, TODAY))).toEqual(['CONFLICT'])
    expect(codesOf(await cast.inspector.raw(INSPECT, { id: 'nothing', accepted: false }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await cast.cpas.raw(INSPECT, { id, accepted: true }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('is in the list of its CPAS and of the inspector, by every filter', async () => {
    const mine = (await record()).paperInvoice.id
    const theirs = (await record({ issuedOn: '2026-03-01' }, cast.other)).paperInvoice.id
    const list = async (by: any, filter: object = {}) =>
      (await by.ask(LIST, { filter: { provider: cast.gpNumber, ...filter } }, TODAY)).paperInvoices.edges.map(
        ({ node }: any) => node.id,
      )
    expect(await list(cast.cpas)).toContain(mine)
    expect(await list(cast.cpas)).not.toContain(theirs)
    expect(await list(cast.cpas, { cpas: OTHER_CPAS })).toEqual([])
    expect(await list(cast.inspector)).toEqual(expect.arrayContaining([mine, theirs]))
    expect(await list(cast.inspector, { cpas: OTHER_CPAS })).toContain(theirs)
    expect(await list(cast.inspector, { cpas: OTHER_CPAS })).not.toContain(mine)
    expect(await list(cast.inspector, { issued: { from: '2026-03-02', to: '2026-03-02' } })).not.toContain(theirs)
    expect(await list(cast.inspector, { inspected: true })).not.toContain(mine)
    expect(await list(cast.inspector, { inspected: false })).toContain(mine)
    expect(codesOf(await cast.analyst.raw(LIST, {}, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await cast.gp.raw(LIST, {}, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test.each([
    ['of nothing', { amount: '0.00' }, 'BAD_USER_INPUT', 'input.amount'],
    ['issued after today', { issuedOn: '2026-03-13' }, 'BAD_USER_INPUT', 'input.issuedOn'],
    ['of an unknown provider', { provider: gpOf(98) }, 'NOT_FOUND', undefined],
    ['of an unknown situation', { situation: 'HOLIDAY' }, 'BAD_USER_INPUT', 'input.situation'],
  ])('%s is not recorded', async (_, change, code, path) => {
    const niss = await register(cast.cpas, nextNiss(), ILLEGAL)
    const answer = await cast.cpas.raw(RECORD, { input: input(niss, change) }, TODAY)
    expect(codesOf(answer)).toEqual([code])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })

  test('of a person whom nobody registered is NOT_FOUND', async () => {
    expect(codesOf(await cast.cpas.raw(RECORD, { input: input(nextNiss()) }, TODAY))).toEqual(['NOT_FOUND'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
