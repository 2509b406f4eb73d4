import { sharesOf } from './answers'
import { decideFor, euro, hospitalCoverages, LEGAL, quoteAndSend, sendLines } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf, linesOf } from './efact-steps'
import { register, registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { mutationSteps } from './mutation-steps'
import { CREATE } from './operations'
import { TERMS } from './rights-steps'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender } = efactSteps(fixtures, unusedNiss)
const { recordMutation, waitForMutations } = mutationSteps(fixtures, unusedNiss)
const DAY_OF_STAY = '768106'
let price: { honorarium: number; insurancePart: number; patientPart: number }

beforeAll(async () => {
  const { nomenclatureItem } = await fixtures.hospital.ask<any>(
    `{ nomenclatureItem(code: "${DAY_OF_STAY}") { tariff(on: "2026-02-01") { honorarium insurancePart patientPart } } }`,
  )
  const cents = (name: string) => Number(nomenclatureItem.tariff[name].replace('.', ''))
  price = {
    honorarium: cents('honorarium'),
    insurancePart: cents('insurancePart'),
    patientPart: cents('patientPart'),
  }
})

/** A decision on hospital care: first day, last day, what differs. */
type Decided = [from: string, to: string, more?: Record<string, any>]
const decided = async ([from, to, more = {}]: Decided, niss: string) => {
  const { coverage, ...rest } = more
  const coverages = rest.coverages ?? hospitalCoverages({ period: { from, to }, ...coverage })
  return decideFor(fixtures.cpas, niss, { validity: { from, to }, ...rest, coverages })
}
const stayLine = (performedOn: string, performedUntil: string | null, quantity: number, claimed?: number) => ({
  code: DAY_OF_STAY,
  performedOn,
  performedUntil,
  quantity,
  claimed: euro(claimed ?? price.honorarium * quantity),
  performer: null,
})
const found = ({ outcome, findings }: any) => [
  outcome,
  ...findings.map(({ rule, facts }: any) => {
    const fact = (name: string) => facts.find((one: any) => one.name === name)?.value
    return [rule, fact('day'), fact('daysCovered')].filter((value) => value !== undefined).join(' ')
  }),
]
async function person(decisions: Decided[], more: object = LEGAL) {
  const niss = unusedNiss.bis()
  await register(fixtures.cpas, niss, more, decisions[0]![0])
  for (const decision of decisions) await decided(decision, niss)
  return niss
}
const quoteAndSendStay = async (niss: string, line: ReturnType<typeof stayLine>) => {
  const { quoted, sent } = await quoteAndSend(fixtures.hospital, fixtures.hospitalNumber, niss, line)
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
  return sent
}
const toTheUniversityHospital = { authorisedProviders: ['71099119'], restrictionGround: 'only the university hospital' }

test.each<[string, Decided[], string, string, string]>([
  [
    'a day between two decisions',
    [
      ['2026-01-15', '2026-02-03'],
      ['2026-02-05', '2026-05-04'],
    ],
    '2026-02-02',
    '2026-02-07',
    'COV-NOT-ACTIVE 2026-02-04 2',
  ],
  [
    'days before the first decision',
    [['2026-02-03', '2026-05-04']],
    '2026-02-01',
    '2026-02-05',
    'COV-NOT-ACTIVE 2026-02-01 0',
  ],
  [
    'a second decision without coverages',
    [
      ['2026-01-15', '2026-02-03'],
      ['2026-02-04', '2026-05-03', { coverages: [] }],
    ],
    '2026-02-01',
    '2026-02-06',
    'COV-ABSENT 2026-02-04 3',
  ],
  [
    'a second decision for another hospital',
    [
      ['2026-01-15', '2026-02-03'],
      ['2026-02-04', '2026-05-03', { coverage: toTheUniversityHospital }],
    ],
    '2026-02-01',
    '2026-02-06',
    'COV-PROVIDER-NOT-LISTED 2026-02-04 3',
  ],
  [
    'a coverage that ends before its decision',
    [['2026-01-15', '2026-04-30', { coverage: { period: { from: '2026-01-15', to: '2026-02-03' } } }]],
    '2026-02-01',
    '2026-02-04',
    'COV-NOT-IN-PERIOD 2026-02-04 3',
  ],
])('a stay over %s is refused and names the first day that fails', async (_, decisions, from, until, expected) => {
  const niss = await person(decisions)
  expect(found(await quoteAndSendStay(niss, stayLine(from, until, 2)))).toEqual(['REJECTED', expected])
})

