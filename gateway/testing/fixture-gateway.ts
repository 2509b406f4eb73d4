import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import pino from 'pino'
import { createGateway, type Gateway, type GatewayOptions } from '../http/server'
import { type FixtureSubgraph, fixtureGraph } from './fixture-graph'

/** A response of the gateway. */
export interface GatewayResponse {
  status: number
  headers: Headers
  text: string
  body: {
    data?: Record<string, unknown> | null
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[]
  }
  code: unknown
}

export interface FixtureGateway {
  gateway: Gateway
  graph: { people: FixtureSubgraph; cards: FixtureSubgraph }
  url: string
  log: Record<string, unknown>[]
  token(client?: string): Promise<string>
  post(body: unknown, headers?: Record<string, string>, client?: string): Promise<GatewayResponse>
  ask(query: string, headers?: Record<string, string>, client?: string): Promise<GatewayResponse>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Clears the recorded calls and the log. */
  clear(): void
  close(): Promise<void>
}

/** The fixture graph behind a real HTTP gateway, with a console and an explorer of one line each. */
export async function startFixtureGateway(options: Partial<GatewayOptions> = {}): Promise<FixtureGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  const consoleFolder = join(folder, 'console')
  const explorerFolder = join(folder, 'explorer')
  mkdirSync(join(consoleFolder, 'assets'), { recursive: true })
  mkdirSync(explorerFolder)
  writeFileSync(join(consoleFolder, 'index.html'), '<!doctype html><title>the console</title>')
  const script = `const text = '${'x'.repeat(2000)}'`
  writeFileSync(join(consoleFolder, 'assets', 'main-abcd1234.js'), script)
  writeFileSync(join(consoleFolder, 'assets', 'main-abcd1234.js.gz'), gzipSync(script))
  writeFileSync(join(explorerFolder, 'index.html'), '<!doctype html><title>the explorer</title>')
  writeFileSync(join(folder, 'secret.txt'), 'not for you')

  const graph = fixtureGraph()
  const log: Record<string, unknown>[] = []
  const gateway = await createGateway({
    port: 0,
    subgraphs: [graph.people, graph.cards],
    demo: true,
    dataFolder: folder,
    consoleFolder,
    explorerFolder,
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
    ...options,
  })
  const url = `http://127.0.0.1:${await gateway.listen()}`
  const tokens = new Map<string, string>()

  const token = async (client = 'cpas:0299990019:worker') => {
    const cached = tokens.get(client)
    if (cached) return cached
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: 'demo' })
    const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: form })
    const { access_token } = (await response.json()) as { access_token: string }
    tokens.set(client, access_token)
    return access_token
  }
  const post: FixtureGateway['post'] = async (body, headers = {}, client) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(client)}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    const responseBody = (text.startsWith('{') ? JSON.parse(text) : {}) as GatewayResponse['body']
    const code = responseBody.errors?.[0]?.extensions.code
    return { status: response.status, headers: response.headers, text, body: responseBody, code }
  }
  return {
    gateway,
    graph,
    url,
    log,
    token,
    post,
    ask: (query, headers, client) => post({ query }, headers, client),
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    clear() {
      graph.people.seen.length = 0
      graph.cards.seen.length = 0
      log.length = 0
    },
    async close() {
      await gateway.close()
      rmSync(folder, { recursive: true })
    },
  }
}
