import { type Partner } from '../e2e-scenario/client'
import { codesOf, summarizeWithCode } from './answers'
import { attestationSteps, ISSUE, REVOKE } from './attestation-steps'
import { coveredPerson, ILLEGAL, LEGAL } from './care-fixtures'
import { register, registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { input, issue, person } = attestationSteps(fixtures, unusedNiss)
const SECOND_GP = fixtures.newGpNumber()
let secondGp: Partner

beforeAll(async () => {
  await registerProvider(fixtures.caami, { inamiNumber: SECOND_GP, category: 'GENERAL_PRACTITIONER' })
  secondGp = await fixtures.as(`provider:${SECOND_GP}:prescriber`)
})
const covers = (number: string, args: string) =>
  fixtures.caami
    .ask<any>(`{ attestation(number: "${number}") { covers(${args}) } }`)
    .then(({ attestation }) => attestation.covers)

describe('issueAttestation', () => {
  test('issueAttestation returns a number that fits eFact and a retention of five years after the last day', async () => {
    const niss = await person()
    const attestation = await issue(niss)
    expect(attestation).toMatchObject({
      careTypes: ['GENERAL_MEDICINE'],
      validity: { from: '2026-03-01', to: '2026-03-31' },
      medium: 'ELECTRONIC',
      revokedAt: null,
      revocationReason: null,
      keptUntil: '2031-03-31',
      beneficiary: { niss },
      provider: { inamiNumber: fixtures.gpNumber },
    })
    expect(attestation.number.length).toBeLessThanOrEqual(21)
    expect(attestation.issuedAt.slice(0, 10)).toBe(TODAY)
    const paper = await issue(niss, { medium: 'PAPER', validity: { from: '2024-02-29', to: '2024-02-29' } })
    expect([paper.medium, paper.keptUntil]).toEqual(['PAPER', '2029-02-28'])
    const { issueAttestation: open } = await fixtures.gp.ask<any>(
      ISSUE,
      { input: input(niss, { validity: { from: '2026-03-05' } }) },
      TODAY,
    )
    expect([open.attestation, summarizeWithCode(open.findings)]).toEqual([null, ['E ATT-PERIOD - validity.to']])
  })

  test('ATT-ISSUER accepts a dentist and rejects a hospital', async () => {
    const niss = await person()
    const dentist = `319003${String(97 - (319003 % 97)).padStart(2, '0')}001`
    const asDentist = await fixtures.as(`provider:${dentist}:prescriber`)
    await registerProvider(fixtures.caami, { inamiNumber: dentist, category: 'DENTIST' })
    expect((await issue(niss, { provider: dentist }, asDentist)).provider.inamiNumber).toBe(dentist)
    const hospital = await fixtures.as(`provider:${fixtures.hospitalNumber}:prescriber`)
    const { issueAttestation: refused } = await hospital.ask<any>(
      ISSUE,
      { input: input(niss, { provider: fixtures.hospitalNumber }) },
      TODAY,
    )
    expect(refused.attestation).toBeNull()
    expect(summarizeWithCode(refused.findings)).toEqual(['E ATT-ISSUER - provider'])
  })

  test('only a prescriber issues attestations, under their own number', async () => {
    const niss = await person()
    expect(codesOf(await fixtures.gp.raw(ISSUE, { input: input(niss, { provider: SECOND_GP }) }, TODAY))).toEqual([
      'FORBIDDEN',
    ])
    const staff = await fixtures.as(`provider:${fixtures.gpNumber}:staff`)
    expect(codesOf(await staff.raw(ISSUE, { input: input(niss) }, TODAY))).toEqual(['FORBIDDEN'])
  })

  test('ATT-NEEDLESS warns when the decision requires no attestation, and the attestation is recorded', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, LEGAL)
    const { issueAttestation } = await fixtures.gp.ask<any>(ISSUE, { input: input(niss) }, TODAY)
    expect(summarizeWithCode(issueAttestation.findings)).toEqual(['W ATT-NEEDLESS - niss'])
    expect(issueAttestation.attestation.number).toBeTruthy()
    await issue(await register(fixtures.cpas, unusedNiss.bis(), ILLEGAL))
  })

  test('ten concurrent calls issue one attestation, and a revoked one is replaced by a new one', async () => {
    const niss = await person()
    const numbers = await Promise.all(Array.from({ length: 10 }, () => issue(niss)))
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(1)
    const [first] = numbers
    const { revokeAttestation } = await fixtures.gp.ask<any>(
      REVOKE,
      { number: first.number, reason: 'wrong person' },
      TODAY,
    )
    expect(revokeAttestation.attestation).toMatchObject({ number: first.number, revocationReason: 'wrong person' })
    expect(revokeAttestation.attestation.revokedAt.slice(0, 10)).toBe(TODAY)
    expect((await issue(niss)).number).not.toBe(first.number)
  })

  test.each([
    ['no care type', { careTypes: [] }, 'BAD_USER_INPUT', 'input.careTypes'],
    [
      'a last day before its first day',
      { validity: { from: '2026-03-02', to: '2026-03-01' } },
      'BAD_USER_INPUT',
      'input.validity.to',
    ],
    ['wrong check digits of the NISS', { niss: '97000080965' }, 'BAD_USER_INPUT', 'input.niss'],
    ['a person who is not registered', {}, 'NOT_FOUND', undefined],
  ])('an attestation with %s is rejected', async (_, change, code, path) => {
    const answer = await fixtures.gp.raw(ISSUE, { input: input(unusedNiss.bis(), change) }, TODAY)
    expect(codesOf(answer)).toEqual([code])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
  })
})

