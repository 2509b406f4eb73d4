import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'

const QUERY = '{ decision(number: "1") { number } }'

let fixture: FixtureGateway
beforeEach(async () => {
  fixture = await startFixtureGateway()
})
afterEach(() => fixture.close())

test('an outage of a database is logged once with its error for all callers', async () => {
  const field = fixture.graph.cards.schema.getQueryType()?.getFields().decision
  field!.resolve = () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  for (const client of ['cpas:0299990019:worker', 'caami:caami:agent'])
    for (let request = 0; request < 5; request++)
      expect((await fixture.ask(QUERY, {}, client)).code).toBe('SUBGRAPH_UNAVAILABLE')
  expect(fixture.log).toMatchObject([
    { msg: 'subgraph unavailable', subgraph: 'database', error: { code: 'ECONNREFUSED' } },
  ])
})

test('an answer names the subgraphs that it misses in extensions.unavailable', async () => {
  const { cards } = fixture.graph
  cards.contextFor = (request) => ({ request, unavailable: new Set(['provider', 'invoice']) })
  const { text } = await fixture.ask(QUERY)
  expect(JSON.parse(text)).toMatchObject({
    data: { decision: { number: '1' } },
    extensions: { unavailable: ['invoice', 'provider'] },
  })
})

test('an answer that misses nothing has no extensions.unavailable', async () => {
  const { extensions } = JSON.parse((await fixture.ask(QUERY)).text)
  expect(extensions).not.toHaveProperty('unavailable')
})
