import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { ILLEGAL } from './care-fixtures'
import { CPAS, OTHER_CPAS, register, registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS, REGISTER_PROVIDER } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const numbered = (six: string, qualification = '') =>
  `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}${qualification}`
const READ = `query ($number: InamiNumber!) { provider(inamiNumber: $number) { inamiNumber name category qualificationCode birthDate insCode iban participates } }`
const read = async (number: string, partner: any = fixtures.caami) =>
  (await partner.ask(READ, { number }, TODAY)).provider

describe('registerProvider', () => {
  test('CAAMI registers a provider and updates it', async () => {
    const number = fixtures.newGpNumber()
    const first = await registerProvider(fixtures.caami, {
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
    await registerProvider(fixtures.caami, {
      inamiNumber: number,
      name: 'Dr Nouveau',
      category: 'GENERAL_PRACTITIONER',
    })
    expect(await read(number)).toMatchObject({ name: 'Dr Nouveau', insCode: '21004', participates: true })
    expect(codesOf(await fixtures.cpas.raw(REGISTER_PROVIDER, { input: {} }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('an establishment is found by 8 and by 11 digits', async () => {
    const number = fixtures.newHospitalNumber()
    await registerProvider(fixtures.caami, { inamiNumber: `${number}000`, category: 'HOSPITAL', birthDate: null })
    expect((await read(number)).name).toBe((await read(`${number}000`)).name)
  })

  test('birth date and account of a provider are hidden from other providers', async () => {
    const number = fixtures.gpNumber
    for (const partner of [fixtures.caami, fixtures.cpas, fixtures.inspector, fixtures.gp])
      expect(await read(number, partner)).toMatchObject({ birthDate: '1975-04-02', iban: 'BE68539007547034' })
    expect(await read(number, fixtures.hospital)).toMatchObject({ birthDate: null, iban: null, name: `Play ${number}` })
    expect(codesOf(await fixtures.bcss.raw(READ, { number }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('provider is null for an unknown number and BAD_USER_INPUT for a malformed one', async () => {
    expect(await read(fixtures.newGpNumber())).toBeNull()
    const answer = await fixtures.caami.raw(READ, { number: '10001590004' })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe('inamiNumber')
  })

  test.each([
    ['an account with wrong check digits', { iban: 'BE68539007547035' }, 'input.iban'],
    ['a malformed municipality code', { insCode: '123' }, 'input.insCode'],
    ['an empty name', { name: ' ' }, 'input.name'],
    ['a birth date that does not exist', { birthDate: '1975-02-30' }, 'input.birthDate'],
  ])('a provider with %s is rejected', async (_, change, path) => {
    const input = { inamiNumber: fixtures.newGpNumber(), name: 'X', category: 'GENERAL_PRACTITIONER', ...change }
    const answer = await fixtures.caami.raw(REGISTER_PROVIDER, { input })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })

  test('providers are searched by name, category and municipality with pages', async () => {
    const name = `Zoé Müller ${Date.now()}`
    for (const [i, insCode] of ['21004', '21013', '62063'].entries())
      await registerProvider(fixtures.caami, {
        inamiNumber: numbered(`10${9570 + i}`, '004'),
        name: `${name} ${i}`,
        category: 'GENERAL_PRACTITIONER',
        insCode,
      })
    const LIST = `query ($filter: ProviderFilter, $first: Int, $after: String) { providers(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }`
    const list = async (filter: object, more: object = {}) =>
      (await fixtures.cpas.ask<any>(LIST, { filter, ...more })).providers
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
    const { provider } = await fixtures.cpas.ask<any>(BILLING, { number, on, situation }, TODAY)
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
  ])('the billing obligation of a general practitioner on %s is %s', async (on, mode, participates) => {
    expect(await billing(fixtures.gpNumber, on)).toMatchObject({ mode, participates })
  })

  test('billingObligation cites BIL-GP-DUTY and BIL-GP-TRANSITION on their days, and defaults to today', async () => {
    expect((await billing(fixtures.gpNumber, '2025-08-31')).rules).not.toContain('BIL-GP-DUTY')
    expect((await billing(fixtures.gpNumber, '2025-09-01')).rules).toEqual(['BIL-GP-DUTY', 'BIL-GP-TRANSITION'])
    expect((await billing(fixtures.gpNumber, '2025-11-01')).rules).toEqual(['BIL-GP-DUTY'])
    expect(await billing(fixtures.gpNumber, null)).toMatchObject({ mode: 'ELECTRONIC_REQUIRED' })
  })

  test.each([
    ['2014-05-31', 'NOT_IN_MEDIPRIMA', false],
    ['2014-06-01', 'ELECTRONIC_REQUIRED', true],
  ])('the billing obligation of a hospital on %s is %s', async (on, mode, participates) => {
    expect(await billing(fixtures.hospitalNumber, on)).toMatchObject({ mode, participates })
  })

  test('BIL-PHASE includes a hospital of type 720 and excludes other types and categories', async () => {
    const psychiatric = numbered('720904')
    const other = numbered('730904')
    const nurse = numbered('410904', '401')
    await registerProvider(fixtures.caami, { inamiNumber: psychiatric, category: 'HOSPITAL', birthDate: null })
    await registerProvider(fixtures.caami, { inamiNumber: other, category: 'HOSPITAL', birthDate: null })
    await registerProvider(fixtures.caami, { inamiNumber: nurse, category: 'NURSE' })
    expect((await billing(psychiatric, TODAY)).mode).toBe('ELECTRONIC_REQUIRED')
    expect(await billing(other, TODAY)).toMatchObject({ mode: 'NOT_IN_MEDIPRIMA', participates: false })
    expect(await billing(nurse, TODAY)).toMatchObject({ mode: 'NOT_IN_MEDIPRIMA', rules: ['BIL-PHASE'] })
  })

  test('BIL-AGE-67 exempts physicians born until 1 January 1956', async () => {
    const old = numbered('109581', '004')
    const young = numbered('109582', '004')
    const more = { category: 'GENERAL_PRACTITIONER' }
    await registerProvider(fixtures.caami, { inamiNumber: old, birthDate: '1956-01-01', ...more })
    await registerProvider(fixtures.caami, { inamiNumber: young, birthDate: '1956-01-02', ...more })
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
    ['NEWBORN', 'BIL-NEWBORN'],
    ['NO_NUMBER', 'BIL-NO-NUMBER'],
  ])('the situation %s is an exception under %s', async (situation, rule) => {
    expect(await billing(fixtures.gpNumber, TODAY, situation)).toMatchObject({
      mode: 'PAPER_TO_CPAS',
      rules: ['BIL-GP-DUTY', rule],
    })
    expect((await billing(fixtures.gpNumber, '2025-08-31', situation)).mode).toBe('ELECTRONIC_OR_PAPER')
  })
})

describe('paper invoices', () => {
  const INVOICE = `id provider { inamiNumber } cpas { enterpriseNumber } beneficiary { niss } issuedOn amount situation justification refundable ${FINDINGS} inspection { accepted remark at by { audience role } }`
  const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
  const INSPECT = `mutation ($id: ID!, $accepted: Boolean!, $remark: String) { inspectPaperInvoice(id: $id, accepted: $accepted, remark: $remark) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
  const LIST = `query ($filter: PaperInvoiceFilter) { paperInvoices(filter: $filter, first: 200) { totalCount edges { node { id cpas { enterpriseNumber } } } } }`
  const input = (niss: string, more: object = {}) => ({
    provider: fixtures.gpNumber,
    niss,
    issuedOn: '2026-03-02',
    amount: '33.73',
    situation: 'IN_PRACTICE',
    justification: '',
    ...more,
  })
  const record = async (more: object = {}, partner: any = fixtures.cpas, on = TODAY) => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), ILLEGAL)
    return (await partner.ask(RECORD, { input: input(niss, more) }, on)).recordPaperInvoice
  }

  test('a paper invoice is refundable until 31 October 2025, and BIL-D1 applies from 1 November', async () => {
    const good = await record({ issuedOn: '2025-10-31' })
    expect(good.paperInvoice).toMatchObject({ refundable: true, cpas: { enterpriseNumber: CPAS }, inspection: null })
    expect(rulesOf(good.findings)).not.toContain('BIL-D1')
    const bad = await record({ issuedOn: '2025-11-01' })
    expect(bad.paperInvoice).toMatchObject({ refundable: false, amount: '33.73', situation: 'IN_PRACTICE' })
    expect(summarizeWithCode(bad.findings)).toEqual(['W BIL-D1 - situation'])
    expect(summarizeWithCode(bad.paperInvoice.findings)).toEqual(['W BIL-D1 - situation'])
  })

  test.each(['OUTSIDE_PRACTICE_NOT_POSSIBLE', 'FORCE_MAJEURE', 'SOFTWARE_NOT_READY'])(
    'a paper invoice under the exception %s requires a justification',
    async (situation) => {
      const good = await record({ situation, justification: 'stated by the physician' })
      expect(good.paperInvoice).toMatchObject({ refundable: true, situation, justification: 'stated by the physician' })
      expect(rulesOf(good.findings)).not.toContain('BIL-D1')
      const bad = await record({ situation, justification: '  ' })
      expect(bad.paperInvoice).toBeNull()
      expect(summarizeWithCode(bad.findings)).toContain('E BIL-JUSTIFICATION - justification')
    },
  )

  test('a paper invoice of a physician exempt by age is refundable with a justification', async () => {
    const old = numbered('109583', '004')
    await registerProvider(fixtures.caami, {
      inamiNumber: old,
      birthDate: '1950-02-03',
      category: 'GENERAL_PRACTITIONER',
    })
    const bad = await record({ provider: old })
    expect([bad.paperInvoice, rulesOf(bad.findings)]).toEqual([null, expect.arrayContaining(['BIL-JUSTIFICATION'])])
    const good = await record({ provider: old, justification: 'older than 67 on 1 January 2023' })
    expect(good.paperInvoice.refundable).toBe(true)
  })

  test('only an inspector inspects a paper invoice, once', async () => {
    const { paperInvoice } = await record({ situation: 'FORCE_MAJEURE', justification: 'storm' })
    const { id } = paperInvoice
    expect(codesOf(await fixtures.analyst.raw(INSPECT, { id, accepted: true }, TODAY))).toEqual(['FORBIDDEN'])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => fixtures.inspector.raw(INSPECT, { id, accepted: true, remark: 'seen' }, TODAY)),
    )
    expect(answers.flatMap(codesOf)).toEqual(Array(4).fill('CONFLICT'))
    const good = answers.find(({ errors }) => !errors)!
    expect(good.data.inspectPaperInvoice.paperInvoice.inspection).toMatchObject({
      accepted: true,
      remark: 'seen',
      by: { audience: 'SPP_IS', role: 'inspector' },
    })
    expect(codesOf(await fixtures.inspector.raw(INSPECT, { id, accepted: false }, TODAY))).toEqual(['CONFLICT'])
    expect(codesOf(await fixtures.inspector.raw(INSPECT, { id: 'nothing', accepted: false }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await fixtures.cpas.raw(INSPECT, { id, accepted: true }))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test('paper invoices are listed by every filter for their CPAS and the inspector', async () => {
    const mine = (await record()).paperInvoice.id
    const theirs = (await record({ issuedOn: '2026-03-01' }, fixtures.otherCpas)).paperInvoice.id
    const list = async (partner: any, filter: object = {}) =>
      (await partner.ask(LIST, { filter: { provider: fixtures.gpNumber, ...filter } }, TODAY)).paperInvoices.edges.map(
        ({ node }: any) => node.id,
      )
    expect(await list(fixtures.cpas)).toContain(mine)
    expect(await list(fixtures.cpas)).not.toContain(theirs)
    expect(await list(fixtures.cpas, { cpas: OTHER_CPAS })).toEqual([])
    expect(await list(fixtures.inspector)).toEqual(expect.arrayContaining([mine, theirs]))
    expect(await list(fixtures.inspector, { cpas: OTHER_CPAS })).toContain(theirs)
    expect(await list(fixtures.inspector, { cpas: OTHER_CPAS })).not.toContain(mine)
    expect(await list(fixtures.inspector, { issued: { from: '2026-03-02', to: '2026-03-02' } })).not.toContain(theirs)
    expect(await list(fixtures.inspector, { inspected: true })).not.toContain(mine)
    expect(await list(fixtures.inspector, { inspected: false })).toContain(mine)
    expect(codesOf(await fixtures.analyst.raw(LIST, {}, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await fixtures.gp.raw(LIST, {}, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
  })

  test.each([
    ['with an amount of zero', { amount: '0.00' }, 'BAD_USER_INPUT', 'input.amount'],
    ['issued after today', { issuedOn: '2026-03-13' }, 'BAD_USER_INPUT', 'input.issuedOn'],
    ['of an unknown provider', { provider: fixtures.newGpNumber() }, 'NOT_FOUND', undefined],
    ['of an unknown situation', { situation: 'HOLIDAY' }, 'BAD_USER_INPUT', 'input.situation'],
  ])('a paper invoice %s is rejected', async (_, change, code, path) => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), ILLEGAL)
    const answer = await fixtures.cpas.raw(RECORD, { input: input(niss, change) }, TODAY)
    expect(codesOf(answer)).toEqual([code])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })

  test('a paper invoice of an unregistered person is NOT_FOUND', async () => {
    expect(codesOf(await fixtures.cpas.raw(RECORD, { input: input(unusedNiss.bis()) }, TODAY))).toEqual(['NOT_FOUND'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
