import { sharesOf } from './answers'
import { coveredPerson, daysLater, euro, hospitalCoverages, ILLEGAL, LEGAL, sendLines } from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { TARIFY } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
// A naive computation of the shares.
interface Oracle {
  A: number
  T: number
  sA: number
  sT: number
  insurancePart: string
  patientPart: string
  max: number | null
  supplements: string
  supplementMax: number | null
  isHospital: boolean
}

function oracleShares(o: Oracle, claimed: number, used: number) {
  const tariff = o.A + o.T
  const within = Math.min(tariff, claimed)
  const a = Math.min(o.A, within)
  const t = within - a
  const above = claimed - within
  const half = (amount: number, percent: number) => Math.floor((amount * percent) / 100 + 0.5)
  let state = 0
  let cpas = 0
  let counted = 0
  if (o.insurancePart !== 'NOTHING') {
    const byState = half(a, o.sA)
    state += byState
    if (o.insurancePart === 'FULL') cpas += a - byState
  }
  if (o.patientPart !== 'NOTHING') {
    const byState = half(t, o.sT)
    state += byState
    const rest = t - byState
    counted = o.patientPart === 'FULL' || o.max === null ? rest : Math.max(0, Math.min(rest, o.max - used))
    cpas += counted
  }
  if (o.isHospital && o.supplements === 'FULL') cpas += above
  if (o.isHospital && o.supplements === 'PARTIAL') cpas += Math.min(above, o.supplementMax ?? above)
  return { amounts: [claimed, state, cpas, claimed - state - cpas], counted }
}

const situations = [
  { name: '100 and 100 percent (9001)', sA: 100, sT: 100, person: ILLEGAL, decision: {} },
  { name: '100 and 0 percent (9008)', sA: 100, sT: 0, person: LEGAL, decision: {} },
  {
    name: '50 and 0 percent (9006)',
    sA: 50,
    sT: 0,
    person: {
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        from: '2010-01-01',
        allocationInsCode: '62063',
      },
    },
    decision: { housingOffered: false },
  },
  { name: '0 and 0 percent (9010)', sA: 0, sT: 0, person: LEGAL, decision: { incomeLevel: 'ABOVE_LIVING_WAGE' } },
]
const levels = ['NOTHING', 'PARTIAL', 'FULL']

describe.each(situations)('shares where the State pays $name', ({ sA, sT, person, decision }) => {
  const grid = levels.flatMap((insurancePart) => levels.map((patientPart) => ({ insurancePart, patientPart })))

  test('shares of general medicine equal the oracle for all support levels, claims and monthly maxima', async () => {
    await Promise.all(
      grid.map(async ({ insurancePart, patientPart }) => {
        const max = patientPart === 'PARTIAL' ? 1300 : null
        const { niss } = await coveredPerson(
          fixtures.cpas,
          unusedNiss.bis(),
          {
            ...decision,
            coverages: [
              {
                careType: 'GENERAL_MEDICINE',
                insurancePart,
                patientPart,
                ...(max ? { patientPartMaxPerMonth: euro(max) } : {}),
              },
            ],
          },
          person,
        )
        const oracle = {
          A: 2773,
          T: 600,
          sA,
          sT,
          insurancePart,
          patientPart,
          max,
          supplements: 'NOTHING',
          supplementMax: null,
          isHospital: false,
        }
        await expectShares(
          fixtures.gp,
          fixtures.gpNumber,
          niss,
          '101076',
          oracle,
          [0, 1, 2772, 2773, 2774, 3001, 3372, 3373, 3374, 5000],
        )
      }),
    )
  })

  test('shares of hospital care equal the oracle for all support levels, claims and supplements', async () => {
    const kinds = levels.flatMap((supplements) => [
      { supplements, insurancePart: 'FULL', patientPart: 'FULL' },
      { supplements, insurancePart: 'NOTHING', patientPart: 'PARTIAL' },
      { supplements, insurancePart: 'PARTIAL', patientPart: 'NOTHING' },
    ])
    await Promise.all(
      kinds.map(async ({ supplements, insurancePart, patientPart }) => {
        const max = patientPart === 'PARTIAL' ? 2000 : null
        const supplementMax = supplements === 'PARTIAL' ? 500 : null
        const more = {
          insurancePart,
          patientPart,
          supplements,
          ...(max ? { patientPartMaxPerMonth: euro(max) } : {}),
          ...(supplementMax ? { supplementMax: euro(supplementMax) } : {}),
        }
        const { niss } = await coveredPerson(
          fixtures.cpas,
          unusedNiss.bis(),
          { ...decision, coverages: hospitalCoverages(more) },
          person,
        )
        const oracle = {
          A: 2515,
          T: 1200,
          sA,
          sT,
          insurancePart,
          patientPart,
          max,
          supplements,
          supplementMax,
          isHospital: true,
        }
        await expectShares(
          fixtures.hospital,
          fixtures.hospitalNumber,
          niss,
          '102034',
          oracle,
          [1, 2514, 2515, 2516, 3715, 3716, 4214, 4215, 4216, 9999],
        )
      }),
    )
  })
})

/** Calls tarify for all claims, submits them on days of one month, and compares both with the oracle. */
async function expectShares(
  partner: any,
  provider: string,
  niss: string,
  code: string,
  oracle: Oracle,
  claims: number[],
) {
  let used = 0
  const expected = claims.map((claimed) => {
    const { amounts, counted } = oracleShares(oracle, claimed, used)
    used += counted
    return amounts.map(euro)
  })
  const { tarify } = await partner.ask(
    TARIFY,
    { input: { niss, provider, performedOn: '2026-03-10', lines: claims.map((c) => ({ code, honorarium: euro(c) })) } },
    TODAY,
  )
  expect(tarify.lines.map(sharesOf)).toEqual(expected)
  const sent = await sendLines(
    partner,
    provider,
    niss,
    claims.map((c, i) => ({ code, performedOn: daysLater('2026-03-01', i), claimed: euro(c) })),
  )
  expect(sent.map(sharesOf)).toEqual(expected)
  expect(sent.map((line) => line.outcome)).toEqual(tarify.lines.map((line: any) => line.outcome))
  const total = [0, 1, 2, 3].map((i) => euro(expected.reduce((sum, one) => sum + Math.round(Number(one[i]) * 100), 0)))
  expect(Object.values(tarify.total)).toEqual(total)
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
