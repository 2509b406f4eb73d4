import { mapInTurns } from './map-in-turns'

const busyFor = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('results are in the order of the items', async () => {
  expect(await mapInTurns([3, 1, 2], (item) => item * 2)).toEqual([6, 2, 4])
})

test('callbacks that wait run before all items of long work are mapped', async () => {
  const events: string[] = []
  setImmediate(() => events.push('callback'))
  await mapInTurns([1, 2, 3], (item) => {
    busyFor(5)
    events.push(`item ${item}`)
  })
  expect(events).toEqual(['item 1', 'callback', 'item 2', 'item 3'])
})

test('an error of one item is that of the whole', async () => {
  const failing = () => {
    throw new Error('refused')
  }
  await expect(mapInTurns([1], failing)).rejects.toThrow('refused')
})
