/** A result of a benchmark. */
export interface BenchmarkResult {
  operation: string
  measured: string
  /** The target, or the baseline of the same run. */
  target: string
  /** Whether the target is met; undefined without a target. */
  isMet?: boolean
}

/** The median of some numbers. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('No numbers, no median.')
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The percentile of some numbers (nearest rank). */
export function percentile(numbers: readonly number[], hundredths: number): number {
  if (numbers.length === 0) throw new RangeError('No numbers, no percentile.')
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((hundredths / 100) * sorted.length) - 1)]!
}

/** The duration of some work in milliseconds, and its result. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** Repeats an operation with a concurrency for a duration; returns operations per second. */
export async function rate(
  durationMs: number,
  concurrency: number,
  work: (i: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now()
  const until = began + durationMs
  let done = 0
  let next = 0
  const worker = async () => {
    while (performance.now() < until) {
      await work(next++)
      done++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return (done / (performance.now() - began)) * 1000
}

/** Runs two measurements in turn, so that a busy moment of the machine affects both; returns the results of all rounds. */
export async function alternate<A, B>(
  rounds: number,
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<{ first: A[]; second: B[] }> {
  const results = { first: [] as A[], second: [] as B[] }
  for (let round = 0; round < rounds; round++) {
    results.first.push(await first())
    results.second.push(await second())
  }
  return results
}

/** 1234.5 as "1,235", 3.21 as "3.2". */
export const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 2 : 1)
/** A ratio as "23 %". */
export const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(0)} %`

/** Results as a Markdown table. */
export function table(results: readonly BenchmarkResult[]): string {
  const rows = results.map(({ operation, measured, target, isMet }) => [
    operation,
    measured,
    target,
    isMet === undefined ? '' : isMet ? 'yes' : 'no',
  ])
  const all = [['operation', 'measured', 'target or baseline', 'met'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(all[0]!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}
