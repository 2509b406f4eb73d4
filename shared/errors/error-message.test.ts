import { errorMessage } from './error-message'

test('the message of an error has its name', () => {
  expect(errorMessage(new TypeError('no such job'))).toBe('TypeError: no such job')
})
test('a plain object of the job queue gives its message and its queue', () => {
  expect(errorMessage({ message: 'connection ended', stack: 'at …', queue: 'suspend' })).toBe(
    'Error: connection ended (queue suspend)',
  )
})
test('an object without a message gives its keys, not its values', () => {
  expect(errorMessage({ niss: '85473099822' })).toBe('an error without a message: niss')
  expect(errorMessage('ended')).toBe('ended')
  expect(errorMessage(undefined)).toBe('undefined')
})
