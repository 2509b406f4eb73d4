import { ProgressBar } from './progress-bar'

function barOn(isTTY: boolean, total: number) {
  const written: string[] = []
  let now = 0
  const bar = new ProgressBar(total, 'written', { isTTY, write: (text) => written.push(text) }, () => now)
  return {
    written,
    bar,
    at: (seconds: number) => {
      now = seconds * 1_000
    },
  }
}

test('a terminal shows a bar that is drawn again, with the time that is left', () => {
  const { bar, written, at } = barOn(true, 200)
  at(30)
  bar.add(50)
  at(100)
  bar.add(150)
  bar.end()
  expect(written).toEqual([
    '\r[########......................] 25 % written, 0:30, about 1:30 left\u001b[K',
    '\r[##############################] 100 % written, 1:40, about 0:00 left\u001b[K',
    '\n',
  ])
})

test('a file gets a line for each twentieth', () => {
  const { bar, written } = barOn(false, 1_000)
  for (let i = 0; i < 1_000; i++) bar.add(1)
  expect(written).toHaveLength(20)
  expect(written[0]).toBe('[##............................] 5 % written, 0:00, about 0:00 left\n')
})

test('more work than expected is shown as all of it', () => {
  const { bar, written } = barOn(true, 10)
  bar.add(25)
  expect(written[0]).toContain('100 %')
})
