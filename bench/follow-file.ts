import type { Partner } from '../test/e2e-scenario/client'
import type { BenchEnvironment } from './environment'
import { cpuOf, memoryOf, type System } from './system'

/** The lines of a file. */
export const LINES = 10_000
/** Submits a JSON file. */
export const SUBMIT =
  'mutation Submit($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id status counts { accepted reduced rejected waiting } } findings { rule } } }'
const FILE = 'query File($id: ID!) { invoiceFile(id: $id) { status counts { accepted reduced rejected waiting } } }'

/** A submitted file. */
export type Answer = { id: string; status: string; counts: { accepted: number; reduced: number } }

/** Measures the system from the submission of a file until it is checked. */
export async function follow(
  environment: BenchEnvironment,
  system: System,
  sender: Partner,
  send: () => Promise<Answer>,
) {
  const before = memoryOf(system.process.pid!)
  const cpu = cpuOf(system.process.pid!)
  await maxEventLoopDelay(system)
  let peak = before
  const watch = setInterval(() => {
    const now = memoryOf(system.process.pid!)
    if (now !== null && (peak === null || now > peak)) peak = now
  }, 20)
  const began = performance.now()
  let file = await send()
  while (file.status === 'RECEIVED') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const { invoiceFile } = await sender.ask<{ invoiceFile: Answer }>(FILE, { id: file.id }, environment.today)
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
    blocked: await maxEventLoopDelay(system),
    heap: (await metricOf(system, 'nodejs_heap_size_used_bytes')) / 1024 / 1024,
  }
}

// The maximum since the last call: each call resets it.
const maxEventLoopDelay = async (system: System) => (await metricOf(system, 'nodejs_eventloop_lag_max_seconds')) * 1000

async function metricOf(system: System, name: string): Promise<number> {
  const text = await (await fetch(`${system.url}/metrics`)).text()
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
}
