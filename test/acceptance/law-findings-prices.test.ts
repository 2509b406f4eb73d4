/** Requests about prices, medicines and performers of hospitals that an inspection of the law made, with the answers of today. */
import { rulesOf, sharesOf } from './answers'
import { euro } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf, linesOf } from './efact-steps'
import { setUpFixtures, specialistNumber, unusedNissNumbers } from './fixtures'
import { type DayPrice, found, stay, staySteps } from './stay-steps'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender } = efactSteps(fixtures, unusedNiss)
const { dayPrice, hospitalPerson, quoteAndSendLine, quoteAndSendStay } = staySteps(fixtures, unusedNiss)
/** Two hospitals of the demo, which have a price of their own for a day of stay. */
const PRICED = ['71099020', '71099119']

const paid = ({ honorarium, insurancePart, patientPart }: DayPrice, days: number, excess = 0) =>
  [honorarium * days + excess, insurancePart * days, patientPart * days, excess].map(euro)

test('a hospital with a day price of 612.34 is paid it whole, and another one its own price', async () => {
  const [first, second, general] = await Promise.all([dayPrice(PRICED[0]), dayPrice(PRICED[1]), dayPrice()])
  expect(first.honorarium).toBe(61_234)
  expect(new Set([first, second, general].map(({ honorarium }) => honorarium)).size).toBe(3)
  const prices = [first, second]
  for (const [i, number] of PRICED.entries()) {
    const hospital = { number, partner: await fixtures.as(`provider:${number}:staff`) }
    const { niss } = await hospitalPerson()
    const options = { hospital, price: prices[i] }
    const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 4), options)
    expect([found(sent), sharesOf(sent)]).toEqual([['ACCEPTED'], paid(prices[i]!, 4)])
    expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
  }
})

test('a hospital that claims the day price of another one is paid its own price: what is above it stays with the patient', async () => {
  const [theirs, own] = await Promise.all([dayPrice(PRICED[0]), dayPrice()])
  const { niss } = await hospitalPerson()
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-02-02', '2026-02-06', 4), { price: theirs })
  const excess = (theirs.honorarium - own.honorarium) * 4
  expect(excess).toBeGreaterThan(0)
  expect([found(sent), sharesOf(sent)]).toEqual([['REDUCED', 'TAR-CAP'], paid(own, 4, excess)])
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
})

test.each([
  ['an amount of 123.45 is the insurance part', '123.45', ['ACCEPTED'], ['123.45', '123.45', '0.00', '0.00']],
  [
    'a cent above the provisional ceiling is not paid',
    '5000.01',
    ['REDUCED', 'TAR-CAP'],
    ['5000.01', '5000.00', '0.00', '0.01'],
  ],
])('medicines in hospital by their pseudo-code 960374: %s', async (_, claimed, expected, shares) => {
  const { niss } = await hospitalPerson()
  const line = { code: '960374', performedOn: '2026-02-03', claimed, performer: null }
  const { quoted, sent } = await quoteAndSendLine(niss, line)
  expect([found(sent), sharesOf(sent)]).toEqual([expected, shares])
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
})

test('a paid stay is hospitalisation in the figures of spending', async () => {
  const SPENDING = `query ($period: PeriodInput!) { spending(by: [CARE_TYPE], period: $period) { keys lineCount amounts { state } } }`
  // July 2016: no other test has care in it.
  const hospitalisation = async () => {
    const period = { from: '2016-07-01', to: '2016-07-31' }
    const { spending } = await fixtures.inspector.ask<any>(SPENDING, { period })
    const row = spending.find(({ keys }: any) => keys[0] === 'HOSPITALIZATION')
    return { lines: row?.lineCount ?? 0, cents: Math.round(Number(row?.amounts.state ?? 0) * 100) }
  }
  const before = await hospitalisation()
  const price = await dayPrice()
  const { niss } = await hospitalPerson({ validity: { from: '2016-06-01', to: '2016-12-31' } })
  const { sent } = await quoteAndSendStay(niss, stay('2016-07-02', '2016-07-05', 4), { on: '2016-07-20', price })
  expect(found(sent)).toEqual(['ACCEPTED'])
  const after = await hospitalisation()
  expect([after.lines - before.lines, after.cents - before.cents]).toEqual([1, price.insurancePart * 4])
})

describe('the doctor of a hospital who gave the care', () => {
  const consultation = (performer: string | null) => ({
    code: '102034',
    performedOn: '2026-02-03',
    claimed: '37.15',
    performer,
  })
  const PERFORMERS = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter, first: 5) { edges { node { id performer { inamiNumber category } } } } }`
  const seenByInspector = async (filter: object) => {
    const { invoiceLines } = await fixtures.inspector.ask<any>(PERFORMERS, { filter })
    return invoiceLines.edges.map(({ node }: any) => [node.id, node.performer.inamiNumber, node.performer.category])
  }

  test('a JSON line names the doctor of a hospital or is refused; the code must be one of the doctor’s kind, and an inspector finds the line by the doctor', async () => {
    const { niss } = await hospitalPerson()
    const without = await quoteAndSendLine(niss, consultation(null))
    // Who gave the care is a question of the invoice.
    expect([found(without.sent), found(without.quoted)]).toEqual([['REJECTED', 'INV-PERFORMER'], ['ACCEPTED']])
    const byGp = await quoteAndSendLine(niss, consultation(fixtures.gpNumber))
    expect([found(byGp.sent), found(byGp.quoted)]).toEqual([
      ['REJECTED', 'TAR-DISCIPLINE'],
      ['REJECTED', 'TAR-DISCIPLINE'],
    ])
    const bySpecialist = await quoteAndSendLine(niss, consultation(specialistNumber()))
    expect([found(bySpecialist.sent), found(bySpecialist.quoted)]).toEqual([['ACCEPTED'], ['ACCEPTED']])
    const { id } = bySpecialist.sent
    expect(await seenByInspector({ niss, performer: specialistNumber() })).toEqual([
      [id, specialistNumber(), 'SPECIALIST'],
    ])
  })

  test('zone 15 of an eFact record 50 names the doctor of a hospital, who is stored with the line and refused by the kind', async () => {
    const send = async (performer: string) => {
      const sender = await newSender('HOSPITAL')
      const person = await hospitalPerson()
      const line = { code: '102034', on: '2026-02-03', state: 2515, performer }
      const sent = await sender.send(writeReferenceFile(sender.file([invoiceOf(person, {}, line)])).base64())
      return { line: linesOf(sent)[0], niss: person.niss }
    }
    const { line, niss } = await send(specialistNumber())
    expect([line.outcome, rulesOf(line.findings)]).toEqual(['ACCEPTED', []])
    expect(await seenByInspector({ niss, performer: specialistNumber() })).toEqual([
      [line.id, specialistNumber(), 'SPECIALIST'],
    ])
    const refused = await send(fixtures.gpNumber)
    expect([refused.line.outcome, rulesOf(refused.line.findings)]).toEqual(['REJECTED', ['TAR-DISCIPLINE']])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
