import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { partnerOf } from './http-clients'
import { type Figure, median, number } from './measure'
import { startSystem } from './system'

const ROUNDS = 3

/** From the command to the first answer, with an empty folder and with one that is made. */
export async function start(): Promise<Figure[]> {
  const neverMade: number[] = []
  const made: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'mediprima-bench-'))
    // As root, the server's own account has to enter it.
    chmodSync(folder, 0o711)
    try {
      neverMade.push(await untilFirstAnswer(folder))
      made.push(await untilFirstAnswer(folder))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const figure = (what: string, all: number[], goodMs: number): Figure => ({
    what,
    reached: `${number(median(all) / 1000)} s`,
    against: `${goodMs / 1000} s`,
    good: median(all) <= goodMs,
  })
  return [
    figure('start to first answer, database already made', made, 4_000),
    figure('start to first answer, never made (2,000 persons)', neverMade, 10_000),
  ]
}

async function untilFirstAnswer(folder: string): Promise<number> {
  const began = performance.now()
  const system = await startSystem({ folder })
  try {
    const clerk = await partnerOf(system, 'cpas:0299990019:worker')
    await clerk.ask('{ decisions(first: 10) { edges { node { number } } } }')
    return performance.now() - began
  } finally {
    await system.stop()
  }
}
