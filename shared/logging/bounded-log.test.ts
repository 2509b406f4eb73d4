import { createBoundedLog } from './bounded-log'

test('a thousand lines of a kind in ten seconds become one, and the next one has the number of suppressed lines', () => {
  let time = 0
  const lines: [string, number][] = []
  const log = createBoundedLog(() => time)
  const report = (kind: string) => log(kind, (suppressed) => lines.push([kind, suppressed]))
  for (let i = 0; i < 1_000; i++) {
    time = i * 9
    report('decision')
  }
  report('invoice')
  time = 10_001
  report('decision')
  expect(lines).toEqual([
    ['decision', 0],
    ['invoice', 0],
    ['decision', 999],
  ])
})
