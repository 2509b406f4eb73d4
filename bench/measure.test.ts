import { alternate, median, number, percentile, rate, share, table } from './measure'

test('the median of an even count is the mean of the two middle numbers', () => {
  expect(median([9, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(() => median([])).toThrow('No numbers')
})

test('99 of 100 numbers are at most the 99th percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect(percentile(hundred, 99)).toBe(99)
  expect(percentile(hundred, 50)).toBe(50)
  expect(percentile([7], 99)).toBe(7)
  expect(() => percentile([], 99)).toThrow('No numbers')
})

test('alternate runs two measurements in turn', async () => {
  const order: string[] = []
  const results = await alternate(
    2,
    async () => order.push('first'),
    async () => order.push('second'),
  )
  expect(order).toEqual(['first', 'second', 'first', 'second'])
  expect(results).toEqual({ first: [1, 3], second: [2, 4] })
})

test('rate returns the operations per second of concurrent work', async () => {
  const seen = new Set<number>()
  const perSecond = await rate(50, 3, async (i) => {
    seen.add(i)
    await new Promise((resolve) => setTimeout(resolve, 5))
  })
  // On a busy machine each of the three lanes may do one piece of work only.
  expect(perSecond).toBeGreaterThan(0)
  expect(seen.size).toBeGreaterThanOrEqual(3)
})

test('table prints results as Markdown', () => {
  expect(number(1234.5)).toBe('1,235')
  expect(number(3.21)).toBe('3.2')
  expect(number(0.123)).toBe('0.12')
  expect(share(1, 4)).toBe('25 %')
  expect(table([{ operation: 'start', measured: '3 s', target: '4 s', isMet: true }])).toBe(
    [
      '| operation | measured | target or baseline | met |',
      '|-----------|----------|--------------------|-----|',
      '| start     | 3 s      | 4 s                | yes |',
    ].join('\n'),
  )
})
