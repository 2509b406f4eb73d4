import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import pino from 'pino'
import type { Audience } from '../../shared/authorization/caller'
import { compose } from '../composition/compose'
import { fixtureGraph } from '../testing/fixture-graph'
import { createGateway } from './server'

const graph = fixtureGraph()

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
    const gateway = await createGateway({ ...production, issuer, audience: 'graph', consoleClientId: 'our-console' })
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
      clientId: 'our-console',
      demo: false,
    })
    await gateway.close()
    provider.closeAllConnections()
    provider.close()
  })
})
