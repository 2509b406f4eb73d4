import { inamiCheckDigits } from '../../shared/values/inami-number'
import { connectPartner, type Partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { errorsOf, rulesOf, sharesOf, waitUntil } from './answers'
import { decideFor, fileOf, LEGAL } from './care-fixtures'
import { CPAS, register, registerProvider, unusedNissNumbers } from './fixtures'
import { COVERAGE, CREATE, FINDINGS, MUTATE, REACTIVATE, READ, TARIFY } from './operations'
import { ITEMS, MEDICINE, PHASES, type PhaseSystem, refundCodesFrom, startPhaseSystem, TARIFFS } from './phase-system'

jest.setTimeout(300_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const GP = syntheticInamiNumber('119801', '004')
const HOSPITAL = syntheticInamiNumber('710980')
const PHARMACY = `299980${inamiCheckDigits('299980')}`
const CARE_TYPES = ['GENERAL_MEDICINE', 'PHARMACEUTICALS']
const BILLING = `query ($number: InamiNumber!, $on: LocalDate) { provider(inamiNumber: $number) { participates(on: $on) billing(on: $on) { mode ${FINDINGS} } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { total { insurer }
  invoices { edges { node { lines { outcome refundCode amounts { claimed state cpas patient insurer } ${FINDINGS} } } } } } ${FINDINGS} } }`

let system: PhaseSystem
let cpas: Partner
let gp: Partner
let pharmacy: Partner
let hospital: Partner
let caami: Partner
let bcss: Partner
const unusedNiss = unusedNissNumbers()

beforeAll(async () => {
  system = await startPhaseSystem()
  const as = (clientId: string) => connectPartner(system.app.url, clientId)
  ;[cpas, gp, pharmacy, hospital, caami, bcss] = (await Promise.all(
    [
      `cpas:${CPAS}:worker`,
      `provider:${GP}:prescriber`,
      `provider:${PHARMACY}:staff`,
      `provider:${HOSPITAL}:staff`,
      'caami:caami:agent',
      'system:bcss:bcss',
    ].map(as),
  )) as [Partner, Partner, Partner, Partner, Partner, Partner]
  await registerProvider(caami, { inamiNumber: GP, category: 'GENERAL_PRACTITIONER' })
  await registerProvider(caami, { inamiNumber: PHARMACY, category: 'PHARMACY', birthDate: null })
  await registerProvider(caami, { inamiNumber: HOSPITAL, category: 'HOSPITAL', birthDate: null })
})
afterAll(() => system?.stop())

const uninsured = () => register(cpas, unusedNiss.bis(), LEGAL)
const affiliate = async (niss: string, effectiveOn: string, on: string) => {
  const input = [{ reference: `i-${niss}`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn, insurer: '100' }]
  const { recordIdentityMutations } = await bcss.ask<any>(MUTATE, { input }, on)
  expect(recordIdentityMutations[0].findings).toEqual([])
}
/** A person whom a health insurance fund insures from 1 June 2027 on. */
const insured = async () => {
  const niss = await uninsured()
  await affiliate(niss, '2027-06-01', '2027-06-01')
  return niss
}
const decisionOf = (niss: string, from: string, to: string, councilDate = from) => ({
  niss,
  councilDate,
  validity: { from, to },
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: '21004',
  inquiry: { on: '2026-01-01' },
  coverages: CARE_TYPES.map((careType) => ({ careType, period: { from, to }, patientPart: 'FULL' })),
})
const create = async (niss: string, from: string, to: string) =>
  (await cpas.ask<any>(CREATE, { input: decisionOf(niss, from, to) }, from)).createDecision
const covered = (niss: string, from: string, to: string) =>
  decideFor(cpas, niss, {
    validity: { from, to },
    coverages: CARE_TYPES.map((careType) => ({ careType, patientPart: 'FULL' })),
  })
const coverage = async (partner: Partner, niss: string, on: string, careType: string) =>
  (await partner.ask<any>(COVERAGE, { niss, on, careTypes: [careType] }, on)).coverage.items[0]
const invoice = async (
  partner: Partner,
  niss: string,
  performedOn: string,
  more: { code?: string; claimed?: string },
) => {
  const line = { code: '101076', performedOn, claimed: '33.73', ...more }
  const input = fileOf(partner === gp ? GP : PHARMACY, niss, [line])
  const { submitInvoices } = await partner.ask<any>(SUBMIT, { input }, performedOn)
  expect(submitInvoices.findings).toEqual([])
  return submitInvoices.file.invoices.edges[0].node.lines[0]
}
const medicine = { code: MEDICINE, claimed: '10.00' }
const split = ({ amounts }: any) => [...sharesOf({ amounts }), amounts.insurer]

describe('before any file is imported', () => {
  test('a pharmacy is not in MediPrima and its invoices are refused', async () => {
    const { provider } = await caami.ask<any>(BILLING, { number: PHARMACY, on: '2027-01-01' }, '2027-01-01')
    expect(provider).toMatchObject({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
  })

  test('a decision over a day on which the person is insured is refused by DEC-SCOPE-INSURED', async () => {
    const refused = await create(await insured(), '2028-02-01', '2028-06-30')
    expect([refused.decision, rulesOf(errorsOf(refused.findings))]).toEqual([null, ['DEC-SCOPE-INSURED']])
  })
})

test('import:providers previews a file of the register of INAMI numbers, refuses a faulty one whole, and registers it once', async () => {
  const numberOf = (six: string) => syntheticInamiNumber(six, '004')
  const [known, other] = [numberOf('119811'), numberOf('119812')]
  const file = (...rows: string[]) => ['inami_number,name,category,birth_date', ...rows].join('\n')
  const rows = [`${known},Dr Un,GENERAL_PRACTITIONER,1951-05-05`, `${other},Dr Deux,GENERAL_PRACTITIONER,`]
  const read = async (number: string) =>
    (
      await caami.ask<any>(
        'query ($number: InamiNumber!) { provider(inamiNumber: $number) { name birthDate records { recordedBy { subject } } } }',
        { number },
      )
    ).provider
  const faulty = file(...rows, '10001590004,Dr Trois,GENERAL_PRACTITIONER,')
  expect(() => system.importFile('providers', faulty, '--commit')).toThrow(
    /line 4: "10001590004" is not an INAMI number/,
  )
  expect(system.importFile('providers', file(...rows))).toMatch(/new: .*Dr Un[\s\S]*Dry run: nothing written/)
  expect(await read(known)).toBeNull()
  expect(system.importFile('providers', file(...rows), '--commit')).toContain('Import committed.')
  expect(await read(known)).toEqual({
    name: 'Dr Un',
    birthDate: '1951-05-05',
    records: [{ recordedBy: { subject: 'import:providers' } }],
  })
  expect(system.importFile('providers', file(...rows), '--commit')).toContain('2 of 2 providers do not change.')
})

// From here on in the order of the file: the operator imports phases, then refund codes, beside the running system.
describe('after import:phases, on the same running system', () => {
  test('a file with an error is refused whole, a preview writes nothing, and a commit holds at once', async () => {
    const on = '2027-01-01'
    const participates = async () => (await caami.ask<any>(BILLING, { number: PHARMACY, on }, on)).provider.participates
    const broken = `${PHASES}DENTIST,,2027-02-30,,,,test\n`
    expect(() => system.importFile('phases', broken, '--commit')).toThrow(/line 5: electronic_from is "2027-02-30"/)
    expect(await participates()).toBe(false)
    expect(system.importFile('phases', PHASES)).toContain('Dry run: nothing written.')
    expect(await participates()).toBe(false)
    expect(system.importFile('phases', PHASES, '--commit')).toMatch(/\+ .*PHARMACY[\s\S]*Import committed\./)
    expect(await participates()).toBe(true)
    system.importFile('nomenclature', ITEMS, '--commit')
    system.importFile('nomenclature', TARIFFS, '--commit')
  })

  test('phases lists the pharmacies from their first day, with their later days', async () => {
    const LIST = `query ($on: LocalDate) { phases(on: $on) { category electronicFrom requiredFrom paperUntil insuredFrom legalSource } }`
    const list = async (on: string) => (await cpas.ask<any>(LIST, { on }, on)).phases
    expect((await list('2026-12-31')).map(({ category }: any) => category)).toEqual([
      'HOSPITAL',
      'GENERAL_PRACTITIONER',
    ])
    expect((await list('2027-01-01')).at(-1)).toEqual({
      category: 'PHARMACY',
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
  ])('on %s participation of a pharmacy is %s and its channel %s', async (on, participates, mode, rules) => {
    const { provider } = await pharmacy.ask<any>(BILLING, { number: PHARMACY, on }, on)
    expect([provider.participates, provider.billing.mode, rulesOf(provider.billing.findings)]).toEqual([
      participates,
      mode,
      rules,
    ])
  })

  test('a pharmacy sees coverage and is paid from 1 January 2027, and not on 31 December 2026', async () => {
    const niss = await uninsured()
    await covered(niss, '2026-12-01', '2027-05-31')
    const before = await coverage(pharmacy, niss, '2026-12-31', 'PHARMACEUTICALS')
    expect([before.covered, rulesOf(before.findings)]).toEqual([false, ['COV-PROVIDER-NOT-IN-PHASE']])
    const refused = await invoice(pharmacy, niss, '2026-12-31', medicine)
    expect([refused.outcome, rulesOf(errorsOf(refused.findings))]).toEqual(['REJECTED', ['INV-NOT-PARTICIPATING']])
    const first = await coverage(pharmacy, niss, '2027-01-01', 'PHARMACEUTICALS')
    expect([first.covered, first.findings]).toEqual([true, []])
    const paid = await invoice(pharmacy, niss, '2027-01-01', medicine)
    expect([paid.outcome, split(paid)]).toEqual(['ACCEPTED', ['10.00', '8.00', '2.00', '0.00', '0.00']])
  })

  test('an insured person still needs a row of the refund table: without one DEC-SCOPE-INSURED names the first day', async () => {
    const refused = await create(await insured(), '2028-02-01', '2028-06-30')
    expect(refused.decision).toBeNull()
    expect(refused.findings).toContainEqual(
      expect.objectContaining({ rule: 'DEC-SCOPE-INSURED', facts: [{ name: 'day', value: '2028-02-01' }] }),
    )
  })
})

describe('after import:refund-codes with a row for insured persons', () => {
  let niss = ''
  beforeAll(async () => {
    system.importFile('refund-codes', refundCodesFrom('2027-10-01'), '--commit')
    niss = await insured()
  })

  test('a decision runs over insured days from 1 January 2028, and not a day earlier', async () => {
    const early = await create(await insured(), '2027-12-31', '2028-05-31')
    expect(early.decision).toBeNull()
    const [scope] = errorsOf(early.findings) as any[]
    expect([scope.rule, scope.facts]).toEqual([
      'DEC-SCOPE-INSURED',
      expect.arrayContaining([{ name: 'day', value: '2027-12-31' }]),
    ])
    const { decision, findings } = await create(niss, '2028-01-01', '2028-06-30')
    expect(errorsOf(findings)).toEqual([])
    expect(decision).toMatchObject({
      insuranceStatus: 'INSURED',
      refundTerms: { refundCode: 9101, otherCare: { insurancePart: '0.0', patientPart: '50.0' } },
    })
  })

  test('the row of insured persons fits no other person, and a row that says any fits no insured one', async () => {
    expect((await create(await uninsured(), '2028-01-01', '2028-06-30')).decision.refundTerms.refundCode).toBe(9008)
  })

  test('coverage asks the phase of the provider’s category: not that of a hospital', async () => {
    for (const partner of [gp, pharmacy])
      expect((await coverage(partner, niss, '2028-01-01', 'GENERAL_MEDICINE')).covered).toBe(true)
    const refused = await coverage(hospital, niss, '2028-01-01', 'GENERAL_MEDICINE')
    expect([refused.covered, rulesOf(refused.findings)]).toEqual([false, ['COV-INSURED']])
  })

  test.each([
    ['a consultation', () => gp, {}, ['33.73', '3.00', '3.00', '0.00', '27.73']],
    ['a medicine', () => pharmacy, medicine, ['10.00', '1.00', '1.00', '0.00', '8.00']],
  ])('the insurer pays the insurance part of %s, State and CPAS share the rest', async (_, partner, more, shares) => {
    const line = await invoice(partner(), niss, '2028-01-01', more)
    expect([line.outcome, line.refundCode, split(line)]).toEqual(['ACCEPTED', 9101, shares])
    const lines = [{ code: '101076' }]
    const input = { niss, provider: GP, performedOn: '2028-01-02', lines }
    const query = TARIFY.replace('total { claimed', 'total { insurer claimed')
    expect((await gp.ask<any>(query, { input }, '2028-01-02')).tarify.total).toMatchObject({
      insurer: '27.73',
      state: '3.00',
    })
  })

  test('the State pays its own share of such lines and nothing of the insurer’s', async () => {
    const { runPayments } = await caami.ask<any>(
      'mutation { runPayments { payments { amount provider { inamiNumber } lines { totalCount } } } }',
      {},
      '2028-01-03',
    )
    const ofGp = runPayments.payments.find(({ provider }: any) => provider.inamiNumber === GP)
    expect(ofGp).toMatchObject({ amount: '3.00', lines: { totalCount: 1 } })
  })

  test('a person who becomes insured inside a decision: paid by the State before, refused on 31 December 2027, shared with the insurer from 1 January 2028', async () => {
    const person = await uninsured()
    const { number } = await covered(person, '2027-11-01', '2028-05-31')
    await affiliate(person, '2027-12-15', '2027-12-20')
    const { version } = await waitUntil<any>(
      async () => (await cpas.ask<any>(READ, { number }, '2027-12-20')).decision,
      ({ suspension }: any) => suspension !== null,
    )
    const last = await coverage(gp, person, '2027-12-31', 'GENERAL_MEDICINE')
    expect(rulesOf(last.findings).sort()).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    const followUp = decisionOf(person, '2028-01-01', '2028-05-31', '2028-01-01')
    const { reactivateDecision } = await cpas.ask<any>(REACTIVATE, { number, version, followUp }, '2028-01-01')
    expect(errorsOf(reactivateDecision.findings)).toEqual([])
    expect(reactivateDecision.stopped.validity.to).toBe('2027-12-14')
    const lines = await Promise.all(['2027-12-14', '2027-12-31', '2028-01-01'].map((on) => invoice(gp, person, on, {})))
    expect(lines.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'REJECTED', 'ACCEPTED'])
    expect(lines.map(split)).toEqual([
      ['33.73', '27.73', '6.00', '0.00', '0.00'],
      ['33.73', '0.00', '0.00', '0.00', '0.00'],
      ['33.73', '3.00', '3.00', '0.00', '27.73'],
    ])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
