import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { addDays } from '../shared/values/day'
import { type Partner } from '../test/e2e-scenario/client'
import { coveredPersonsOn, doctorsOf } from './covered-persons'
import type { BenchEnvironment } from './environment'
import { partnerOf } from './http-clients'
import { largestEfactFile } from './large-efact'
import { type Figure, median, number, share } from './measure'
import { cpuOf, memoryOf, type System } from './system'

const LINES = 10_000
const MOST_MB = 256
/** The longest that other requests may wait for the event loop, on a quiet machine. */
const MOST_WAIT = 100
const ROUNDS = 3
const GOOD = 20_000
const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { accepted reduced rejected waiting } } findings { rule } } }'
const SEND =
  'mutation Send($content: String!) { submitEfactFile(content: $content) { file { id status counts { accepted reduced rejected waiting } } findings { rule } } }'
const FILE = 'query File($id: ID!) { invoiceFile(id: $id) { status counts { accepted reduced rejected waiting } } }'

/** A file of 10,000 lines from its sending until the last line is checked, against COPY of the same rows. */
export async function invoices(stand: BenchEnvironment): Promise<Figure[]> {
  const [doctor, other] = await doctorsOf(stand, 2)
  const system = await stand.system()
  const bare = new Client({ connectionString: stand.adminUrl, options: '-c search_path=invoice,shared' })
  await bare.connect()
  try {
    const sender = await partnerOf(system, `provider:${doctor}:prescriber`)
    const rounds: (Awaited<ReturnType<typeof submit>> & { copied: number })[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const checked = await submit(stand, { system, sender, doctor: doctor!, round })
      const copied = await copyAgain(bare, checked.id)
      // The first file meets cold code: it does not count.
      if (round > 0) rounds.push({ ...checked, copied })
    }
    const large = await sendLargest(stand, system, other!)
    const middle = (figure: (one: (typeof rounds)[number]) => number) => median(rounds.map(figure))
    const perSecond = middle((one) => LINES / one.seconds)
    const copied = middle((one) => LINES / one.copied)
    const accepted = middle((one) => one.accepted)
    const memory = rounds.flatMap(({ peak, before }) => (peak === null || before === null ? [] : [peak - before]))
    return [
      {
        what: `a file of ${number(LINES)} lines (${number(accepted)} accepted), sent to checked`,
        reached: `${number(perSecond)} lines/s`,
        against: `${number(GOOD)} lines/s; ${share(perSecond, copied)} of COPY of the same rows (${number(copied)}/s)`,
        good: perSecond >= GOOD,
      },
      {
        what: 'the same: longest wait of the event loop',
        reached: `${number(middle((one) => one.blocked))} ms`,
        against: '',
      },
      {
        what: "the same: the system's processor time a line",
        reached: `${number(middle((one) => ((one.cpu ?? 0) / LINES) * 1000))} µs`,
        against: '',
      },
      ...(memory.length > 0
        ? [
            {
              what: 'the same: memory (RSS) above the rest while it is checked',
              reached: `${number(median(memory))} MB`,
              against: `${MOST_MB} MB`,
              good: median(memory) <= MOST_MB,
            },
          ]
        : []),
      {
        what: 'the same: heap kept after the last file',
        reached: `${number(rounds.at(-1)!.heap - rounds[0]!.heap)} MB over ${ROUNDS - 1} files`,
        against: '',
      },
      {
        what: `the largest eFact file: ${number(large.lines)} lines (${number(large.accepted)} accepted), sent to checked`,
        reached: `${number(large.lines / large.seconds)} lines/s`,
        against: '',
      },
      {
        what: 'the same: longest wait of the event loop',
        reached: `${number(large.blocked)} ms`,
        against: `${MOST_WAIT} ms`,
        good: large.blocked <= MOST_WAIT,
      },
      ...(large.peak !== null && large.before !== null
        ? [
            {
              what: 'the same: memory (RSS) above the rest',
              reached: `${number(large.peak - large.before)} MB`,
              against: `${MOST_MB} MB`,
              good: large.peak - large.before <= MOST_MB,
            },
          ]
        : []),
    ]
  } finally {
    await bare.end()
    await system.stop()
  }
}

