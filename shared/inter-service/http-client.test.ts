import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { serviceTokenKey } from '../authorization/service-token'
import { day } from '../values/day'
import { SubgraphClient } from './http-client'

const request = {
  caller: { subject: 'x', audience: 'PROVIDER' as const, organisation: '10001490004', role: 'staff' },
  requestId: 'r',
  operation: 'Test',
  rootFields: [],
  now: '2026-03-12T11:00:00.000Z',
  today: day('2026-03-12'),
}

/** A subgraph that answers after a while. */
async function slow(answerAfter: number) {
  const server = createServer(async (incoming, answer) => {
    for await (const _ of incoming);
    await wait(answerAfter)
    answer.end('{"data":{"ok":true}}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new SubgraphClient({ name: 'invoice', url, key: serviceTokenKey('a'.repeat(40)), queryTimeout: 300 })
  return { client, end: async () => Promise.all([client.close(), new Promise((done) => server.close(done))]) }
}

test.each([
  ['whose database does not answer', {}, 'invoice'],
  ['that names another one', { service: 'provider' }, 'provider'],
])('the error of a subgraph %s says which one is unavailable', async (_, more, service) => {
  const errors = [{ message: 'Try again later.', extensions: { code: 'SUBGRAPH_UNAVAILABLE', ...more } }]
  const server = createServer((_, answer) => answer.end(JSON.stringify({ data: null, errors }))).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new SubgraphClient({ name: 'invoice', url, key: serviceTokenKey('a'.repeat(40)) })
  const answer = await client.ask('{ ok }', undefined, request, 'query')
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', service })
  await client.close()
  await new Promise((done) => server.close(done))
})

describe('a query to a subgraph that answers after the query timeout', () => {
  test.each([
    ['a short query is given up', 100, 'SUBGRAPH_UNAVAILABLE'],
    ['a query with a file of 3 MiB in its variables gets more time', 3 * 2 ** 20, undefined],
  ])('%s', async (_, length, code) => {
    const { client, end } = await slow(1_500)
    const answer = await client.ask('{ ok }', { content: 'A'.repeat(length) }, request, 'query')
    expect(answer.errors?.[0]?.extensions?.code).toBe(code)
    if (!code) expect(answer.data).toEqual({ ok: true })
    await end()
  })
})