test.each([
  ['is struck off', 'STRUCK_OFF', ['COV-SUSPENDED 2026-02-04 2']],
  ['is insured', 'INSURANCE_AFFILIATION', ['COV-INSURED 2026-02-04 2', 'COV-SUSPENDED 2026-02-04 2']],
])(
  'a stay over the day from which the person %s is refused from that day on, by tarification, JSON and record 30, and its days before are paid',
  async (_, kind, expected) => {
    const niss = unusedNiss.bis()
    await register(fixtures.cpas, niss, LEGAL, '2026-01-15')
    const decision = await decided(['2026-01-15', '2026-06-30'], niss)
    await recordMutation(niss, kind, '2026-02-04', {}, '2026-03-01')
    await waitForMutations(decision.number)
    const refused = ['REJECTED', ...expected]
    expect(found(await quoteAndSendStay(niss, stayLine('2026-02-02', '2026-02-06', 5)))).toEqual(refused)
    const sender = await newSender('HOSPITAL')
    const state = price.insurancePart * 5
    const record = { code: DAY_OF_STAY, on: '2026-02-02', until: '2026-02-06', quantity: 5, state }
    const file = sender.file([invoiceOf({ niss, decision }, { issuedOn: '2026-02-28' }, record)])
    expect(found(linesOf(await sender.send(writeReferenceFile(file).base64()))[0])).toEqual(refused)
    expect(found(await quoteAndSendStay(niss, stayLine('2026-02-02', '2026-02-03', 2)))).toEqual(['ACCEPTED'])
  },
)

test('a stay whose first days are older than two years is refused, and paid for the days after them', async () => {
  const niss = await person([['2024-01-15', '2024-06-30']])
  const send = async (line: ReturnType<typeof stayLine>) =>
    found((await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [line as any], { on: '2026-02-04' }))[0])
  const late = 'INV-LATE'
  expect(await send(stayLine('2024-02-02', '2024-02-06', 5))).toEqual(['REJECTED', 'INV-TWO-YEARS 2024-02-02 0', late])
  expect(await send(stayLine('2024-02-04', '2024-02-06', 3))).toEqual(['ACCEPTED', late])
})

test('a stay over two decisions of one CPAS has the terms of each day, and the refund code of the first one', async () => {
  const niss = await person([
    ['2026-01-15', '2026-02-03', { coverage: { insurancePart: 'NOTHING', patientPart: 'NOTHING' } }],
    ['2026-02-04', '2026-02-10', { coverage: { patientPart: 'PARTIAL', patientPartMaxPerMonth: '30.00' } }],
    ['2026-02-11', '2026-05-10', { incomeLevel: 'ABOVE_LIVING_WAGE' }],
  ])
  const first = await quoteAndSendStay(niss, stayLine('2026-02-02', '2026-02-06', 5))
  expect(found(first)).toEqual(['ACCEPTED'])
  const { honorarium, insurancePart, patientPart } = price
  const atPatient = 2 * honorarium + 3 * patientPart - 3000
  expect(sharesOf(first)).toEqual([5 * honorarium, 3 * insurancePart, 3000, atPatient].map(euro))
  const second = await quoteAndSendStay(niss, stayLine('2026-02-09', '2026-02-12', 4))
  // What remains of the maximum of February is nothing; the third decision has no maximum, and the State pays nothing.
  expect(sharesOf(second)).toEqual([4 * honorarium, 2 * insurancePart, 2 * honorarium, 2 * patientPart].map(euro))
  const QUERY = '{ invoiceLines(filter: { niss: "NISS" }, first: 5) { edges { node { performedOn refundCode } } } }'
  const { invoiceLines } = await fixtures.caami.ask<any>(QUERY.replace('NISS', niss))
  expect(invoiceLines.edges.map(({ node }: any) => [node.performedOn, node.refundCode]).sort()).toEqual([
    ['2026-02-02', 9008],
    ['2026-02-09', 9008],
  ])
})