async function submit(
  stand: BenchEnvironment,
  { system, sender, doctor, round }: { system: System; sender: Partner; doctor: string; round: number },
) {
  // Each round has days of its own: the same care is accepted once only.
  const last = addDays(stand.today, -1 - round * 4)
  const persons = await coveredPersonsOn(stand, last)
  const days = [last, addDays(last, -1), addDays(last, -2), addDays(last, -3)]
  const each = Math.ceil(LINES / persons.length)
  if (each > days.length) throw new Error(`${persons.length} covered persons are too few for ${LINES} lines`)
  let left = LINES
  const input = {
    reference: `bench-${round}`,
    provider: doctor,
    invoices: persons.slice(0, Math.ceil(LINES / each)).map(({ niss }, i) => ({
      number: `${round}-${i}`,
      niss,
      issuedOn: last,
      lines: days
        .slice(0, Math.min(each, left))
        .map((performedOn) => ({ code: '101076', claimed: '30.00', performedOn, taken: left-- }))
        .map(({ taken: _, ...line }) => line),
    })),
  }
  type Payload = { submitInvoices: { file: Answer | null } }
  return follow(stand, system, sender, async () => {
    const { submitInvoices } = await sender.ask<Payload>(SUBMIT, { input }, stand.today)
    return submitInvoices.file!
  })
}

async function sendLargest(stand: BenchEnvironment, system: System, doctor: string) {
  const sender = await partnerOf(system, `provider:${doctor}:prescriber`)
  const { content, lines } = await largestEfactFile(stand, { provider: doctor, created: stand.today })
  let text: string | null = content.toString('base64')
  // Connections that the system closed while the file was made are noticed first.
  await new Promise((resolve) => setTimeout(resolve, 200))
  type Payload = { submitEfactFile: { file: Answer | null } }
  const followed = await follow(stand, system, sender, async () => {
    const sent = sender.ask<Payload>(SEND, { content: text }, stand.today)
    text = null
    return (await sent).submitEfactFile.file!
  })
  return { lines, ...followed }
}

type Answer = { id: string; status: string; counts: { accepted: number; reduced: number } }

// What sending a file and waiting until it is checked costs the system.
async function follow(stand: BenchEnvironment, system: System, sender: Partner, send: () => Promise<Answer>) {
  const before = memoryOf(system.process.pid!)
  const cpu = cpuOf(system.process.pid!)
  await longestWait(system)
  let peak = before
  const watch = setInterval(() => {
    const now = memoryOf(system.process.pid!)
    if (now !== null && (peak === null || now > peak)) peak = now
  }, 20)
  const began = performance.now()
  let file = await send()
  while (file.status === 'RECEIVED') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { invoiceFile } = await sender.ask<{ invoiceFile: Answer }>(FILE, { id: file.id }, stand.today)
    file = { ...file, ...invoiceFile }
  }
  const seconds = (performance.now() - began) / 1000
  clearInterval(watch)
  const cpuNow = cpuOf(system.process.pid!)
  return {
    id: file.id,
    seconds,
    accepted: file.counts.accepted + file.counts.reduced,
    before,
    peak,
    cpu: cpu === null || cpuNow === null ? null : cpuNow - cpu,
    blocked: await longestWait(system),
    heap: (await metricOf(system, 'nodejs_heap_size_used_bytes')) / 1024 / 1024,
  }
}

// Since it was last asked for: asking starts it anew.
const longestWait = async (system: System) => (await metricOf(system, 'nodejs_eventloop_lag_max_seconds')) * 1000

async function metricOf(system: System, name: string): Promise<number> {
  const text = await (await fetch(`${system.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
}

// The same rows, into a table with the same columns, checks and indexes; answers seconds.
async function copyAgain(bare: Client, fileId: string): Promise<number> {
  await bare.query('drop table if exists bench_line; create table bench_line (like invoice_line including all)')
  const rows = await buffer(
    bare.query(to(`copy (select * from invoice_line where file_id = '${fileId}') to stdout (format binary)`)),
  )
  const began = performance.now()
  await pipeline(Readable.from([rows]), bare.query(from('copy bench_line from stdin (format binary)')))
  return (performance.now() - began) / 1000
}
