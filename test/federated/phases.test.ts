import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '../../shared/database/transaction'
import { inamiCheckDigits } from '../../shared/values/inami-number'
import { nissCheckDigits } from '../../shared/values/niss'
import { registerCpas } from '../../subgraphs/decision/imports/cpas/register-cpas'
import { parseRefundList } from '../../subgraphs/decision/imports/refund-codes/parse-refund-list'
import { recordRefundList } from '../../subgraphs/decision/persistence/refund-list.repository'
import { parsePhaseFile } from '../../subgraphs/provider/imports/phases/parse-phase-file'
import { recordPhases } from '../../subgraphs/provider/persistence/phase.repository'
import { type Subgraphs, startSubgraphs } from './subgraphs'

// The phases of the manual that are still to come, as the SPP IS might set them: pharmacies from 2027, insured persons from 2028.
const PHASES = `category,number_prefixes,electronic_from,required_from,paper_until,insured_from,source
HOSPITAL,710 720,2014-06-01,2014-06-01,,,"SPP IS, manuel MediPrima, 1.3"
GENERAL_PRACTITIONER,,2017-10-01,2025-09-01,2025-10-31,2028-01-01,"SPP IS, manuel MediPrima, 1.3"
PHARMACY,,2027-01-01,2027-07-01,2027-08-31,2028-01-01,"Circulaire d’essai"
`
const CPAS = '0299990019'
const GP = '10001490004'
const PHARMACY = `299990${inamiCheckDigits('299990')}000`
const agent = 'caami:caami:agent'
const worker = `cpas:${CPAS}:worker`
const FINDINGS = 'findings { rule severity facts { name value } }'
const CREATE = `mutation ($input: DecisionInput!) { createDecision(input: $input) {
  decision { number refundTerms { refundCode otherCare { insurancePart patientPart } } } ${FINDINGS} } }`
