import { rulesOf, sharesOf } from './answers'
import { coveredPerson, decideFor, hospitalCoverages, LEGAL, sendLines } from './care-fixtures'
import { register, setUpFixtures, unusedNissNumbers } from './fixtures'
import { COMMIT, MUTATE, STOP, TARIFY } from './operations'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const ON = '2026-03-12'
/** The day price of a hospital without a price of its own, in cents. */
let price: { honorarium: number; insurancePart: number; patientPart: number }

const cents = (text: string) => Number(text.replace('.', ''))
const euro = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`

beforeAll(async () => {
  const { nomenclatureItem } = await fixtures.hospital.ask<any>(
    '{ nomenclatureItem(code: "768106") { byDay maxPerDay tariff(on: "2026-02-01") { honorarium insurancePart patientPart } } }',
  )
  expect(nomenclatureItem).toMatchObject({ byDay: true, maxPerDay: 1 })
  const { honorarium, insurancePart, patientPart } = nomenclatureItem.tariff
  price = { honorarium: cents(honorarium), insurancePart: cents(insurancePart), patientPart: cents(patientPart) }
})

interface Stay {
  performedOn: string
  performedUntil?: string
  quantity: number
}
const factOf = ({ facts }: any, name: string) => facts.find((one: any) => one.name === name)?.value
const stay = (performedOn: string, performedUntil: string, quantity: number): Stay => ({
  performedOn,
  performedUntil,
  quantity,
})
const found = ({ outcome, findings }: any) => [
  outcome,
  ...findings.map((one: any) =>
    [one.rule, factOf(one, 'day'), factOf(one, 'daysCovered')].filter((value) => value !== undefined).join(' '),
  ),
]

/** The line as tarification and as an invoice see it. */
async function quoteAndSendStay(niss: string, { performedOn, ...more }: Stay, options: Record<string, any> = {}) {
  const { on = ON, commitmentNumber } = options
  const claimed = euro(price.honorarium * more.quantity)
  const line = { code: '768106', ...more }
  const input = {
    niss,
    provider: fixtures.hospitalNumber,
    performedOn,
    commitmentNumber,
    lines: [{ ...line, honorarium: claimed }],
  }
  const { tarify } = await fixtures.hospital.ask<any>(TARIFY, { input }, on)
  const [sent] = await sendLines(
    fixtures.hospital,
    fixtures.hospitalNumber,
    niss,
    [{ ...line, performedOn, claimed, performer: null } as any],
    {
      on,
      ...(commitmentNumber ? { commitmentNumber } : {}),
    },
  )
  return { quoted: tarify.lines[0], sent }
}
const hospitalPerson = (more: Record<string, any> = {}, person: object = LEGAL) =>
  coveredPerson(fixtures.cpas, unusedNiss.bis(), { coverages: hospitalCoverages(), ...more }, person)

test('a stay within the decision is paid by its units, the same by tarification and by invoice', async () => {
  const { niss } = await hospitalPerson()
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 4))
  const { honorarium, insurancePart, patientPart } = price
  expect(sharesOf(sent)).toEqual([honorarium * 4, insurancePart * 4, patientPart * 4, 0].map(euro))
  expect([found(sent), sharesOf(quoted)]).toEqual([['ACCEPTED'], sharesOf(sent)])
})

test('a stay beyond the end of the decision is refused, and names the first day after it', async () => {
  const { niss, decision } = await hospitalPerson()
  const input = { number: decision.number, version: decision.version, lastDay: '2026-03-05' }
  await fixtures.cpas.ask<any>(STOP, input, '2026-03-04')
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-03-02', '2026-03-10', 9))
  expect(found(sent)).toEqual(['REJECTED', 'COV-NOT-ACTIVE 2026-03-06 4'])
  expect(found(quoted)).toEqual(found(sent))
  expect(found((await quoteAndSendStay(niss, stay('2026-03-02', '2026-03-05', 4))).sent)).toEqual(['ACCEPTED'])
})

test('a stay in which the person dies is refused from the day of death on', async () => {
  const { niss } = await hospitalPerson()
  const death = { reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-02-20' }
  const { recordIdentityMutations } = await fixtures.bcss.ask<any>(MUTATE, { input: [death] }, '2026-02-21')
  expect(recordIdentityMutations.map(({ findings }: any) => findings)).toEqual([[]])
  const { sent } = await quoteAndSendStay(niss, stay('2026-02-18', '2026-02-24', 7))
  expect(found(sent)).toContain('INV-DECEASED 2026-02-20 2')
})

test('the terms of a stay are those of each of its days', async () => {
  const niss = unusedNiss.bis()
  await register(fixtures.cpas, niss, { ...LEGAL, insurance: 'INSURABLE', insuranceFrom: '2025-12-01' }, '2026-01-01')
  await decideFor(fixtures.cpas, niss, { coverages: hospitalCoverages() })
  // Three days until 1 March 2026 under 9002, three days after it under 9009.
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-02-27', '2026-03-04', 6))
  expect(found(sent)).toEqual(['ACCEPTED'])
  expect(sharesOf(sent)).toEqual([price.honorarium * 6, price.honorarium * 3, price.honorarium * 3, 0].map(euro))
  expect(sharesOf(quoted)).toEqual(sharesOf(sent))
})

test('a commitment guarantees its days of a stay only', async () => {
  const { niss } = await hospitalPerson()
  const input = { niss, provider: fixtures.hospitalNumber, careType: 'HOSPITALIZATION', on: '2026-02-02' }
  const { requestCommitment } = await fixtures.hospital.ask<any>(COMMIT, { input }, '2026-02-02')
  const commitmentNumber = requestCommitment.commitment.number
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-03-01', '2026-03-08', 8), { commitmentNumber })
  expect(found(sent)).toEqual(['REJECTED', 'COM-30-DAYS 2026-03-05 4'])
  expect(found(quoted)).toEqual(found(sent))
})

test('two stays of a person with two numbers overlap, and ten units on one day are refused', async () => {
  const { niss } = await hospitalPerson()
  const second = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
  expect(found((await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 5))).sent)).toEqual(['ACCEPTED'])
  const merge = { reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-05', newNiss: second }
  await fixtures.bcss.ask<any>(MUTATE, { input: [merge] }, '2026-03-05')
  const { sent } = await quoteAndSendStay(second, stay('2026-02-04', '2026-02-09', 6))
  expect(found(sent)).toEqual(['REJECTED', 'TAR-QUANTITY 2026-02-04 0', 'INV-STAY-OVERLAP 2026-02-04 0'])
  const { sent: many } = await quoteAndSendStay(second, { performedOn: '2026-02-20', quantity: 10 })
  expect(rulesOf(many.findings)).toEqual(['TAR-PERIOD', 'TAR-QUANTITY'])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