describe('a stay over decisions of two CPAS', () => {
  const stayOverBoth = async (resident: object, ofSecond: object, line = stayLine('2026-02-02', '2026-02-06', 5)) => {
    const niss = await person([['2026-01-15', '2026-02-03']], resident)
    const validity = { from: '2026-02-04', to: '2026-05-03' }
    await decideFor(fixtures.otherCpas, niss, { validity, coverages: hospitalCoverages({ ...ofSecond }) })
    return quoteAndSendStay(niss, line)
  }
  const bothPay = { patientPart: 'FULL' }

  test('a stay over decisions of two CPAS is paid where the State pays all of it', async () => {
    const { honorarium } = price
    const insurable = { ...LEGAL, insurance: 'INSURABLE', insuranceFrom: '2025-12-20' }
    const line = await stayOverBoth(insurable, bothPay)
    expect(found(line)).toEqual(['ACCEPTED'])
    expect(sharesOf(line)).toEqual([5 * honorarium, 5 * honorarium, 0, 0].map(euro))
  })

  test('a stay over decisions of two CPAS is paid where only the CPAS of its first day pays a part: the days of the other one stay with State and patient', async () => {
    const { honorarium, insurancePart, patientPart } = price
    const line = await stayOverBoth(LEGAL, { patientPart: 'NOTHING' })
    expect([found(line), sharesOf(line)]).toEqual([
      ['ACCEPTED'],
      [5 * honorarium, 5 * insurancePart, 2 * patientPart, 3 * patientPart].map(euro),
    ])
  })

  test('a stay over decisions of two CPAS is paid where the other CPAS decides on the day of discharge only, which has no unit', async () => {
    const line = await stayOverBoth(LEGAL, bothPay, stayLine('2026-02-02', '2026-02-04', 2))
    expect(found(line)).toEqual(['ACCEPTED'])
  })

  test('a stay over decisions of two CPAS is refused where both pay a part, which has two debtors, and is paid on a line for each', async () => {
    const line = await stayOverBoth(LEGAL, bothPay)
    expect(found(line)).toEqual(['REJECTED', 'TAR-ONE-CPAS 2026-02-04 2'])
    const niss = await person([['2026-01-15', '2026-02-03']])
    const validity = { from: '2026-02-04', to: '2026-05-03' }
    await decideFor(fixtures.otherCpas, niss, { validity, coverages: hospitalCoverages() })
    const lines = [stayLine('2026-02-02', '2026-02-03', 2), stayLine('2026-02-04', '2026-02-06', 3)]
    const sent = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, lines, {})
    expect(sent.map(found)).toEqual([['ACCEPTED'], ['ACCEPTED']])
  })
})

test('a claim below the tariff serves the insurance part of the first days first', async () => {
  const niss = await person([['2026-01-15', '2026-06-30']], {
    ...LEGAL,
    insurance: 'INSURABLE',
    insuranceFrom: '2025-11-28',
  })
  const claimed = 3 * price.insurancePart - 57
  const line = await quoteAndSendStay(niss, stayLine('2026-02-27', '2026-03-02', 4, claimed))
  // Two days at 9002 and two at 9009.
  expect(sharesOf(line)).toEqual([claimed, 2 * price.insurancePart, price.insurancePart - 57, 0].map(euro))
})

test('a stay of one day is one stay, which may touch a stay before it and one after it', async () => {
  const niss = await person([['2026-01-15', '2026-06-30']])
  const other = fixtures.newHospitalNumber()
  await registerProvider(fixtures.caami, { inamiNumber: other, category: 'HOSPITAL', birthDate: null })
  const partner = await fixtures.as(`provider:${other}:staff`)
  const send = async (line: ReturnType<typeof stayLine>, isOther = false) =>
    found(
      (
        await sendLines(
          isOther ? partner : fixtures.hospital,
          isOther ? other : fixtures.hospitalNumber,
          niss,
          [line],
          {},
        )
      )[0],
    )
  const refused = ['REJECTED', 'TAR-QUANTITY', 'INV-STAY-OVERLAP']
  expect(await send(stayLine('2026-02-04', null, 1))).toEqual(['ACCEPTED'])
  expect(await send(stayLine('2026-02-04', '2026-02-04', 1), true)).toEqual(refused)
  expect(await send(stayLine('2026-02-04', null, 1))).toEqual(refused)
  expect(await send(stayLine('2026-02-02', '2026-02-04', 2), true)).toEqual(['ACCEPTED'])
  expect(await send(stayLine('2026-02-04', '2026-02-06', 3), true)).toEqual(['ACCEPTED'])
  expect(await send(stayLine('2026-02-05', '2026-02-07', 3))).toEqual([
    'REJECTED',
    'TAR-QUANTITY 2026-02-05 0',
    'INV-STAY-OVERLAP 2026-02-05 0',
  ])
})