const COVERAGE = `query ($niss: Niss!, $on: LocalDate) { coverage(niss: $niss, on: $on, careTypes: [GENERAL_MEDICINE, PHARMACEUTICALS]) {
  items { careType covered state { insurancePart patientPart } findings { rule } } findings { rule } } }`
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) {
  total { claimed state cpas patient insurer } lines { outcome findings { rule } } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id
  invoices { edges { node { lines { outcome refundCode amounts { claimed state cpas patient insurer } findings { rule } } total { insurer } } } } total { insurer } } ${FINDINGS} } }`
const BILLING = `query ($number: InamiNumber!, $on: LocalDate) { provider(inamiNumber: $number) {
  participates(on: $on) billing(on: $on) { mode findings { rule } } } }`

let graph: Subgraphs
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query.
async function ok(answer: Promise<any>): Promise<any> {
  const { data, errors } = await answer
  expect(errors).toBeUndefined()
  return data
}
const refundFile = () => {
  const text = readFileSync(
    join(__dirname, '../../subgraphs/decision/imports/refund-codes/refund-codes.provisional.csv'),
    'utf8',
  )
  const [header = '', ...rows] = text.trim().split('\n')
  const columns = header.split(',')
  const cells = new Map(columns.map((column) => [column, '']))
  const insured = {
    ...Object.fromEntries(cells),
    valid_from: '1996-12-12',
    code: '9101',
    residence_status: 'ANY',
    insurance_status: 'INSURED',
    register: 'ANY',
    income_level: 'UP_TO_LIVING_WAGE',
    further: 'NONE',
    hospital_insurance: '0',
    hospital_patient: '50',
    ambulatory_insurance: '0',
    ambulatory_patient: '50',
    other_insurance: '0',
    other_patient: '50',
    legal_stay: 'yes',
    amu_attestation: 'no',
    text_fr: 'Assuré',
    text_nl: 'Verzekerd',
    text_de: 'Versichert',
    text_en: 'Insured',
  } as Record<string, string>
  return [header, ...rows, columns.map((column) => insured[column] ?? '').join(',')].join('\n')
}

let rank = 100
/** Registers a person: without insurance, or insured from a day on. */
async function newPerson(insuredFrom: string | null = null): Promise<string> {
  rank += 2
  const nine = `804501${rank}`
  const niss = nine + nissCheckDigits(nine, false)
  const input = {
    niss,
    lastName: 'ESSAI',
    gender: 'FEMALE',
    residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2020-01-01' },
  }
  const query =
    'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } findings { rule severity } } }'
  await ok(graph.run('beneficiary', query, { input }, worker, '2026-01-02'))
  if (insuredFrom === null) return niss
  const feed =
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { mutation { id } findings { rule severity } } }'
  const mutation = {
    reference: `i-${rank}`,
    niss,
    kind: 'INSURANCE_AFFILIATION',
    effectiveOn: insuredFrom,
    insurer: '100',
  }
  const recorded = await ok(graph.run('beneficiary', feed, { input: [mutation] }, 'system:bcss:bcss', '2026-01-03'))
  expect(recorded.recordIdentityMutations[0].mutation).not.toBeNull()
  return niss
}
const create = async (niss: string, from: string, to: string) => {
  const validity = { from, to }
  const input = {
    niss,
    councilDate: from,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    coverages: ['GENERAL_MEDICINE', 'PHARMACEUTICALS'].map((careType) => ({
      careType,
      period: validity,
      patientPart: 'FULL',
    })),
  }
  return (await ok(graph.run('decision', CREATE, { input }, worker, from))).createDecision
}
const rulesOf = (findings: { rule: string }[]) => findings.map(({ rule }) => rule)
const errorsOf = ({ findings }: { findings: { rule: string; severity: string }[] }) =>
  rulesOf(findings.filter(({ severity }) => severity === 'ERROR'))
const coverage = async (niss: string, on: string, as: string) =>
  (await ok(graph.run('decision', COVERAGE, { niss, on }, as, on))).coverage
let sending = 0
const invoice = async (niss: string, performedOn: string, today = performedOn) => {
  const input = {
    reference: `P-${++sending}`,
    provider: GP,
    invoices: [
      { number: `F-${sending}`, niss, issuedOn: today, lines: [{ code: '101076', performedOn, claimed: '33.73' }] },
    ],
  }
  const { submitInvoices } = await ok(graph.run('invoice', SUBMIT, { input }, `provider:${GP}:prescriber`, today))
  return submitInvoices.file
}

beforeAll(async () => {
  graph = await startSubgraphs()
  const names = { FR: 'Essai', NL: 'Essai', DE: 'Essai', EN: 'Essai' }
  await inTransaction(await graph.source('decision'), (tx) =>
    registerCpas(tx, [{ enterpriseNumber: CPAS, names, insCodes: ['21004'] }]),
  )
  const register =
    'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } findings { rule } } }'
  for (const input of [
    { inamiNumber: GP, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' },
    { inamiNumber: PHARMACY, name: 'Pharmacie Essai', category: 'PHARMACY' },
  ])
    await ok(graph.run('provider', register, { input }, agent, '2026-01-02'))
})
afterAll(() => graph?.close())

const importPhases = async () => {
  const db = await graph.source('provider')
  await inTransaction(db, (tx) => recordPhases(tx.manager, parsePhaseFile(PHASES), 'phases-2027.csv'))
}

// In this order: before the import, after it, and after the import of refund codes with a row for insured persons.
describe('phases that a file sets, without a rebuild (manual of the SPP IS, section 1.3)', () => {
  test('before the import no pharmacy takes part and no insured person comes', async () => {
    const on = async (day: string) =>
      (await ok(graph.run('provider', BILLING, { number: PHARMACY, on: day }, agent, day))).provider
    expect(await on('2027-01-01')).toMatchObject({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
    const insured = await newPerson('2027-06-01')
    const refused = await create(insured, '2028-02-01', '2028-06-30')
    expect(refused.decision).toBeNull()
    expect(errorsOf(refused)).toEqual(['DEC-SCOPE-INSURED'])
  })

  test('phases lists the rows in force on a day with their later days', async () => {
    await importPhases()
    const list = async (on: string) =>
      (
        await ok(
          graph.run(
            'provider',
            `query ($on: LocalDate) { phases(on: $on) { category numberPrefixes electronicFrom requiredFrom paperUntil insuredFrom legalSource } }`,
            { on },
            worker,
            on,
          ),
        )
      ).phases
    expect((await list('2026-12-31')).map(({ category }: { category: string }) => category)).toEqual([
      'HOSPITAL',
      'GENERAL_PRACTITIONER',
    ])
    expect((await list('2027-01-01')).at(-1)).toEqual({
      category: 'PHARMACY',
      numberPrefixes: [],
      electronicFrom: '2027-01-01',
      requiredFrom: '2027-07-01',
      paperUntil: '2027-08-31',
      insuredFrom: '2028-01-01',
      legalSource: 'Circulaire d’essai',
    })
  })

  test.each([
    ['2026-12-31', false, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    ['2027-01-01', true, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    ['2027-06-30', true, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    ['2027-07-01', true, 'ELECTRONIC_OR_PAPER', ['BIL-GP-DUTY', 'BIL-GP-TRANSITION']],
    ['2027-08-31', true, 'ELECTRONIC_OR_PAPER', ['BIL-GP-DUTY', 'BIL-GP-TRANSITION']],
    ['2027-09-01', true, 'ELECTRONIC_REQUIRED', ['BIL-GP-DUTY']],
  ])('participation and obligation of a pharmacy on %s', async (on, participates, mode, rules) => {
    const { provider } = await ok(graph.run('provider', BILLING, { number: PHARMACY, on }, agent, on))
    expect([provider.participates, provider.billing.mode, rulesOf(provider.billing.findings)]).toEqual([
      participates,
      mode,
      rules,
    ])
  })

  test('coverage by a pharmacy begins on the first day of its phase', async () => {
    const niss = await newPerson()
    expect(errorsOf(await create(niss, '2026-12-01', '2027-05-31'))).toEqual([])
    const as = `provider:${PHARMACY}:staff`
    expect(rulesOf((await coverage(niss, '2026-12-31', as)).findings)).toEqual(['COV-PROVIDER-NOT-IN-PHASE'])
    expect((await coverage(niss, '2027-01-01', as)).items.map(({ covered }: { covered: boolean }) => covered)).toEqual([
      true,
      true,
    ])
    const commit = `mutation ($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number } findings { rule } } }`
    const input = { niss, provider: PHARMACY, on: '2027-01-01', careType: 'PHARMACEUTICALS' }
    expect(
      (await ok(graph.run('decision', commit, { input }, as, '2027-01-01'))).requestCommitment.commitment,
    ).not.toBeNull()
  })

  test('an insured person needs a row of the refund table: without one the decision is refused', async () => {
    const refused = await create(await newPerson('2027-06-01'), '2028-02-01', '2028-06-30')
    expect(refused.decision).toBeNull()
    expect(refused.findings).toContainEqual(
      expect.objectContaining({ rule: 'DEC-SCOPE-INSURED', facts: [{ name: 'day', value: '2028-02-01' }] }),
    )
  })

  describe('with a row for INSURED in the refund table', () => {
    let insured = ''
    beforeAll(async () => {
      const db = await graph.source('decision')
      await recordRefundList(db.manager, parseRefundList(refundFile()), 'refund-codes-2028.csv')
      insured = await newPerson('2027-06-01')
    })

    test('a decision may run over insured days from the first day of the table, and not a day earlier', async () => {
      const early = await create(await newPerson('2027-06-01'), '2027-12-31', '2028-05-31')
      expect(early.decision).toBeNull()
      expect(early.findings).toContainEqual(
        expect.objectContaining({
          rule: 'DEC-SCOPE-INSURED',
          facts: expect.arrayContaining([{ name: 'day', value: '2027-12-31' }]),
        }),
      )
      const { decision, findings } = await create(insured, '2028-01-01', '2028-06-30')
      expect(errorsOf({ findings })).toEqual([])
      expect(decision.refundTerms).toEqual({
        refundCode: 9101,
        otherCare: { insurancePart: '0.0', patientPart: '50.0' },
      })
    })

    test('a row that says any fits no insured person, and the row for insured persons no other one', async () => {
      const { decision } = await create(await newPerson(), '2028-01-01', '2028-06-30')
      expect(decision.refundTerms.refundCode).toBe(9008)
    })

    test('coverage of an insured person holds from the first day of the phase of the provider’s category', async () => {
      const as = `provider:${GP}:prescriber`
      const general = await coverage(insured, '2028-01-01', as)
      expect(general.items[0]).toMatchObject({ covered: true, state: { insurancePart: '0.0', patientPart: '50.0' } })
      expect((await coverage(insured, '2028-01-01', worker)).items[0].covered).toBe(true)
    })

    test('a person who becomes insured in the decision is covered until the day before, and again from the phase on', async () => {
      const niss = await newPerson()
      expect(errorsOf(await create(niss, '2027-11-01', '2028-05-31'))).toEqual([])
      const as = `provider:${GP}:prescriber`
      const feed =
        'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { mutation { id } } }'
      const mutation = {
        reference: 'i-late',
        niss,
        kind: 'INSURANCE_AFFILIATION',
        effectiveOn: '2027-12-15',
        insurer: '100',
      }
      await ok(graph.run('beneficiary', feed, { input: [mutation] }, 'system:bcss:bcss', '2027-12-10'))
      expect(rulesOf((await coverage(niss, '2027-12-14', as)).findings)).toEqual([])
      expect(rulesOf((await coverage(niss, '2027-12-31', as)).findings)).toEqual(['COV-INSURED'])
      expect(rulesOf((await coverage(niss, '2028-01-01', as)).findings)).toEqual([])
    })

    test('tarify and invoices give the insurance part to the insurer and share the patient’s part', async () => {
      const amounts = { claimed: '33.73', insurer: '27.73', state: '3.00', cpas: '3.00', patient: '0.00' }
      const input = { niss: insured, provider: GP, performedOn: '2028-01-05', lines: [{ code: '101076' }] }
      const { tarify } = await ok(graph.run('invoice', TARIFY, { input }, `provider:${GP}:prescriber`, '2028-01-05'))
      expect(tarify).toMatchObject({ total: amounts, lines: [{ outcome: 'ACCEPTED' }] })
      const file = await invoice(insured, '2028-01-05')
      expect(file.total.insurer).toBe('27.73')
      expect(file.invoices.edges[0].node.lines).toEqual([
        { outcome: 'ACCEPTED', refundCode: 9101, amounts, findings: expect.anything() },
      ])
      const paid = await ok(graph.run('invoice', 'mutation { runPayments { total } }', {}, agent, '2028-01-05'))
      expect(paid.runPayments.total).toBe('3.00')
    })

    test('the line of the day before the phase is refused, that of an uninsured person has no insurer’s share', async () => {
      const niss = await newPerson()
      await create(niss, '2027-11-01', '2028-05-31')
      const before = await invoice(niss, '2027-12-31')
      expect(before.invoices.edges[0].node.lines[0]).toMatchObject({
        outcome: 'ACCEPTED',
        amounts: { insurer: '0.00', state: '27.73' },
      })
      const refused = await invoice(insured, '2027-12-31')
      expect(refused.invoices.edges[0].node.lines[0]).toMatchObject({
        outcome: 'REJECTED',
        amounts: { insurer: '0.00', state: '0.00' },
      })
    })
  })
})
