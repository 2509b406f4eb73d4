import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import { addDays } from '../shared/values/day'
import { type Partner } from '../test/story/client'
import { partnerOf } from './clients'
import { coveredOn, doctorsOf } from './covered'
import { type Figure, median, number, share } from './measure'
import type { Stand } from './stand'
import { cpuOf, memoryOf, type System } from './system'

const LINES = 10_000
const ROUNDS = 3
const GOOD = 20_000
const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { accepted reduced rejected waiting } } findings { rule } } }'
const FILE = 'query File($id: ID!) { invoiceFile(id: $id) { status counts { accepted reduced rejected waiting } } }'

/** A file of 10,000 lines from its sending until the last line is checked, against COPY of the same rows. */
export async function invoices(stand: Stand): Promise<Figure[]> {
  const [doctor] = await doctorsOf(stand, 1)
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
        what: "the same: the system's processor time a line",
        reached: `${number(middle((one) => ((one.cpu ?? 0) / LINES) * 1000))} µs`,
        against: '',
      },
      ...(memory.length > 0
        ? [
            {
              what: 'the same: memory (RSS) above the rest while it is checked',
              reached: `${number(median(memory))} MB`,
              against: '256 MB',
              good: median(memory) <= 256,
            },
          ]
        : []),
      {
        what: 'the same: heap kept after the last file',
        reached: `${number(rounds.at(-1)!.heap - rounds[0]!.heap)} MB over ${ROUNDS - 1} files`,
        against: '',
      },
    ]
  } finally {
    await bare.end()
    await system.stop()
  }
}

async function submit(
  stand: Stand,
  { system, sender, doctor, round }: { system: System; sender: Partner; doctor: string; round: number },
) {
  // Each round has days of its own: the same care is accepted once only.
  const last = addDays(stand.today, -1 - round * 4)
  const persons = await coveredOn(stand, last)
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
  const before = memoryOf(system.process.pid!)
  const cpu = cpuOf(system.process.pid!)
  let peak = before
  const watch = setInterval(() => {
    const now = memoryOf(system.process.pid!)
    if (now !== null && (peak === null || now > peak)) peak = now
  }, 20)
  const began = performance.now()
  type Answer = { id: string; status: string; counts: { accepted: number; reduced: number } }
  const { submitInvoices } = await sender.ask<{ submitInvoices: { file: Answer | null } }>(
    SUBMIT,
    { input },
    stand.today,
  )
  let file = submitInvoices.file!
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
    heap: await heapOf(system),
  }
}

async function heapOf(system: System): Promise<number> {
  const text = await (await fetch(`${system.url}/metrics`)).text()
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN) / 1024 / 1024
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
