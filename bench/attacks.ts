import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { printLine } from '../shared/logging/logger'
import { type Attack, attackRequests } from './attack-requests'
import type { AttackOrder, Outcome } from './attacker'
import { type PreparedRequest, partnerOf, prepareRequest, tokenOf } from './http-clients'
import { generateLoad, type LoadResult } from './load-generator'
import { type BenchmarkResult, number } from './measure'
import { dist, type System, startSystem } from './system'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const PER_SECOND = 20
/** Attacks by name; without it, all. */
const ONLY = process.env.BENCH_ATTACKS ? new RegExp(process.env.BENCH_ATTACKS) : null
/** An attack may not make others wait longer, on a quiet machine. */
const TARGET_MS = 250
/** On a busy machine the wait without an attack is long already: then the ratio counts. */
const TARGET_RATIO = 4
const COVERAGE = 'query ($niss: Niss!) { coverage(niss: $niss) { known items { careType covered } findings { rule } } }'

/** How long a provider waits for coverage while another client attacks, compared with its wait in the seconds before. */
export async function attacks(): Promise<BenchmarkResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-attacks-'))
  // For root: the account of the server needs access to the folder.
  chmodSync(folder, 0o711)
  const system = await startSystem({ folder })
  try {
    const ask = await victim(system)
    await load(system, ask, 3)
    const results: BenchmarkResult[] = []
    const [month, niss] = [previousMonth(), await ownPerson(system)]
    for (const attack of await attackRequests(month, niss)) {
      if (ONLY && !ONLY.test(attack.name)) continue
      const before = await load(system, ask, SECONDS)
      const during = await underAttack(system, ask, { attack, month, niss })
      const ratio = during.load.p99 / before.p99
      const answers = [...during.outcome.answers].map(([answer, count]) => `${count} x ${answer}`).join(', ')
      const measured = `p99 ${number(during.load.p99)} ms, ${number(ratio)} x the ${number(before.p99)} ms before`
      printLine(`  ${attack.name}: ${measured}; ${during.outcome.requests} requests (${answers})`)
      results.push({
        operation: `coverage while a client sends: ${attack.name}`,
        measured,
        target: `${TARGET_MS} ms, or ${TARGET_RATIO} x`,
        isMet: during.load.p99 <= TARGET_MS || ratio <= TARGET_RATIO,
      })
    }
    return results
  } finally {
    await system.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function previousMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}

/** A person of the attacking CPAS. */
async function ownPerson(system: System): Promise<string> {
  const cpas = await partnerOf(system, 'cpas:0299990019:worker')
  const { beneficiaries } = (await cpas.ask('{ beneficiaries(first: 1) { edges { node { niss } } } }')) as {
    beneficiaries: { edges: { node: { niss: string } }[] }
  }
  return beneficiaries.edges[0]!.node.niss
}

/** A provider that asks for the coverage of twenty persons in turn. */
async function victim(system: System): Promise<(i: number) => PreparedRequest> {
  const inspector = await partnerOf(system, 'sppis:sppis:inspector')
  const { decisions } = (await inspector.ask(
    '{ decisions(first: 20) { edges { node { beneficiary { niss } } } } }',
  )) as { decisions: { edges: { node: { beneficiary: { niss: string } } }[] } }
  const numbers = decisions.edges.map(({ node }) => node.beneficiary.niss)
  const token = await tokenOf(system, 'provider:10001490004:prescriber')
  return (i) => prepareRequest(token, COVERAGE, { niss: numbers[i % numbers.length] })
}

const load = (system: System, ask: (i: number) => PreparedRequest, seconds: number): Promise<LoadResult> =>
  generateLoad(system.url, ask, { connections: 8, seconds, perSecond: PER_SECOND })

interface Planned {
  attack: Attack
  month: string
  niss: string
}

// In a thread of its own: the work of making requests must not delay those of the victim.
async function underAttack(
  system: System,
  ask: (i: number) => PreparedRequest,
  { attack, month, niss }: Planned,
): Promise<{ load: LoadResult; outcome: Outcome }> {
  const token = await tokenOf(system, attack.client)
  const order: AttackOrder = { url: system.url, token, name: attack.name, month, niss }
  const attacker = new Worker(join(dist, 'bench/attacker.js'), { workerData: order })
  const outcome = new Promise<Outcome>((resolve, reject) => {
    attacker.on('message', (message: 'started' | Outcome) => message !== 'started' && resolve(message))
    attacker.once('error', reject)
  })
  try {
    await new Promise((resolve) => attacker.once('message', resolve))
    await wait(200)
    const result = await load(system, ask, SECONDS)
    attacker.postMessage('stop')
    return { load: result, outcome: await outcome }
  } finally {
    await attacker.terminate()
  }
}
