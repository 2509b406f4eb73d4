import { rulesOf, sharesOf } from './answers'
import { coveredPerson, daysLater, decideFor, quoteAndSend, registerLegalResident, sendLines } from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { gpLine } from './tariff-steps'

jest.setTimeout(120_000)

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()

describe('merged persons', () => {
  test('merged persons share their care and their monthly maximum', async () => {
    const coverage = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00' }
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: [coverage] })
    const second = await registerLegalResident(fixtures.cpas, unusedNiss.bis())
    const [first] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [
      { code: '101076', performedOn: '2026-03-02', claimed: '33.73' },
    ])
    expect(sharesOf(first)[2]).toBe('6.00')
    await fixtures.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      {
        input: [{ reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-05', newNiss: second }],
      },
      '2026-03-05',
    )
    const twice = await quoteAndSend(
      fixtures.gp,
      fixtures.gpNumber,
      second,
      gpLine({ performedOn: '2026-03-02', claimed: '33.73' }),
    )
    expect(rulesOf(twice.sent.findings)).toEqual(['INV-LINE-DUPLICATE'])
    const next = await quoteAndSend(
      fixtures.gp,
      fixtures.gpNumber,
      second,
      gpLine({ performedOn: '2026-03-06', claimed: '33.73' }),
    )
    expect(sharesOf(next.quoted)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(sharesOf(next.sent)).toEqual(sharesOf(next.quoted))
    const old = await quoteAndSend(
      fixtures.gp,
      fixtures.gpNumber,
      niss,
      gpLine({ performedOn: '2026-03-07', claimed: '33.73' }),
    )
    expect(sharesOf(old.sent)).toEqual(['33.73', '27.73', '0.00', '6.00'])
  })
})

test('a rejected line restores its part of the monthly maximum', async () => {
  const coverage = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '6.00' }
  const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: [coverage] })
  const line = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })
  const [first] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [line('2026-03-02')])
  const [second] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [line('2026-03-03')])
  expect([sharesOf(first)[2], sharesOf(second)[2]]).toEqual(['6.00', '0.00'])
  await fixtures.caami.ask(
    'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { findings { rule } } }',
    { id: first.id },
    TODAY,
  )
  const [third] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [line('2026-03-04')])
  expect(sharesOf(third)[2]).toBe('6.00')
})

describe('the monthly maximum', () => {
  const partial = (more: object = {}) => ({
    coverages: [{ careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00', ...more }],
  })

  test('the monthly maximum counts accepted lines of all files and providers by calendar month', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), partial())
    const line = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })
    const [first] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [line('2026-02-27')])
    expect(sharesOf(first)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const number = '10001490004'
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
    const other = await fixtures.as(`provider:${number}:prescriber`)
    const [second, march] = await sendLines(other, number, niss, [line('2026-02-28'), line('2026-03-01')])
    expect(sharesOf(second)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(sharesOf(march)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const [refused] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [{ ...line('2026-03-02'), code: '101010' }])
    expect(refused.outcome).toBe('REJECTED')
    const { quoted, sent } = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, {
      code: '101076',
      performedOn: '2026-03-03',
    })
    expect(sharesOf(quoted)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(sharesOf(sent)).toEqual(sharesOf(quoted))
    const full = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, { code: '101076', performedOn: '2026-03-04' })
    expect(sharesOf(full.quoted)).toEqual(['33.73', '27.73', '0.00', '6.00'])
    expect(sharesOf(full.sent)).toEqual(sharesOf(full.quoted))
  })

  test('the monthly maximum is not exceeded by ten concurrent files', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), partial())
    const files = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        sendLines(fixtures.gp, fixtures.gpNumber, niss, [
          { code: '101076', performedOn: daysLater('2026-02-01', i), claimed: '33.73' },
        ]),
      ),
    )
    const byCpas = files.map(([line]) => Math.round(Number(line.amounts.cpas) * 100))
    expect(byCpas.reduce((sum, one) => sum + one, 0)).toBe(1000)
    expect(byCpas.toSorted((a, b) => b - a)).toEqual([600, 400, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('the monthly maximum is counted per CPAS', async () => {
    const niss = await registerLegalResident(fixtures.cpas, unusedNiss.bis(), '2026-01-01')
    const coverage = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '6.00' }
    await decideFor(fixtures.cpas, niss, { coverages: [coverage], validity: { from: '2026-02-01', to: '2026-02-10' } })
    await decideFor(fixtures.otherCpas, niss, {
      coverages: [coverage],
      validity: { from: '2026-02-11', to: '2026-03-31' },
    })
    const lines = ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12'].map((performedOn) => ({
      code: '101076',
      performedOn,
      claimed: '33.73',
    }))
    const sent = await sendLines(fixtures.gp, fixtures.gpNumber, niss, lines)
    expect(sent.map((line) => sharesOf(line)[2])).toEqual(['6.00', '0.00', '6.00', '0.00'])
  })

  test('a monthly maximum of zero leaves the patient’s part to the patient', async () => {
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), partial({ patientPartMaxPerMonth: '0.00' }))
    const { quoted } = await quoteAndSend(fixtures.gp, fixtures.gpNumber, niss, gpLine())
    expect(sharesOf(quoted)).toEqual(['33.73', '27.73', '0.00', '6.00'])
  })
})
