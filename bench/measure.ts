/** One figure of a benchmark: what it is, what it reached, and against what. */
export interface Figure {
  what: string
  reached: string
  /** What was to be reached, or the peer of the same run. */
  against: string
  /** Undefined where nothing is promised. */
  good?: boolean
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('No numbers, no median.')
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The number below which so many of a hundred lie. */
export function percentile(numbers: readonly number[], hundredths: number): number {
  if (numbers.length === 0) throw new RangeError('No numbers, no percentile.')
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((hundredths / 100) * sorted.length) - 1)]!
}

/** How long some work took, in milliseconds, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** Does something again and again, so many at once, for so long: operations a second. */
export async function rate(forMs: number, atOnce: number, work: (i: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  const until = began + forMs
  let done = 0
  let next = 0
  const lane = async () => {
    while (performance.now() < until) {
      await work(next++)
      done++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return (done / (performance.now() - began)) * 1000
}

/** Two ways in turn, so that a busy moment of the machine hits both: the medians of the rounds. */
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
/** A share as "23 %". */
export const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(0)} %`

/** Figures as a table for the terminal (and for docs/performance.md). */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, reached, against, good }) => [
    what,
    reached,
    against,
    good === undefined ? '' : good ? 'yes' : 'no',
  ])
  const all = [['what', 'reached', 'against', 'within'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(all[0]!), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}
