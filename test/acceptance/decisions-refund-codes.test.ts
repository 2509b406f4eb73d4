import { decisionSteps } from './decision-steps'
import { decide, decisionInput, register, setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndCreate, newPerson } = decisionSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('refund codes', () => {
  const from = '2026-01-01'
  const legal = (status: string, register = 'FOREIGNERS', more: Overrides = {}) => ({
    residence: { status, register, from, ...more },
  })
  const asylum = { allocationInsCode: '21004' }
  const rows: [string, Overrides, Overrides, number, string, boolean, boolean][] = [
    [
      'no legal stay, income above the living wage',
      {},
      { incomeLevel: 'ABOVE_LIVING_WAGE' },
      9011,
      '0/0 0/0 0/0',
      false,
      true,
    ],
    ['no legal stay, income up to the living wage', {}, {}, 9001, '100/100 100/100 100/100', false, true],
    [
      'no legal stay, insurable',
      { insurance: 'INSURABLE', insuranceFrom: '2026-02-01' },
      {},
      9001,
      '100/100 100/100 100/100',
      false,
      true,
    ],
    [
      'legal stay, income above the living wage',
      legal('LEGAL_STAY'),
      { incomeLevel: 'ABOVE_LIVING_WAGE' },
      9010,
      '0/0 0/0 0/0',
      true,
      false,
    ],
    [
      'regularisation 9ter, income above the living wage',
      legal('REGULARISATION_9TER'),
      { incomeLevel: 'ABOVE_LIVING_WAGE' },
      9010,
      '0/0 0/0 0/0',
      true,
      false,
    ],
    [
      'regularisation 9ter, income up to the living wage',
      legal('REGULARISATION_9TER'),
      {},
      9003,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum seeker in a local reception initiative',
      legal('ASYLUM_SEEKER_ILA', 'WAITING'),
      {},
      9004,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum seeker living in the allocated municipality',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      {},
      9005,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum seeker living elsewhere, housing offered',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013', housingOffered: true },
      9005,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum seeker living elsewhere, no housing offered',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013', housingOffered: false },
      9006,
      '50/0 50/0 50/0',
      true,
      false,
    ],
    [
      'asylum seeker living elsewhere, housing offer not stated',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013' },
      9006,
      '50/0 50/0 50/0',
      true,
      false,
    ],
    ['person struck off the register', legal('STRUCK_OFF', 'STRUCK_OFF'), {}, 9007, '100/0 100/0 100/0', true, false],
    [
      'person struck off the register and insurable',
      { ...legal('STRUCK_OFF', 'STRUCK_OFF'), insurance: 'INSURABLE', insuranceFrom: '2025-01-01' },
      { insuranceDelayGrounds: 'waits for papers' },
      9007,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'legal stay, insurable for less than three months',
      { ...legal('LEGAL_STAY'), insurance: 'INSURABLE', insuranceFrom: from },
      {},
      9002,
      '100/100 100/100 100/100',
      true,
      false,
    ],
    ['legal stay, not insurable', legal('LEGAL_STAY'), {}, 9008, '100/0 100/0 100/0', true, false],
  ]
  test.concurrent.each(rows)(
    'refund code and shares of the State for: %s',
    async (_, person, more, code, shares, isLegal, attestation) => {
      const niss = await register(
        fixtures.cpas,
        'residence' in person ? unusedNiss.national() : unusedNiss.bis(),
        person,
      )
      const { decision } = await simulateAndCreate(decisionInput(niss, more))
      const { refundTerms: terms } = decision
      const simulated = [terms.hospitalization, terms.ambulatoryHospitalCare, terms.otherCare]
        .map((share: any) => `${Number(share.insurancePart)}/${Number(share.patientPart)}`)
        .join(' ')
      expect(simulated).toBe(shares)
      expect(terms).toMatchObject({
        refundCode: code,
        coverageCode: String(code).padStart(10, '0'),
        legalStay: isLegal,
        amuAttestationRequired: attestation,
      })
      expect(terms.otherCare.insurancePart).toMatch(/^\d+\.\d$/)
    },
  )
  test.concurrent('RefundTerms.justification is available in four languages', async () => {
    const { number } = await decide(fixtures.cpas, decisionInput(await newPerson()))
    const { decision } = await fixtures.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { refundTerms { FR: justification NL: justification(language: NL) DE: justification(language: DE) EN: justification(language: EN) } } }',
      { number },
    )
    const texts = Object.values(decision.refundTerms)
    expect(new Set(texts).size).toBe(4)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
