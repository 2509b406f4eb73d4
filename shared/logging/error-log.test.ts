import { createBoundedLog } from './bounded-log'
import { createErrorLog } from './error-log'

test('repeated errors of a kind are one line in ten seconds, with the number of those that were left out', () => {
  let time = 0
  const lines: string[] = []
  const log = createErrorLog(
    (line) => lines.push(line),
    createBoundedLog(() => time),
  )
  const refused = (port: number) => Object.assign(new Error(`connect to ${port}`), { code: 'ECONNREFUSED' })
  for (let i = 0; i < 50; i++) log('events', refused(i))
  log('events', new Error('something else'))
  // As the job queue reports errors.
  log('events', { message: 'not now', code: '57P03', queue: 'suspend' })
  log('access log', refused(1))
  time = 10_001
  log('events', refused(99))
  expect(lines).toEqual([
    'events: Error: connect to 0',
    'events: Error: something else',
    'events: Error: not now (queue suspend)',
    'access log: Error: connect to 1',
    'events: Error: connect to 99 (49 more since the last line)',
  ])
})

test('an error that is no object is logged as text', () => {
  const lines: string[] = []
  createErrorLog((line) => lines.push(line))('events', 'ended')
  expect(lines).toEqual(['events: ended'])
})
