import { setTimeout as wait } from 'node:timers/promises'
import { request } from 'undici'
import { COVERAGE } from './coverage'
import { coveredPersonsOn, gpNumbersOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { maxEventLoopDelay } from './follow-file'
import { partnerOf, prepareRequest, tokenOf } from './http-clients'
import { largestEfactFile } from './large-efact'
import { generateLoad, type LoadResult } from './load-generator'
import { type BenchmarkResult, number } from './measure'

const SEND =
  'mutation Send($content: String!) { submitEfactFile(content: $content) { file { id status } findings { rule message } } }'
// As docs/partners/api.md says: the status while the file is checked, the counts once it is.
const STATUS = 'query File($id: ID!) { invoiceFile(id: $id) { status } }'
const COUNTS = 'query File($id: ID!) { invoiceFile(id: $id) { counts { accepted reduced rejected } } }'
const CONNECTIONS = 8
const PER_SECOND = Number(process.env.BENCH_RATE ?? 50)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const MAX_SECONDS = 600
const MAX_DELAY_MS = 30

type CountsAnswer = { invoiceFile: { counts: { accepted: number; reduced: number; rejected: number } } }

/**
 * Coverage at a fixed rate: alone, while an eFact file of 30 MB is received, while it is checked, and alone again; with the longest
 * event-loop delay of each phase.
 */
export async function coverageBesideEfact(environment: BenchEnvironment): Promise<BenchmarkResult[]> {
  const { today } = environment
  const [gp, sender] = await gpNumbersOf(environment, 2)
  const persons = await coveredPersonsOn(environment, today)
  const file = await largestEfactFile(environment, { provider: sender!, created: today })
  const system = await environment.system()
  try {
    const token = await tokenOf(system, `provider:${gp}:prescriber`)
    const senderToken = await tokenOf(system, `provider:${sender}:prescriber`)
    const partner = await partnerOf(system, `provider:${sender}:prescriber`)
    let asked = 0
    const ask = () => {
      const { niss } = persons[asked++ % persons.length]!
      return prepareRequest(token, COVERAGE, { niss, on: today, careTypes: ['GENERAL_MEDICINE'] }, today)
    }
    const phase = async (seconds: number, isOver?: () => boolean) => {
      await maxEventLoopDelay(system)
      const load = await generateLoad(system.url, ask, {
        connections: CONNECTIONS,
        seconds,
        perSecond: PER_SECOND,
        isOver,
      })
      return { ...load, delay: await maxEventLoopDelay(system) }
    }
    // Serialized before the measurement: this process must not block while it measures.
    const {
      method,
      headers,
      body: text,
    } = prepareRequest(senderToken, SEND, { content: file.content.toString('base64') }, today)
    const body = Buffer.from(text)

    await phase(SECONDS)
    const before = await phase(SECONDS)
    let isSent = false
    const sending = request(`${system.url}/graphql`, { method, headers, body, headersTimeout: 120_000 }).then(
      (response) => response.body.json(),
    )
    void sending.finally(() => {
      isSent = true
    })
    const whileReceived = await phase(MAX_SECONDS, () => isSent)
    const { data } = (await sending) as {
      data: { submitEfactFile: { file: { id: string } | null; findings: unknown } }
    }
    const { file: sent, findings } = data.submitEfactFile
    if (!sent) throw new Error(`The file was refused: ${JSON.stringify(findings)}`)

    const began = performance.now()
    let status = 'RECEIVED'
    const checking = (async () => {
      while (status === 'RECEIVED') {
        await wait(500)
        status = (await partner.ask<{ invoiceFile: { status: string } }>(STATUS, { id: sent.id }, today)).invoiceFile
          .status
      }
    })()
    const whileChecked = await phase(MAX_SECONDS, () => status !== 'RECEIVED')
    await checking
    const seconds = (performance.now() - began) / 1000
    const after = await phase(SECONDS)
    const { counts } = (await partner.ask<CountsAnswer>(COUNTS, { id: sent.id }, today)).invoiceFile

    const alone = Math.max(before.p99, after.p99)
    const row = (name: string, { p50, p99, delay }: LoadResult & { delay: number }): BenchmarkResult => ({
      operation: `coverage at ${PER_SECOND}/s, ${name}`,
      measured: `p50 ${number(p50)} ms, p99 ${number(p99)} ms, longest event-loop delay ${number(delay)} ms`,
      target: '',
    })
    return [
      row('alone, before', before),
      {
        ...row(`while an eFact file of ${number(file.content.length / 1e6)} MB is received`, whileReceived),
        target: `p99 under ${number(2 * alone)} ms, twice the one alone; delay under ${MAX_DELAY_MS} ms`,
        isMet: whileReceived.p99 < 2 * alone && whileReceived.delay < MAX_DELAY_MS,
      },
      {
        ...row(
          `while its ${number(file.lines)} lines are checked (${number(file.lines / seconds)} lines/s)`,
          whileChecked,
        ),
        target: `p99 under ${number(2 * alone)} ms`,
        isMet: whileChecked.p99 < 2 * alone,
      },
      row('alone, after', after),
      {
        operation: 'lines of the file: accepted, reduced, rejected',
        measured: Object.values(counts).join(', '),
        target: '',
      },
    ]
  } finally {
    await system.stop()
  }
}