describe('AmuAttestation.covers', () => {
  test('ATT-COVERS: an attestation covers its care types from its first to its last day', async () => {
    const { number } = await issue(await person())
    const on = (day: string, more = '') =>
      covers(number, `careType: GENERAL_MEDICINE, on: "${day}", invoicedOn: "2026-03-31"${more}`)
    expect(await on('2026-03-01')).toBe(true)
    expect(await on('2026-03-31')).toBe(true)
    expect(await on('2026-02-28')).toBe(false)
    expect(await on('2026-04-01')).toBe(false)
    expect(await covers(number, 'careType: HOSPITALIZATION, on: "2026-03-10", invoicedOn: "2026-03-31"')).toBe(false)
  })

  test.each(['PHARMACEUTICALS', 'PARAMEDICAL'])(
    'ATT-PRESCRIBED: an attestation covers %s that its GP prescribed, invoiced from 1 January 2026',
    async (careType) => {
      const { number } = await issue(await person(), { validity: { from: '2025-12-01', to: '2026-03-31' } })
      const ask = (invoicedOn: string, prescriber: string | null, on = '2025-12-15') =>
        covers(
          number,
          `careType: ${careType}, on: "${on}", invoicedOn: "${invoicedOn}"${prescriber ? `, prescribedBy: "${prescriber}"` : ''}`,
        )
      expect(await ask('2025-12-31', fixtures.gpNumber)).toBe(false)
      expect(await ask('2026-01-01', fixtures.gpNumber)).toBe(true)
      expect(await ask('2026-01-01', SECOND_GP)).toBe(false)
      expect(await ask('2026-01-01', null)).toBe(false)
      expect(await ask('2026-04-02', fixtures.gpNumber, '2026-04-01')).toBe(false)
    },
  )

  test('ATT-PRESCRIBED does not apply when the GP used an exception to electronic invoicing', async () => {
    const niss = await person()
    const { number } = await issue(niss, { validity: { from: '2026-01-01', to: '2026-03-31' } })
    const ask = () =>
      covers(
        number,
        `careType: PHARMACEUTICALS, on: "2026-03-05", invoicedOn: "2026-03-10", prescribedBy: "${fixtures.gpNumber}"`,
      )
    expect(await ask()).toBe(true)
    await fixtures.cpas.ask(
      'mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } findings { rule } } }',
      {
        input: {
          provider: fixtures.gpNumber,
          niss,
          issuedOn: '2026-03-06',
          amount: '33.73',
          situation: 'FORCE_MAJEURE',
          justification: 'fire in the practice',
        },
      },
      TODAY,
    )
    expect(await ask()).toBe(false)
  })

  test('a revoked attestation covers no care', async () => {
    const { number } = await issue(await person())
    await fixtures.gp.ask(REVOKE, { number, reason: 'wrong' }, TODAY)
    expect(await covers(number, 'careType: GENERAL_MEDICINE, on: "2026-03-10", invoicedOn: "2026-03-10"')).toBe(false)
  })
})

describe('visibility of attestations', () => {
  const READ = `query ($number: ID!) { attestation(number: $number) { number beneficiary { niss } } }`
  const LIST = `query ($filter: AttestationFilter) { attestations(filter: $filter, first: 200) { totalCount edges { node { number beneficiary { niss } } } } }`
  test('issuer, CAAMI and inspectors see an attestation, analysts do not', async () => {
    const niss = await person()
    const { number } = await issue(niss)
    const read = async (partner: any) => (await partner.ask(READ, { number })).attestation
    for (const partner of [fixtures.gp, fixtures.caami, fixtures.controller, fixtures.inspector])
      expect(await read(partner)).toEqual({ number, beneficiary: { niss } })
    expect(codesOf(await fixtures.analyst.raw(READ, { number }))).toEqual(['FORBIDDEN'])
    expect(await read(secondGp)).toBeNull()
    expect(await read(fixtures.hospital)).toBeNull()
    expect(codesOf(await fixtures.cpas.raw(READ, { number }))).toContain('GRAPHQL_VALIDATION_FAILED')
    const list = async (partner: any, filter: object = { niss }) =>
      (await partner.ask(LIST, { filter })).attestations.edges.map(({ node }: any) => node.number)
    expect(await list(fixtures.gp)).toEqual([number])
    expect(await list(fixtures.caami)).toEqual([number])
    expect(await list(secondGp)).toEqual([])
    expect(await list(secondGp, { provider: fixtures.gpNumber })).toEqual([])
    expect(codesOf(await fixtures.analyst.raw(LIST, { filter: { niss } }))).toEqual(['FORBIDDEN'])
    expect(await list(fixtures.caami, { niss, on: '2026-03-31' })).toEqual([number])
    expect(await list(fixtures.caami, { niss, on: '2026-04-01' })).toEqual([])
    expect(await list(fixtures.caami, { niss, careType: 'PARAMEDICAL' })).toEqual([])
    expect(await list(fixtures.caami, { niss, revoked: true })).toEqual([])
    expect(await list(fixtures.caami, { niss, revoked: false })).toEqual([number])
    expect(await list(fixtures.caami, { niss, provider: fixtures.gpNumber })).toEqual([number])
  })

  test('attestationForm returns a PDF in each language to callers who may see the person', async () => {
    const { number } = await issue(await person())
    const FORM =
      'query ($number: ID!, $language: Language) { attestationForm(number: $number, language: $language) { fileName mediaType content } }'
    for (const language of ['FR', 'NL', 'DE', 'EN']) {
      const { attestationForm } = await fixtures.gp.ask<any>(FORM, { number, language })
      expect(attestationForm.mediaType).toBe('application/pdf')
      expect(Buffer.from(attestationForm.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    }
    expect(codesOf(await fixtures.analyst.raw(FORM, { number }))).toEqual(['FORBIDDEN'])
    expect(codesOf(await secondGp.raw(FORM, { number }))).toEqual(['NOT_FOUND'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
