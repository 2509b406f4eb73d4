import * as send from './operations'
import { GP, HOSPITAL, type OnDay, type Partners, SPECIALIST } from './partners'
import { type Reporter, rulesOf } from './reporter'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query, which is in operations.ts.

export async function register({ cpas, caami }: Partners, report: Reporter, niss: string, on: OnDay) {
  report.step('CAAMI', 'registers a general practitioner and a hospital')
  for (const input of [
    {
      inamiNumber: GP,
      name: 'Dr An Voorbeeld',
      category: 'GENERAL_PRACTITIONER',
      birthDate: '1975-04-02',
      insCode: '21004',
      iban: 'BE68539007547034',
    },
    { inamiNumber: HOSPITAL, name: 'Hôpital de l’Exemple', category: 'HOSPITAL', insCode: '21004' },
    { inamiNumber: SPECIALIST, name: 'Dr Exemple, interniste', category: 'SPECIALIST', insCode: '21004' },
  ]) {
    const { registerProvider } = await caami.ask<any>(send.REGISTER_PROVIDER, { input }, on(1))
    report.expect(`${input.name} is registered as`, registerProvider.provider?.category, input.category)
  }
  report.step('CPAS', 'registers a person known by a BIS number only')
  const { registerBeneficiary } = await cpas.ask<any>(
    send.REGISTER,
    { input: { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE' } },
    on(1),
  )
  report.expect(
    'the residence status of a BIS number without a given status',
    registerBeneficiary.beneficiary?.residence?.status,
    'ILLEGAL_STAY',
  )
}

export async function decide({ cpas }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  const principle = {
    niss,
    councilDate: on(2),
    validity: { from: on(1), to: on(28) },
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    inquiry: { on: on(1), reference: 'ES-1' },
    coverages: [] as object[],
  }
  report.step('CPAS', 'simulates and creates a principle decision')
  const { simulateDecision } = await cpas.ask<any>(send.SIMULATE, { input: principle }, on(2))
  report.expect('the simulation finds', rulesOf(simulateDecision.findings), [])
  report.expect(
    'refund code of an uninsured person without legal stay and without income',
    simulateDecision.refundTerms?.refundCode,
    9001,
  )
  const { createDecision } = await cpas.ask<any>(send.DECIDE, { input: principle }, on(2))
  report.expect('the decision is', createDecision.decision?.kind, 'PRINCIPLE')
  const number = createDecision.decision.number as string

  report.step('CPAS', 'adds hospitalisation without ambulatory hospital care and gets a finding')
  const hospitalOnly = { ...principle, coverages: [{ careType: 'HOSPITALIZATION', period: principle.validity }] }
  const refused = await cpas.ask<any>(send.MODIFY, { number, version: 1, input: hospitalOnly }, on(3))
  report.expect('the decision is not changed', refused.modifyDecision.decision, null)
  report.expect('because of', rulesOf(refused.modifyDecision.findings), ['DEC-COUPLING-HOSPITAL'])
  report.line(refused.modifyDecision.findings[0]?.message)

  report.step('CPAS', 'adds coverages: a guarantee')
  const coverageInput = (careType: string, more: object = {}) => ({
    careType,
    period: principle.validity,
    patientPart: 'FULL',
    ...more,
  })
  const coverages = [
    coverageInput('GENERAL_MEDICINE'),
    coverageInput('HOSPITALIZATION'),
    coverageInput('AMBULATORY_HOSPITAL_CARE', { supplements: 'PARTIAL', supplementMax: '5.00' }),
  ]
  const { modifyDecision } = await cpas.ask<any>(
    send.MODIFY,
    { number, version: 1, input: { ...principle, coverages } },
    on(3),
  )
  report.expect('version and kind', [modifyDecision.decision?.version, modifyDecision.decision?.kind], [2, 'GUARANTEE'])
  return number
}

export async function lookUp({ gp }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  report.step('General practitioner', 'queries the coverage and requests a commitment')
  const { coverage } = await gp.ask<any>(
    send.COVERAGE,
    { niss, on: on(5), careTypes: ['GENERAL_MEDICINE', 'PHARMACEUTICALS'] },
    on(5),
  )
  report.expect(
    'general medicine, medicines covered',
    coverage.items.map((item: any) => item.covered),
    [true, false],
  )
  report.expect('an AMU attestation is required', coverage.items[0]?.amuAttestationRequired, true)
  const input = { niss, provider: GP, careType: 'GENERAL_MEDICINE', on: on(5) }
  const first = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const again = await gp.ask<any>(send.COMMIT, { input }, on(5))
  const { number, guaranteed, decisionVersion } = first.requestCommitment.commitment
  report.expect('a repeated request returns the same number', again.requestCommitment.commitment.number, number)
  report.expect('guaranteed from', guaranteed.from, on(5))
  report.expect('version of the decision', decisionVersion.version, 2)
  report.line(`commitment ${number}, until ${guaranteed.to}`)
  return number
}

export async function attest({ gp }: Partners, report: Reporter, niss: string, on: OnDay): Promise<string> {
  report.step('General practitioner', 'issues an AMU attestation and calls tarify')
  const { issueAttestation } = await gp.ask<any>(
    send.ATTEST,
    { input: { niss, provider: GP, careTypes: ['GENERAL_MEDICINE'], validity: { from: on(5), to: on(28) } } },
    on(5),
  )
  report.expect('findings', rulesOf(issueAttestation.findings), [])
  const { tarify } = await gp.ask<any>(
    send.TARIFY,
    { input: { niss, provider: GP, performedOn: on(5), lines: [{ code: '101076' }] } },
    on(5),
  )
  report.expect('a consultation in 2024: claimed, State, CPAS, patient', Object.values(tarify.total), [
    '31.81',
    '31.81',
    '0.00',
    '0.00',
  ])
  return issueAttestation.attestation.number
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
