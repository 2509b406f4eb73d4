/** Requests about hospital stays that an inspection of the law made, with the answers of today. */
import { rulesOf, sharesOf } from './answers'
import { coveredPerson, euro, hospitalCoverages, sendLines } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf, linesOf } from './efact-steps'
import { registerProvider, setUpFixtures, specialistNumber, unusedNissNumbers } from './fixtures'
import { MUTATE } from './operations'
import { DAY_OF_STAY, type DayPrice, found, type Hospital, stay, staySteps } from './stay-steps'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { newSender } = efactSteps(fixtures, unusedNiss)
const { dayPrice, quoteAndSendLine, quoteAndSendStay } = staySteps(fixtures, unusedNiss)
const RECEIVED = '2026-03-01'
let price: DayPrice
let otherHospital: Hospital

beforeAll(async () => {
  price = await dayPrice()
  const number = fixtures.newHospitalNumber()
  await registerProvider(fixtures.caami, { inamiNumber: number, category: 'HOSPITAL', birthDate: null })
  otherHospital = { number, partner: await fixtures.as(`provider:${number}:staff`) }
})

const personUntil = (to: string) =>
  coveredPerson(fixtures.cpas, unusedNiss.bis(), {
    validity: { from: '2026-01-05', to },
    coverages: hospitalCoverages(),
  })
const onDay = { on: RECEIVED }
const there = () => ({ on: RECEIVED, hospital: otherHospital })
/** What the State pays for days of a person whose insurance part it pays. */
const paidFor = (days: number) =>
  [price.honorarium * days, price.insurancePart * days, price.patientPart * days, 0].map(euro)
const nothing = (claimed: number) => [euro(claimed), '0.00', '0.00', '0.00']
/** The only line of a record 30 that a new hospital sends; a file with an error is refused whole. */
async function sendRecord30(person: { niss: string; decision: any }, days: ReturnType<typeof stay>) {
  const sender = await newSender('HOSPITAL')
  const line = {
    code: DAY_OF_STAY,
    on: days.performedOn,
    until: days.performedUntil!,
    quantity: days.quantity,
    state: price.insurancePart * days.quantity,
  }
  const invoice = invoiceOf(person, { issuedOn: '2026-02-28' }, line)
  const sent = await sender.send(writeReferenceFile(sender.file([invoice], RECEIVED)).base64(), RECEIVED)
  return linesOf(sent)[0]
}

test('a day of stay on 2026-01-31 with a quantity of 10, under a decision to 2026-01-31, is refused: a day has one unit', async () => {
  const { niss } = await personUntil('2026-01-31')
  const { quoted, sent } = await quoteAndSendStay(niss, { performedOn: '2026-01-31', quantity: 10 }, onDay)
  expect(found(sent)).toEqual(['REJECTED', 'TAR-PERIOD', 'TAR-QUANTITY'])
  expect(sharesOf(sent)).toEqual(nothing(price.honorarium * 10))
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
})

test('a stay of 11 days from 2026-01-30 to 2026-02-10 under a decision to 2026-01-31 is refused from 2026-02-01, after two covered days, by tarification, JSON and record 30', async () => {
  const person = await personUntil('2026-01-31')
  const days = stay('2026-01-30', '2026-02-10', 11)
  const refused = ['REJECTED', 'COV-NOT-ACTIVE 2026-02-01 2']
  expect(found(await sendRecord30(person, days))).toEqual(refused)
  const { quoted, sent } = await quoteAndSendStay(person.niss, days, onDay)
  expect([found(quoted), found(sent)]).toEqual([refused, refused])
  expect(sharesOf(sent)).toEqual(nothing(price.honorarium * 11))
})

test('the two covered days of that stay, from 2026-01-30 to 2026-01-31, are paid where they are invoiced alone, also by record 30', async () => {
  const person = await personUntil('2026-01-31')
  const { quoted, sent } = await quoteAndSendStay(person.niss, stay('2026-01-30', '2026-01-31', 2), onDay)
  expect([found(sent), sharesOf(sent)]).toEqual([['ACCEPTED'], paidFor(2)])
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
  const line = await sendRecord30(await personUntil('2026-01-31'), stay('2026-01-30', '2026-01-31', 2))
  expect([found(line), sharesOf(line)]).toEqual([['ACCEPTED'], paidFor(2)])
})

