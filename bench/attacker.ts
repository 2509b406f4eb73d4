import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { Pool } from 'undici'
import { type Attack, attackRequests } from './attack-requests'

/** What an attacking thread gets. */
export interface AttackOrder {
  url: string
  token: string
  name: string
  month: string
  niss: string
}

/** What came of an attack. */
export interface Outcome {
  requests: number
  /** By HTTP status or error code. */
  answers: Map<string, number>
}

const { url, token, name, month, niss } = workerData as AttackOrder
const stopping = new AbortController()
parentPort?.once('message', () => stopping.abort())

attackRequests(month, niss)
  .then((all) => all.find((one) => one.name === name))
  .then(async (attack) => {
    if (!attack) throw new Error(`no attack ${name}`)
    parentPort?.postMessage('started')
    parentPort?.postMessage(await (attack.isSlow ? sendSlowly(attack) : sendAll(attack)))
  })

const headersOf = ({ headers }: Attack) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
  ...headers,
})

async function sendAll(attack: Attack): Promise<Outcome> {
  const connections = attack.connections ?? 4
  const pool = new Pool(url, { connections, headersTimeout: 60_000, bodyTimeout: 60_000 })
  const outcome: Outcome = { requests: 0, answers: new Map() }
  const count = (answer: string) => outcome.answers.set(answer, (outcome.answers.get(answer) ?? 0) + 1)
  const worker = async () => {
    while (!stopping.signal.aborted) {
      const body = attack.body(outcome.requests++)
      try {
        const { signal } = stopping
        const response = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: headersOf(attack),
          body,
          signal,
        })
        const text = await response.body.text()
        count(/"code":"([A-Z_]+)"/.exec(text)?.[1] ?? String(response.statusCode))
      } catch (cause) {
        count(stopping.signal.aborted ? 'not ended' : String((cause as { code?: string }).code))
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  await pool.destroy()
  return outcome
}

/** Opens all connections, sends half of each body and waits for the end. */
async function sendSlowly(attack: Attack): Promise<Outcome> {
  const calls = Array.from({ length: attack.connections ?? 1 }, (_, n) => {
    const body = attack.body(n)
    const headers = { ...headersOf(attack), 'content-length': String(Buffer.byteLength(body)) }
    const call = request(`${url}/graphql`, { method: 'POST', headers })
    call.on('error', () => {})
    call.write(body.slice(0, body.length / 2))
    return call
  })
  while (!stopping.signal.aborted) await wait(50)
  for (const call of calls) call.destroy()
  return { requests: calls.length, answers: new Map([['held open', calls.length]]) }
}
