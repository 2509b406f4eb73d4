import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pino from 'pino'
import type { Audience } from '../../shared/authorization/caller'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { createGateway } from './server'

const graph = fixtureGraph()

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

describe('production mode', () => {
  const production = {
    port: 0,
    subgraphs: [graph.people, graph.cards],
    composition: (audience: Audience) => compose([graph.people, graph.cards], audience),
    demo: false,
    dataFolder: '/nowhere',
    log: pino({ level: 'silent' }),
  }

  test('a gateway without an issuer does not start', async () => {
    await expect(createGateway(production)).rejects.toThrow('OIDC_ISSUER')
  })

  test('the gateway accepts tokens of its issuer, issues none, and rejects X-Demo-Clock', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] }
    let isUnavailable = false
    const provider = createServer((incoming, response) => {
      const issuer = `http://localhost:${(provider.address() as AddressInfo).port}`
      const document = incoming.url === '/jwks' ? jwks : { issuer, jwks_uri: `${issuer}/jwks` }
      response
        .writeHead(isUnavailable ? 500 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(document))
    })
    await new Promise<void>((resolve) => provider.listen(0, resolve))
    const issuer = `http://localhost:${(provider.address() as AddressInfo).port}`
    const gateway = await createGateway({ ...production, issuer, audience: 'graph' })
    const url = `http://localhost:${await gateway.listen()}`
    const bearer = await new SignJWT({ audience_kind: 'CPAS', organisation: '0299990019', role: 'worker' })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience('graph')
      .setSubject('a.person')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    const send = (headers: Record<string, string> = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, ...headers },
        body: '{"query":"{ decision(number: \\"1\\") { number } }"}',
      })
    isUnavailable = true
    expect((await send()).status).toBe(503)
    isUnavailable = false
    expect(await (await send()).json()).toMatchObject({ data: { decision: { number: '1' } } })
    expect((await send({ 'x-demo-clock': '2026-03-12', authorization: '' })).status).toBe(400)
    const rejected = await send({ 'x-demo-clock': '2026-03-12' })
    expect(rejected.status).toBe(400)
    expect(await rejected.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    expect((await fetch(`${url}/oauth/token`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${url}/.well-known/openid-configuration`)).status).toBe(404)
    expect(await (await fetch(`${url}/auth/settings.json`)).json()).toEqual({
      issuer,
      clientId: 'console',
      demo: false,
    })
    await gateway.close()
    provider.closeAllConnections()
    provider.close()
  })

  test('an issuer that cannot be reached is logged once for many requests', async () => {
    const lines: string[] = []
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const gateway = await createGateway({ ...production, issuer: 'http://localhost:9', audience: 'graph', log })
    const url = `http://localhost:${await gateway.listen()}/graphql`
    const authorization = 'Bearer eyJhbGciOiJFUzI1NiIsImtpZCI6Im9uZSJ9.e30.c2lnbmF0dXJl'
    for (let request = 0; request < 5; request++)
      expect((await fetch(url, { method: 'POST', headers: { authorization } })).status).toBe(503)
    expect(lines).toHaveLength(1)
    await gateway.close()
  })

  test('metrics are served on the management port only, health on the public port too', async () => {
    const [managementPort, unused] = [await freePort(), 'http://localhost:9']
    const gateway = await createGateway({ ...production, issuer: unused, audience: 'graph', managementPort })
    const port = await gateway.listen()
    const status = async (at: number, path: string) => (await fetch(`http://127.0.0.1:${at}${path}`)).status
    try {
      expect(await status(port, '/metrics')).toBe(404)
      expect(await status(port, '/health/live')).toBe(200)
      // The issuer does not answer.
      expect(await status(port, '/health/ready')).toBe(503)
      expect(await status(managementPort, '/health/live')).toBe(200)
      const metrics = await fetch(`http://127.0.0.1:${managementPort}/metrics`)
      expect(await metrics.text()).toContain('mediprima_requests_total')
    } finally {
      await gateway.close()
    }
    await expect(status(managementPort, '/health/live')).rejects.toThrow('fetch failed')
  })

  test('without a management port, metrics are not served', async () => {
    const gateway = await createGateway({ ...production, issuer: 'http://localhost:9', audience: 'graph' })
    const port = await gateway.listen()
    try {
      expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404)
    } finally {
      await gateway.close()
    }
  })
})
