import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { publishedKeys } from './issuer-keys'
import type { SystemClient } from './system-clients'
import { createTokenVerifier } from './token-verifier'

/** An issuer with one key at a time. */
let server: Server
let issuer: string
let published: object[] = []
let isDown = false
const pairs = {
  old: generateKeyPair('ES256', { extractable: true }),
  next: generateKeyPair('ES256', { extractable: true }),
}
const publicKey = async (kid: keyof typeof pairs) => ({
  ...(await exportJWK((await pairs[kid]).publicKey)),
  kid,
  alg: 'ES256',
})
const tokenOf = async (kid: keyof typeof pairs) =>
  new SignJWT({ audience_kind: 'CPAS', organisation: '0299990019', role: 'worker' })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience('mediprima')
    .setSubject('someone')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign((await pairs[kid]).privateKey)

beforeAll(async () => {
  server = createServer((request, response) => {
    if (isDown) return response.writeHead(503).end()
    const isDiscovery = request.url === '/.well-known/openid-configuration'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: published }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(async () => {
  isDown = false
  published = [await publicKey('old')]
})

test('the version of a key set changes when the issuer publishes other keys, after ten seconds at the latest', async () => {
  let time = 0
  const keys = publishedKeys(issuer, () => time)
  expect(await keys.version()).toBe(1)
  published = [await publicKey('next')]
  time = 9_000
  expect(await keys.version()).toBe(1)
  time = 10_001
  expect(await keys.version()).toBe(2)
})

test('keys that can’t be read again are used for ten minutes', async () => {
  let time = 0
  const keys = publishedKeys(issuer, () => time)
  await keys.version()
  isDown = true
  time = 590_000
  expect(await keys.version()).toBe(1)
  time = 700_000
  await expect(keys.version()).rejects.toThrow()
})

test('a token that was verified before its key was withdrawn is refused once the key set is read again', async () => {
  let now = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now)
  try {
    const { verify } = createTokenVerifier({ issuer, audience: 'mediprima' })
    const token = await tokenOf('old')
    expect(await verify(token)).toMatchObject({ subject: 'someone' })
    published = [await publicKey('next')]
    now = 11_000
    expect(await verify(token)).toBeUndefined()
    expect(await verify(await tokenOf('next'))).toMatchObject({ subject: 'someone' })
  } finally {
    clock.mockRestore()
  }
})

test('an issuer that was never reached is an error, not an invalid token', async () => {
  isDown = true
  const { verify, loadKeys } = createTokenVerifier({ issuer, audience: 'mediprima' })
  await expect(verify(await tokenOf('old'))).rejects.toThrow()
  await expect(loadKeys()).rejects.toThrow()
})

describe('tokens of systems', () => {
  const tokenOfSystem = async (organisation: string, claims: object = {}) =>
    new SignJWT({ audience_kind: 'SYSTEM', organisation, role: 'bcss', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'old', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience('mediprima')
      .setSubject('someone')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign((await pairs.old).privateKey)
  const isAccepted = async (
    systems: readonly SystemClient[] | undefined,
    organisation: string,
    claims: object = {},
  ) => {
    const { verify } = createTokenVerifier({ issuer, audience: 'mediprima', systems })
    return (await verify(await tokenOfSystem(organisation, claims))) !== undefined
  }

  test('without a setting only the Crossroads Bank is accepted', async () => {
    expect(await isAccepted(undefined, 'bcss')).toBe(true)
    expect(await isAccepted(undefined, 'register')).toBe(false)
  })

  test('a registered system is accepted, any other one is refused', async () => {
    const systems = [{ name: 'register', client: null }]
    expect(await isAccepted(systems, 'register')).toBe(true)
    expect(await isAccepted(systems, 'bcss')).toBe(false)
  })

  test.each([
    [{ client_id: 'feed' }, true],
    [{ azp: 'feed' }, true],
    [{ client_id: 'another' }, false],
    [{ client_id: 'another', azp: 'feed' }, false],
    [{}, false],
  ])('a system that is registered with its client is accepted with the claims %j: %s', async (claims, accepted) => {
    expect(await isAccepted([{ name: 'bcss', client: 'feed' }], 'bcss', claims)).toBe(accepted)
  })
})
