import fc from 'fast-check'
import { FairQueue, type ReleaseSlot } from './fair-queue'

/** Enters and records the order in which the slots are granted. */
function recorder(queue: FairQueue) {
  const granted: string[] = []
  const releases: ReleaseSlot[] = []
  const enter = (key: string, label = key) =>
    queue.enter(key, (release) => {
      granted.push(label)
      releases.push(release)
    })
  return { granted, releases, enter }
}

test('a free slot is granted at once', () => {
  const { granted, enter } = recorder(new FairQueue(1, 1))
  enter('a')
  expect(granted).toEqual(['a'])
})

test('one client holds at most its own slots while others are free', () => {
  const queue = new FairQueue(4, 2)
  const { granted, enter } = recorder(queue)
  for (const label of ['a1', 'a2', 'a3']) enter('a', label)
  expect(granted).toEqual(['a1', 'a2'])
  enter('b')
  expect(granted).toEqual(['a1', 'a2', 'b'])
  expect(queue.load('a')).toBe(3)
})

test('a released slot goes to the waiting client that holds the fewest', () => {
  const { granted, releases, enter } = recorder(new FairQueue(2, 2))
  enter('a', 'a1')
  enter('a', 'a2')
  enter('a', 'a3')
  enter('b', 'b1')
  releases[0]!()
  expect(granted).toEqual(['a1', 'a2', 'b1'])
})

test('releasing twice frees one slot', () => {
  const { granted, releases, enter } = recorder(new FairQueue(1, 1))
  enter('a')
  enter('b')
  enter('c')
  releases[0]!()
  releases[0]!()
  expect(granted).toEqual(['a', 'b'])
})

test('work that stops waiting is never started and is no load', () => {
  const queue = new FairQueue(1, 1)
  const { granted, releases, enter } = recorder(queue)
  enter('a')
  const stopWaiting = enter('b')
  stopWaiting()
  releases[0]!()
  expect(granted).toEqual(['a'])
  expect(queue.load('b')).toBe(0)
})

test('work that needs more slots than are free waits, and smaller work of others passes it', () => {
  const queue = new FairQueue(4, 3)
  const { granted, releases, enter } = recorder(queue)
  enter('a', 'a1')
  enter('a', 'a2')
  queue.enter('b', () => granted.push('large'), 3)
  enter('c', 'c1')
  expect(granted).toEqual(['a1', 'a2', 'c1'])
  releases[0]!()
  expect(granted).toEqual(['a1', 'a2', 'c1'])
  releases[1]!()
  expect(granted).toEqual(['a1', 'a2', 'c1', 'large'])
})

test('slots are never exceeded, no work is lost, and every client is served', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 6 })), { maxLength: 60 }),
      (slots, perClient, arrivals) => {
        const queue = new FairQueue(slots, perClient)
        const running = new Map<string, number>()
        const releases: (() => void)[] = []
        let served = 0
        for (const [key, asked] of arrivals) {
          const held = Math.min(asked, slots, perClient)
          const start = (release: ReleaseSlot) => {
            running.set(key, (running.get(key) ?? 0) + held)
            served += 1
            releases.push(() => {
              running.set(key, running.get(key)! - held)
              release()
            })
          }
          queue.enter(key, start, asked)
          if (served % 3 === 2) releases.shift()?.()
          expect([...running.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(slots)
          for (const count of running.values()) expect(count).toBeLessThanOrEqual(perClient)
        }
        while (releases.length > 0) releases.shift()!()
        expect(served).toBe(arrivals.length)
        for (const key of ['a', 'b', 'c']) expect(queue.load(key)).toBe(0)
      },
    ),
  )
})
