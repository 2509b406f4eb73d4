import { query } from '../../../shared/database/prepared-statements'
import { providerKey } from '../../../shared/values/inami-number'
import { asAgent, asController, createCpasPart } from '../testing/cpas-part'
import { GP, Scenario } from '../testing/scenario'

jest.setTimeout(60_000)

const ACCEPTED = 'invoice.care-accepted'
const WITHDRAWN = 'invoice.care-withdrawn'
const DAY = '2026-03-10'

let part: Awaited<ReturnType<typeof createCpasPart>>
beforeAll(async () => {
  part = await createCpasPart(new Scenario(60))
})
afterAll(() => part?.graph.close())

type Event = { topic: string; key: string; payload: object }
/** The events of care that the steps publish. */
async function publishedBy(steps: () => Promise<unknown>): Promise<Event[]> {
  const read = () =>
    query<Event>(
      part.graph.db,
      `select topic, key, payload from outbox where topic like 'invoice.care-%' order by id`,
      [],
    )
  const before = (await read()).length
  await steps()
  return (await read()).slice(before)
}
const select = () =>
  part.run(
    'mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }',
    { filter: { outcome: 'ACCEPTED', paid: false } },
    asAgent,
  )
const accepted = () => part.send()
async function contested() {
  const line = await accepted()
  await part.contest(line.id)
  return line
}
async function selected() {
  const line = await accepted()
  await select()
  return line
}
async function paid() {
  const line = await accepted()
  await part.pay()
  return line
}
async function contestedAfterPayment() {
  const line = await paid()
  await part.contest(line.id)
  return line
}
type Given = () => Promise<{ id: string }>

test('an accepted line publishes its care, a rejected one nothing', async () => {
  const [event, ...more] = await publishedBy(accepted)
  const provider = providerKey(GP)
  expect(event).toEqual({ topic: ACCEPTED, key: provider, payload: { provider, from: DAY, to: DAY } })
  expect(more).toEqual([])
  expect(await publishedBy(() => part.send({ claimed: '0.00' }))).toEqual([])
})

test.each<[string, Given, (id: string) => Promise<unknown>, string[]]>([
  ['that is contested may be accepted again: nothing', accepted, (id) => part.contest(id), []],
  ['whose contest is upheld: withdrawn care', contested, (id) => part.answer(id, true), [WITHDRAWN]],
  ['whose contest is not upheld: accepted care', contested, (id) => part.answer(id, false), [ACCEPTED]],
  [
    'whose contest a decision answers by rejecting it: withdrawn care',
    contested,
    (id) => part.decide(id, 'REJECTED'),
    [WITHDRAWN],
  ],
  ['that is selected for review may be accepted again: nothing', accepted, select, []],
  ['that a review rejects: withdrawn care', selected, (id) => part.decide(id, 'REJECTED'), [WITHDRAWN]],
  ['that a review accepts: accepted care', selected, (id) => part.decide(id, 'ACCEPTED'), [ACCEPTED]],
  ['that is paid: nothing', accepted, () => part.pay(), []],
  ['that is recovered: withdrawn care', paid, (id) => part.recover(id), [WITHDRAWN]],
  ['that is paid and contested: nothing', paid, (id) => part.contest(id), []],
  [
    'that is paid, and its contest upheld, which recovers it: withdrawn care, once',
    contestedAfterPayment,
    (id) => part.answer(id, true, asController),
    [WITHDRAWN],
  ],
  ['that is paid, and its contest not upheld: nothing', contestedAfterPayment, (id) => part.answer(id, false), []],
])('an accepted line %s', async (_, given, step, topics) => {
  const { id } = await given()
  expect((await publishedBy(() => step(id))).map(({ topic }) => topic)).toEqual(topics)
  await part.pay()
})

test('the same recovery again, and a refused answer, publish nothing', async () => {
  const { id } = await paid()
  await part.recover(id)
  expect(await publishedBy(() => part.recover(id))).toEqual([])
  expect(await publishedBy(() => part.answer(id, false))).toEqual([])
})