test('a stay after the last day of activity of its hospital is refused from the day after it', async () => {
  const niss = await person([['2026-01-15', '2026-06-30']])
  const hospital = fixtures.newHospitalNumber()
  await registerProvider(fixtures.caami, { inamiNumber: hospital, category: 'HOSPITAL', birthDate: null })
  await registerProvider(fixtures.caami, { inamiNumber: hospital, activeUntil: '2026-02-05' }, '2026-02-06')
  const partner = await fixtures.as(`provider:${hospital}:staff`)
  const send = async (until: string) =>
    found((await sendLines(partner, hospital, niss, [stayLine('2026-02-03', until, 3)]))[0])
  expect(await send('2026-02-08')).toEqual(['REJECTED', 'INV-NOT-PARTICIPATING 2026-02-06 3'])
  expect(await send('2026-02-05')).toEqual(['ACCEPTED'])
})

test('a stay over the change to summer time and over the end of a year has each day once', async () => {
  const niss = await person([['2025-12-01', '2026-06-30']])
  for (const [from, until, on] of [
    ['2026-03-28', '2026-03-30', '2026-04-02'],
    ['2025-12-30', '2026-01-01', '2026-01-12'],
  ] as const) {
    const [line] = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [stayLine(from, until, 3)], { on })
    expect([...found(line), ...sharesOf(line)]).toEqual([
      'ACCEPTED',
      ...[3 * price.honorarium, 3 * price.insurancePart, 3 * price.patientPart, 0].map(euro),
    ])
  }
  const [line] = await sendLines(
    fixtures.hospital,
    fixtures.hospitalNumber,
    niss,
    [stayLine('2026-03-31', '2026-04-02', 3)],
    { on: '2026-03-31T21:30:00Z' },
  )
  expect(found(line)).toEqual(['REJECTED', 'TAR-FUTURE 2026-04-01 1'])
})

test.each([
  ['2023-11-29', '2024-02-29'],
  ['2023-11-30', '2024-02-29'],
  ['2025-11-27', '2026-02-27'],
  ['2025-11-28', '2026-02-28'],
  ['2025-11-30', '2026-02-28'],
  ['2025-12-01', '2026-03-01'],
  ['2025-12-31', '2026-03-31'],
  ['2025-08-31', '2025-11-30'],
])('a person insurable from %s has until %s, and the terms change on the day after it', async (from, dueBy) => {
  const niss = unusedNiss.bis()
  await register(fixtures.cpas, niss, { ...LEGAL, insurance: 'INSURABLE', insuranceFrom: from }, from)
  const validity = { from, to: new Date(Date.parse(from) + 180 * 86_400_000).toISOString().slice(0, 10) }
  const input = {
    niss,
    councilDate: from,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    inquiry: { on: '2019-01-01' },
    coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
  }
  const { createDecision } = await fixtures.cpas.ask<any>(CREATE, { input }, from)
  const after = new Date(Date.parse(dueBy) + 86_400_000).toISOString().slice(0, 10)
  expect(
    createDecision.findings.map(({ rule, facts }: any) => [rule, ...facts.map(({ value }: any) => value)]),
  ).toEqual([['DEC-INSURABLE-3-MONTHS', dueBy, after, '3']])
  const { number } = createDecision.decision
  const codes = await Promise.all(
    [dueBy, after].map(async (on) => {
      const { decision } = await fixtures.cpas.ask<any>(TERMS, { number, on }, from)
      return [decision.insuranceDueBy, decision.refundTerms.refundCode]
    }),
  )
  expect(codes).toEqual([
    [dueBy, 9002],
    [dueBy, 9009],
  ])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