test('a stay of 30 days from 2026-01-18 of a person who died on 2026-01-20 is refused from the day of death, after two days, and those two are paid', async () => {
  const person = await personUntil('2026-03-31')
  const { niss } = person
  const death = { reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-01-20' }
  const { recordIdentityMutations } = await fixtures.bcss.ask<any>(MUTATE, { input: [death] }, '2026-01-21')
  expect(recordIdentityMutations.map(({ findings }: any) => findings)).toEqual([[]])
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-01-18', '2026-02-16', 30), onDay)
  expect(found(sent)).toEqual(expect.arrayContaining(['REJECTED', 'INV-DECEASED 2026-01-20 2']))
  expect(sharesOf(sent)).toEqual(nothing(price.honorarium * 30))
  expect(found(quoted)).toEqual(expect.arrayContaining(['REJECTED', 'COV-DECEASED 2026-01-20 2']))
  expect(found(await sendRecord30(person, stay('2026-01-18', '2026-02-16', 30)))).toContain('INV-DECEASED 2026-01-20 2')
  const alive = await quoteAndSendStay(niss, stay('2026-01-18', '2026-01-19', 2), onDay)
  expect([found(alive.sent), sharesOf(alive.sent)]).toEqual([['ACCEPTED'], paidFor(2)])
})

test('two stays from 2026-01-12 to 16 and from 2026-01-14 to 18 are not both paid: the second is refused in the same hospital, in another one, and by record 30', async () => {
  const person = await personUntil('2026-03-31')
  const { niss } = person
  const second = stay('2026-01-14', '2026-01-18', 5)
  const first = await quoteAndSendStay(niss, stay('2026-01-12', '2026-01-16', 5), onDay)
  expect(found(first.sent)).toEqual(['ACCEPTED'])
  const refused = ['REJECTED', 'TAR-QUANTITY 2026-01-14 0', 'INV-STAY-OVERLAP 2026-01-14 0']
  for (const options of [onDay, there()]) {
    const { quoted, sent } = await quoteAndSendStay(niss, second, options)
    expect([found(quoted), found(sent)]).toEqual([refused, refused])
  }
  expect(found(await sendRecord30(person, second))).toEqual(refused)
  const transfer = await quoteAndSendStay(niss, stay('2026-01-16', '2026-01-18', 3), there())
  expect([found(transfer.sent), sharesOf(transfer.sent)]).toEqual([['ACCEPTED'], paidFor(3)])
})

test('a consultation in another hospital during a stay from 2026-01-12 to 16 is refused between admission and discharge, and accepted on those two days', async () => {
  const { niss } = await personUntil('2026-03-31')
  expect(found((await quoteAndSendStay(niss, stay('2026-01-12', '2026-01-16', 5), onDay)).sent)).toEqual(['ACCEPTED'])
  const consultationOn = async (performedOn: string) => {
    const line = { code: '102034', performedOn, claimed: '37.15', performer: specialistNumber() }
    const { quoted, sent } = await quoteAndSendLine(niss, line, there())
    expect(found(quoted)).toEqual(found(sent))
    return found(sent)
  }
  expect(await consultationOn('2026-01-14')).toEqual(['REJECTED', 'INV-STAY-OVERLAP'])
  expect(await consultationOn('2026-01-12')).toEqual(['ACCEPTED'])
  expect(await consultationOn('2026-01-16')).toEqual(['ACCEPTED'])
})

test('a stay that is invoiced after ambulatory care between its admission and its discharge is refused', async () => {
  const { niss } = await personUntil('2026-03-31')
  const visit = { code: '102034', performedOn: '2026-01-14', claimed: '37.15', performer: specialistNumber() }
  expect(found((await quoteAndSendLine(niss, visit, there())).sent)).toEqual(['ACCEPTED'])
  const { quoted, sent } = await quoteAndSendStay(niss, stay('2026-01-12', '2026-01-16', 5), onDay)
  const refused = ['REJECTED', 'INV-STAY-OVERLAP 2026-01-14 2']
  expect([found(quoted), found(sent)]).toEqual([refused, refused])
})

test('a consultation 102034 with a quantity of 30 on one day is accepted, because no source limits its units', async () => {
  const { niss } = await personUntil('2026-03-31')
  const line = { code: '102034', performedOn: '2026-01-20', claimed: '1114.50', performer: specialistNumber() }
  const { quoted, sent } = await quoteAndSendLine(niss, { ...line, quantity: 30 }, onDay)
  expect([found(sent), sharesOf(sent)]).toEqual([['ACCEPTED'], ['1114.50', '754.50', '360.00', '0.00']])
  expect([found(quoted), sharesOf(quoted)]).toEqual([found(sent), sharesOf(sent)])
})

test('the units of a day are counted over the file and over accepted lines: a second unit of the same day of stay is refused', async () => {
  const { niss } = await personUntil('2026-03-31')
  const day = (code: string) => ({
    code,
    performedOn: '2026-01-20',
    performedUntil: '2026-01-22',
    quantity: 3,
    performer: null,
  })
  const claimed = euro(price.honorarium * 3)
  const lines = [1, 2].map(() => ({ ...day(DAY_OF_STAY), claimed }))
  const [first, second] = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, lines, onDay)
  expect([found(first), found(second)]).toEqual([
    ['ACCEPTED'],
    ['REJECTED', 'TAR-QUANTITY 2026-01-20 0', 'INV-LINE-DUPLICATE 2026-01-20 0'],
  ])
  const [third] = await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, lines.slice(0, 1), onDay)
  expect(rulesOf(third.findings)).toEqual(['TAR-QUANTITY', 'INV-STAY-OVERLAP'])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
