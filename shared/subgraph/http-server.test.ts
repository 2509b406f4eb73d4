import { buildSchema } from 'graphql'
import pino from 'pino'
import type { RequestContext } from '../authorization/caller'
import { serviceTokenKey, signServiceToken } from '../authorization/service-token'
import { digestOf } from '../http/json-body'
import { day } from '../values/day'
import { createSubgraphServer } from './http-server'

const key = serviceTokenKey('a'.repeat(40))
const body = JSON.stringify({ query: '{ name }' })
const request: RequestContext = {
  caller: { subject: 'x', audience: 'PROVIDER', organisation: '10001490004', role: 'staff' },
  requestId: 'r-1',
  operation: 'Test',
  rootFields: [],
  now: '2026-03-12T11:00:00.000Z',
  today: day('2026-03-12'),
}

test('calls while the database refuses connections are answered as unavailable, and logged in one line', async () => {
  const lines: Record<string, unknown>[] = []
  const server = createSubgraphServer(
    {
      name: 'decision',
      schema: buildSchema('type Query { name: String }'),
      contextFor: () => ({}),
      isHealthy: async () => false,
    },
    {
      keys: [key],
      usedTokens: {
        claim: () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })),
      },
    },
    pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
  )
  const port = await server.listen(0, '127.0.0.1')
  const call = async () => {
    const token = await signServiceToken(key, 'decision', request, digestOf(body))
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-request-id': 'r-1' },
      body,
    })
    return { status: response.status, body: await response.json() }
  }
  const code = { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }
  for (let calls = 0; calls < 5; calls++) expect(await call()).toMatchObject({ status: 503, body: { errors: [code] } })
  await server.close()
  expect(lines).toMatchObject([{ msg: 'database unavailable', subgraph: 'decision', requestId: 'r-1' }])
})
