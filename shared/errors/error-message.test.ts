import { errorMessage } from './error-message'

test('an error is told by its name and message', () => {
  expect(errorMessage(new TypeError('no such job'))).toBe('TypeError: no such job')
})
test('what the queue hands on as a plain object is told by its message and its queue', () => {
  expect(errorMessage({ message: 'connection ended', stack: 'at …', queue: 'suspend' })).toBe(
    'Error: connection ended (queue suspend)',
  )
})
test('what has no message is told by what it has, without its values', () => {
  expect(errorMessage({ niss: '85473099822' })).toBe('an error without a message: niss')
  expect(errorMessage('ended')).toBe('ended')
  expect(errorMessage(undefined)).toBe('undefined')
})
