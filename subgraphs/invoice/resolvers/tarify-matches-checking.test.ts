import fc from 'fast-check'
import type { CoverageFacts } from '../../../shared/inter-service/contracts'
import { findingOf } from '../../../shared/testing/facts.builder'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { type CareType, careTypes, type ProviderCategory, supportLevels } from '../../../shared/values/care-types'
import { day } from '../../../shared/values/day'
import { allShippedNomenclature } from '../imports/nomenclature/shipped-nomenclature'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, fullTerms, GP, HOSPITAL, nissOf, PHYSIO, personFacts, Scenario, SPECIALIST } from '../testing/scenario'

jest.setTimeout(600_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const TODAY = '2026-03-12'
const LINE = 'outcome amounts { claimed state cpas patient } findings { rule code severity }'
const TARIFY = `query ($input: TarificationInput!) { tarify(input: $input) { lines { ${LINE} } total { claimed state cpas patient } } }`
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { invoices { edges { node { lines { ${LINE} } } } } } } }`
const NOBODY = '10081763004'

// ---- The law once more, from the texts and the data files alone: days as texts, cents as numbers, no rule of ours.
const { items, tariffs } = allShippedNomenclature()
interface Ask {
  code: string
  quantity: number
  claimed: number | null
  isPrescribed: 'NO' | 'HALF' | 'YES'
  performer: string | null
}
interface Setting {
  birthDate: string
  deathDate: string | null
  isRegistered: boolean
  provider: string
  needsAttestation: boolean
  sA: number
  sT: number
  terms: any
  /** What the decision's owner finds against the care. */
  cov: { rule: string; code: string | null } | null
}
const categoryOf: Record<string, ProviderCategory> = {
  [GP]: 'GENERAL_PRACTITIONER',
  [HOSPITAL]: 'HOSPITAL',
  [PHYSIO]: 'PHYSIOTHERAPIST',
  [SPECIALIST]: 'SPECIALIST',
}
const ofInstitutions = ['HOSPITAL', 'GUARD_POST', 'MEDICAL_HOUSE']
const participates = (provider: string, on: string) =>
  ['HOSPITAL', 'GENERAL_PRACTITIONER'].includes(categoryOf[provider] ?? '') && on >= '2014-06-01'
const hasCover = ({ cov }: Setting) => !['COV-NONE', 'COV-ABSENT', 'COV-NOT-ACTIVE'].includes(cov?.rule ?? '')
const ageOn = (birth: string, on: string) =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0)

function findingsByHand(ask: Ask, s: Setting, on: string, isInvoice: boolean, claimed: number) {
  const found: string[] = []
  const add = (rule: string, eTar: string | null, eFact = eTar, severity = 'ERROR') =>
    found.push([severity, rule, (isInvoice ? eFact : eTar) ?? '-'].join(' '))
  const item = items.find(({ code }) => code === ask.code)
  const category = categoryOf[s.provider]
  // Without a right to the care a provider does not learn what the decision requires.
  const hasRight = participates(s.provider, on) && !s.cov?.rule.startsWith('COV-')
  // Somebody who is in no register learns that, and nothing of the person.
  if (isInvoice && !category) return ['ERROR INV-NOT-PARTICIPATING -']
  if (on > TODAY) add('TAR-FUTURE', '146')
  if (ask.claimed === 0) add('INV-ZERO', '501943')
  if (!isInvoice && on < '2026-01-12') add('TAR-TWO-MONTHS', '166')
  if (isInvoice) {
    if (!s.isRegistered) add('INV-BENEFICIARY', '250820')
    if (s.isRegistered && s.deathDate && s.deathDate <= on) add('INV-DECEASED', '500549')
    if (!participates(s.provider, on)) add('INV-NOT-PARTICIPATING', null)
    if (on < '2026-01-12') add('INV-LATE', null, null, 'WARNING')
    if (on < '2024-03-12') add('INV-TWO-YEARS', '500546')
    if (item && s.needsAttestation && hasRight) add('INV-ATTESTATION-KEPT', null, null, 'WARNING')
  }
  if (!item) add('TAR-CODE', '130', '500402')
  else {
    if (s.cov && !(isInvoice && s.cov.rule === 'COV-DECEASED')) add(s.cov.rule, s.cov.code)
    if (!isInvoice && s.isRegistered && !participates(s.provider, on)) add('COV-PROVIDER-NOT-IN-PHASE', null)
    const tariff = tariffByHand(ask.code, s, on)
    if (!item.inEfact) add('TAR-NOT-IN-EFACT', '172', '500432')
    else if (tariff === 'NONE_THAT_DAY') add('TAR-CODE-ON-DATE', '196', '500420')
    else if (tariff === 'NONE_AT_THAT_AGE') add('TAR-AGE', '183', '500443')
    const ofInstitutionOnly = item.categories.every((one) => ofInstitutions.includes(one))
    const ofPerformer = ofInstitutionOnly ? undefined : categoryOf[ask.performer ?? '']
    const evaluated = ofPerformer ?? category
    if (isInvoice && category === 'HOSPITAL' && !ofInstitutionOnly && !ofPerformer) add('INV-PERFORMER', null, '501520')
    if (evaluated && !item.categories.includes(evaluated)) add('TAR-DISCIPLINE', '171', '501540')
    if ((item.prescriptionRequired || (hasRight && s.terms.prescriptionRequired)) && ask.isPrescribed !== 'YES')
      add('TAR-PRESCRIPTION', null)
    if (typeof tariff === 'object' && claimed > tariff.fee * ask.quantity) add('TAR-CAP', '501940', '501940', 'WARNING')
  }
  return found.sort()
}

function tariffByHand(code: string, s: Setting, on: string) {
  const that = tariffs.filter(
    (t) => t.code === code && t.insurancePart !== null && t.from <= on && (t.to ?? '9999') >= on,
  )
  // Of a person who is not registered the number gives the birth date: the numbers of this test are of 1990.
  const age = s.isRegistered ? ageOn(s.birthDate, on) : 36
  const one = that.find(
    (t) => !t.preferentialRate && !t.globalMedicalFile && (t.minAge ?? -99) <= age && age <= (t.maxAge ?? 200),
  )
  if (that.length === 0) return 'NONE_THAT_DAY'
  return one ? { fee: Number(one.honorarium), A: Number(one.insurancePart) } : 'NONE_AT_THAT_AGE'
}

function sharesByHand(ask: Ask, s: Setting, on: string, claimed: number, used: number) {
  const tariff = tariffByHand(ask.code, s, on) as { fee: number; A: number }
  const { insurancePart, patientPart, supplements, patientPartMaxPerMonth, supplementMax, careType } = s.terms
  const A = Math.min(tariff.A * ask.quantity, claimed)
  const T = Math.min(tariff.fee * ask.quantity, claimed) - A
  const above = claimed - A - T
  const roundHalfUp = (tenths: bigint) => Number((tenths + 500n) / 1000n)
  // The State's share of the line is rounded once, over both parts.
  const exactOfA = insurancePart === 'NOTHING' ? 0n : BigInt(A) * BigInt(s.sA)
  const exactOfT = patientPart === 'NOTHING' ? 0n : BigInt(T) * BigInt(s.sT)
  const stateOfA = roundHalfUp(exactOfA)
  const stateOfT = roundHalfUp(exactOfA + exactOfT) - stateOfA
  const cpasOfA = insurancePart === 'FULL' ? A - stateOfA : 0
  let cpasOfT = patientPart === 'NOTHING' ? 0 : T - stateOfT
  if (patientPart === 'PARTIAL' && patientPartMaxPerMonth !== null)
    cpasOfT = Math.max(0, Math.min(cpasOfT, patientPartMaxPerMonth - used))
  const isHospital = ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'].includes(careType)
  const takes = isHospital && supplements !== 'NOTHING'
  const cpasAbove = takes ? Math.min(above, supplements === 'PARTIAL' ? (supplementMax ?? above) : above) : 0
  const [state, cpas] = [stateOfA + stateOfT, cpasOfA + cpasOfT + cpasAbove]
  return { state, cpas, patient: claimed - state - cpas, cpasOfT, isReduced: above > 0 && !takes }
}

/** What both must say of some care, and what each takes of the month. */
function byHand(asks: Ask[], s: Setting, on: string, isInvoice: boolean, used: Map<string, number>) {
  return asks.map((ask) => {
    const tariff = tariffByHand(ask.code, s, on)
    const claimed = ask.claimed ?? (typeof tariff === 'object' ? tariff.fee * ask.quantity : 0)
    const findings = findingsByHand(ask, s, on, isInvoice, claimed)
    if (findings.some((one) => one.startsWith('ERROR')))
      return { outcome: 'REJECTED', amounts: [claimed, 0, 0, 0], findings }
    const careType = items.find(({ code }) => code === ask.code)!.careType
    const month = `${careType} ${on.slice(0, 7)}`
    const shares = sharesByHand(ask, { ...s, terms: { ...s.terms, careType } }, on, claimed, used.get(month) ?? 0)
    used.set(month, (used.get(month) ?? 0) + shares.cpasOfT)
    const amounts = [claimed, shares.state, shares.cpas, shares.patient]
    return { outcome: shares.isReduced ? 'REDUCED' : 'ACCEPTED', amounts, findings }
  })
}

// ---- Everything that can be asked.
const level = fc.constantFrom(...supportLevels)
const maximum = fc.option(fc.integer({ min: 0, max: 3_000 }))
const codes = [...new Set(tariffs.map(({ code }) => code)), '567033', '960374', '101043', '101075', '999999']
const asking: fc.Arbitrary<Ask> = fc.record({
  code: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('101076', '101032', '102034', '102012', '103132', '560011', '567011') },
    { weight: 1, arbitrary: fc.constantFrom(...codes) },
  ),
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
  claimed: fc.option(fc.oneof(fc.integer({ min: 0, max: 7_000 }), fc.integer({ min: 0, max: 200_000 }))),
  isPrescribed: fc.constantFrom('NO', 'HALF', 'YES', 'YES', 'YES'),
  performer: fc.constantFrom(null, NOBODY, GP, SPECIALIST, SPECIALIST, SPECIALIST, PHYSIO),
})
const distinctDays = ['2026-03-12', '2026-03-01', '2026-01-31', '2026-01-12', '2026-01-11', '2025-12-31', '2024-06-01']
const oddDays = ['2026-03-13', '2024-03-12', '2024-03-11', '2012-06-01']
const nothingAgainst = fc.constant(null)
const someFinding = fc.constantFrom<Setting['cov'][]>(
  ...[
    ['COV-DECEASED', '200'],
    ['COV-NOT-ACTIVE', '201'],
    ['COV-SUSPENDED', '203'],
    ['COV-PROVIDER-NOT-LISTED', '204'],
    ['COV-NOT-IN-PERIOD', '206'],
    ['COV-ABSENT', '207'],
    ['COM-30-DAYS', '254226'],
    ['COM-UNKNOWN', '254220'],
  ].map(([rule, code]) => ({ rule: rule!, code: code! })),
)
const setting = fc.record({
  birthDate: fc.constantFrom('1990-01-01', '2016-03-12', '2016-03-11', '1950-03-12', '1949-06-01', '2024-02-29'),
  isRegistered: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  provider: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(GP, HOSPITAL) },
    { weight: 1, arbitrary: fc.constantFrom(PHYSIO, NOBODY) },
  ),
  needsAttestation: fc.boolean(),
  sA: fc.constantFrom(0, 500, 1000),
  sT: fc.constantFrom(0, 500, 1000),
  cov: fc.oneof({ weight: 6, arbitrary: nothingAgainst }, { weight: 1, arbitrary: someFinding }),
  terms: fc.record({
    insurancePart: level,
    patientPart: level,
    supplements: level,
    patientPartMaxPerMonth: maximum,
    supplementMax: maximum,
    prescriptionRequired: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
  }),
})
const requests = fc.uniqueArray(
  fc.record({
    on: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('2026-03-12', '2026-03-01', '2026-03-02', '2026-03-05') },
      { weight: 2, arbitrary: fc.constantFrom(...distinctDays) },
      { weight: 1, arbitrary: fc.constantFrom(...oddDays) },
    ),
    asks: fc.uniqueArray(asking, { minLength: 1, maxLength: 6, selector: ({ code }) => code }),
  }),
  { minLength: 1, maxLength: 3, selector: ({ on }) => on },
)

const euro = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
const inShort = ({ outcome, amounts, findings }: any) => ({
  outcome,
  amounts: Object.values(amounts),
  findings: findings.map((one: any) => `${one.severity} ${one.rule} ${one.code ?? '-'}`).sort(),
})
const written = (lines: ReturnType<typeof byHand>) =>
  lines.map(({ outcome, amounts, findings }) => ({ outcome, amounts: amounts.map(euro), findings }))

describe('tarify and invoice checking agree with the reference implementation', () => {
  const scenario = new Scenario(0)
  let subgraph: TestSubgraph
  let rank = 0
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  test('random care of random persons, several codes at once and several times in a month', async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(setting, requests, async (drawn, asked) => {
        const s = settle(drawn)
        const niss = nissOf(++rank)
        if (s.isRegistered)
          scenario.persons.set(
            niss,
            personFacts(rank, {
              birthDate: day(s.birthDate),
              deathDate: s.deathDate === null ? null : day(s.deathDate),
            }),
          )
        scenario.coverage = ({ careType, on }) => coverageOf(s, careType, on)
        const used = { tarified: new Map<string, number>(), sent: new Map<string, number>() }
        for (const { on, asks } of asked) {
          used.tarified = new Map(used.sent)
          const who = { as: `provider:${s.provider}:prescriber`, today: TODAY }
          const input = { niss, provider: s.provider, performedOn: on, lines: asks.map((ask) => lineOf(ask)) }
          const tarified = await subgraph.run(TARIFY, { input }, who)
          expect(tarified.errors).toBeUndefined()
          const expected = byHand(asks, s, on, false, used.tarified)
          expect(tarified.data.tarify.lines.map(inShort)).toEqual(written(expected))
          const total = [0, 1, 2, 3].map((i) => euro(expected.reduce((sum, { amounts }) => sum + amounts[i]!, 0)))
          expect(Object.values(tarified.data.tarify.total)).toEqual(total)

          const claims = asks.map((ask, i) => ({ ...ask, claimed: expected[i]!.amounts[0]! }))
          const sent = await subgraph.run(SUBMIT, { input: fileOf(niss, s.provider, on, claims) }, who)
          expect(sent.errors).toBeUndefined()
          const lines = sent.data.submitInvoices.file.invoices.edges[0].node.lines.map(inShort)
          expect(lines).toEqual(written(byHand(claims, s, on, true, used.sent)))
          // The two differ by what only one of them asks, and by nothing else.
          const isOfOneOnly =
            on < '2026-01-12' ||
            !participates(s.provider, on) ||
            lines.some(({ findings }: any) => findings.some((one: string) => one.includes('INV-PERFORMER')))
          if (!isOfOneOnly)
            expect(lines.map(({ outcome, amounts }: any) => ({ outcome, amounts }))).toEqual(
              tarified.data.tarify.lines.map(inShort).map(({ outcome, amounts }: any) => ({ outcome, amounts })),
            )
          for (const line of lines)
            for (const one of [line.outcome, ...line.findings]) seen.set(one, (seen.get(one) ?? 0) + 1)
        }
      }),
      { numRuns: Number(process.env.GRAPH_CASES ?? 120), seed: process.env.GRAPH_CASES ? Date.now() % 1e9 : 20260312 },
    )
    // A generator that never gets there proves nothing.
    for (const rule of [
      'ACCEPTED',
      'REDUCED',
      'TAR-AGE',
      'TAR-PRESCRIPTION',
      'TAR-DISCIPLINE',
      'TAR-CAP',
      'INV-PERFORMER',
      'COV-',
      'INV-LATE',
    ])
      expect([...seen.keys()].some((one) => one.includes(rule))).toBe(true)
  })
})

// What the decision's owner would say where the person is dead or unknown.
function settle(drawn: Omit<Setting, 'deathDate'>): Setting {
  if (!drawn.isRegistered)
    return { ...drawn, deathDate: null, needsAttestation: false, cov: { rule: 'COV-NONE', code: '202' } }
  return { ...drawn, deathDate: drawn.cov?.rule === 'COV-DECEASED' ? '2012-01-01' : null }
}

function coverageOf(s: Setting, careType: CareType, on: string): Partial<CoverageFacts> {
  expect(careTypes).toContain(careType)
  return {
    cpas: CPAS,
    amuAttestationRequired: s.needsAttestation,
    state: hasCover(s) ? { insurancePart: s.sA, patientPart: s.sT } : null,
    terms: hasCover(s) ? fullTerms({ ...s.terms, careType }) : null,
    findings: [
      ...(s.cov ? [findingOf(s.cov.rule, { code: s.cov.code })] : []),
      ...(s.isRegistered && !participates(s.provider, on) ? [findingOf('COV-PROVIDER-NOT-IN-PHASE')] : []),
    ],
  }
}

const prescribed = ({ isPrescribed, performer }: Ask) => ({
  prescriber: isPrescribed === 'NO' ? null : GP,
  prescriptionNumber: isPrescribed === 'YES' ? 'V1' : null,
  performer,
})
const lineOf = (ask: Ask) => ({
  code: ask.code,
  quantity: ask.quantity,
  honorarium: ask.claimed === null ? null : euro(ask.claimed),
  ...prescribed(ask),
})
const fileOf = (niss: string, provider: string, on: string, claims: (Ask & { claimed: number })[]) => ({
  reference: `${niss}-${on}`,
  provider,
  invoices: [
    {
      number: 'N',
      niss,
      issuedOn: on,
      lines: claims.map((ask) => ({
        code: ask.code,
        quantity: ask.quantity,
        performedOn: on,
        claimed: euro(ask.claimed),
        ...prescribed(ask),
      })),
    },
  ],
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
