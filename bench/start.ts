import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { partnerOf } from './http-clients'
import { type BenchmarkResult, median, number } from './measure'
import { startSystem } from './system'

const ROUNDS = 3

/** Time from the command to the first response, with an empty data folder and with an existing one. */
export async function start(): Promise<BenchmarkResult[]> {
  const emptyFolder: number[] = []
  const existingData: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'mediprima-bench-'))
    // For root: the account of the server needs access to the folder.
    chmodSync(folder, 0o711)
    try {
      emptyFolder.push(await timeToFirstResponse(folder))
      existingData.push(await timeToFirstResponse(folder))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const result = (operation: string, all: number[], targetMs: number): BenchmarkResult => ({
    operation,
    measured: `${number(median(all) / 1000)} s`,
    target: `${targetMs / 1000} s`,
    isMet: median(all) <= targetMs,
  })
  return [
    result('start to first response, existing database', existingData, 4_000),
    result('start to first response, empty folder (2,000 persons)', emptyFolder, 10_000),
  ]
}

async function timeToFirstResponse(folder: string): Promise<number> {
  const began = performance.now()
  const system = await startSystem({ folder })
  try {
    const partner = await partnerOf(system, 'cpas:0299990019:worker')
    await partner.ask('{ decisions(first: 10) { edges { node { number } } } }')
    return performance.now() - began
  } finally {
    await system.stop()
  }
}
