import { sharesOf } from './answers'
import { decideFor, euro, hospitalCoverages, LEGAL, sendLines } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf, linesOf } from './efact-steps'
import { register, setUpFixtures, unusedNissNumbers } from './fixtures'
import { COMMIT, MUTATE } from './operations'
import { DAY_OF_STAY, type DayPrice, found, stay, staySteps } from './stay-steps'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { dayPrice, hospitalPerson, quoteAndSendStay } = staySteps(fixtures, unusedNiss)
const { newSender } = efactSteps(fixtures, unusedNiss)
/** The day price of a hospital without a price of its own. */
let price: DayPrice

beforeAll(async () => {
  price = await dayPrice()
  expect(price).toMatchObject({ byDay: true, maxPerDay: 1 })
})

test('a stay within the decision is paid by its units, the same by tarification and by invoice', async () => {
  const { niss } = await hospitalPerson()
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 4))
  const { honorarium, insurancePart, patientPart } = price
  expect(sharesOf(sent)).toEqual([honorarium * 4, insurancePart * 4, patientPart * 4, 0].map(euro))
  expect([found(sent), sharesOf(quoted)]).toEqual([['ACCEPTED'], sharesOf(sent)])
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

test('two stays of a person with two numbers overlap', async () => {
  const { niss } = await hospitalPerson()
  const second = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
  expect(found((await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 5))).sent)).toEqual(['ACCEPTED'])
  const merge = { reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-05', newNiss: second }
  await fixtures.bcss.ask<any>(MUTATE, { input: [merge] }, '2026-03-05')
  const { sent } = await quoteAndSendStay(second, stay('2026-02-04', '2026-02-09', 6))
  expect(found(sent)).toEqual(['REJECTED', 'TAR-QUANTITY 2026-02-04 0', 'INV-STAY-OVERLAP 2026-02-04 0'])
})

test('of 20 files of seven hospitals that claim one stay at once, JSON and eFact, one is paid', async () => {
  const { niss, decision } = await hospitalPerson()
  const [from, until, days] = ['2026-02-02', '2026-02-06', 5]
  const line = { code: DAY_OF_STAY, performedOn: from, performedUntil: until, quantity: days, performer: null }
  const claim = { ...line, claimed: euro(price.honorarium * days) }
  const byJson = () => sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [claim])
  const senders = await Promise.all(Array.from({ length: 6 }, () => newSender('HOSPITAL')))
  const byEfact = senders.map(({ file, send }) => async () => {
    const record = { code: DAY_OF_STAY, on: from, until, quantity: days, state: price.insurancePart * days }
    return linesOf(await send(writeReferenceFile(file([invoiceOf({ niss, decision }, {}, record)])).base64()))
  })
  const sendings = [...byEfact, ...Array.from({ length: 14 }, () => byJson)]
  const lines = (await Promise.all(sendings.map((send) => send()))).flat()
  expect(lines.filter(({ outcome }: any) => outcome === 'ACCEPTED')).toHaveLength(1)
  expect(lines.filter(({ outcome }: any) => outcome === 'REJECTED')).toHaveLength(19)
  const LINES = '{ invoiceLines(filter: { niss: "NISS", outcome: ACCEPTED }, first: 5) { totalCount } }'
  const { invoiceLines } = await fixtures.caami.ask<any>(LINES.replace('NISS', niss))
  expect(invoiceLines.totalCount).toBe(1)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
