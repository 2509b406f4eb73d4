// Development only: the built console over a made-up graph, to see pages before the backend runs.
//   npx vite build -c admin/vite.config.mts && node admin/mock-server/server.mjs [port]
// Nothing of this is shipped; every person and figure in it is invented.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { answer } from './schema.mjs'

const root = new URL('../../dist/admin', import.meta.url).pathname
const types = { '.html': 'text/html', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.css': 'text/css' }
const codes = new Map()
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

const server = createServer(async (request, response) => {
  const url = new URL(request.url, `http://${request.headers.host}`)
  const send = (body, type = 'application/json', status = 200) => {
    response.writeHead(status, { 'content-type': type })
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
  }
  const body = async () => Buffer.concat(await Array.fromAsync(request)).toString()
  const origin = url.origin
  switch (url.pathname) {
    case '/auth/settings.json':
      return send({ demo: true })
    case '/.well-known/openid-configuration':
      return send({
        issuer: origin,
        authorization_endpoint: `${origin}/oauth/authorize`,
        token_endpoint: `${origin}/oauth/token`,
        end_session_endpoint: `${origin}/oauth/end`,
        jwks_uri: `${origin}/oauth/jwks`,
      })
    case '/oauth/authorize': {
      const code = crypto.randomUUID()
      codes.set(code, {
        hint: url.searchParams.get('login_hint') ?? 'cpas:0299990019:worker',
        nonce: url.searchParams.get('nonce'),
      })
      const back = new URL(url.searchParams.get('redirect_uri'))
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state'))
      response.writeHead(302, { location: back.href })
      return response.end()
    }
    case '/oauth/token': {
      const { hint, nonce } = codes.get(new URLSearchParams(await body()).get('code'))
      const [audience, organisation, role] = hint.split(':')
      const exp = Math.floor(Date.now() / 1000) + 3600
      const kinds = { cpas: 'CPAS', caami: 'CAAMI', sppis: 'SPP_IS', provider: 'PROVIDER' }
      const claims = {
        iss: origin,
        aud: 'console',
        sub: `demo-${role}`,
        exp,
        iat: exp - 3600,
        nonce,
        audience_kind: kinds[audience],
        organisation,
        role,
      }
      const token = `${base64({ alg: 'none' })}.${base64(claims)}.x`
      return send({ access_token: token, id_token: token, token_type: 'Bearer', expires_in: 3600, scope: 'openid' })
    }
    case '/oauth/end':
      response.writeHead(302, { location: '/' })
      return response.end()
    case '/graphql':
      return send(await answer(JSON.parse(await body()), request.headers.authorization))
  }
  try {
    const file = extname(url.pathname) ? url.pathname : '/index.html'
    send(readFileSync(join(root, file)), types[extname(file)] ?? 'application/octet-stream')
  } catch {
    send('not found', 'text/plain', 404)
  }
})
server.listen(Number(process.argv[2] ?? 4100), () =>
  console.log(`the console over a made-up graph: port ${server.address().port}`),
)
