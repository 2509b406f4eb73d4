import { isDatabaseUnavailable } from './unavailable'

const databaseError = (code: string, severity = 'ERROR') => Object.assign(new Error('refused'), { code, severity })

test.each([
  ['an administrator ended the connection', databaseError('57P01', 'FATAL')],
  ['the server starts', databaseError('57P03', 'FATAL')],
  ['too many connections', databaseError('53300', 'FATAL')],
  ['the database accepts no connections', databaseError('55000', 'FATAL')],
  ['the disk is full', databaseError('53100')],
  ['a statement took longer than its time', databaseError('57014')],
  ['another transaction held a lock too long', databaseError('55P03')],
  ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
  ['the pool gave no connection in time', new Error('timeout exceeded when trying to connect')],
  ['the connection was lost', new Error('Connection terminated unexpectedly')],
  [
    'TypeORM wraps the error',
    Object.assign(new Error('QueryFailedError'), { driverError: databaseError('57P01', 'FATAL') }),
  ],
])('%s: the database is unavailable', (_, error) => expect(isDatabaseUnavailable(error)).toBe(true))

test.each([
  ['a constraint refuses the row', databaseError('23505')],
  ['an object is not in the required state', databaseError('55000')],
  ['a defect', new TypeError('x is undefined')],
  ['no error', undefined],
])('%s: the database is not unavailable', (_, error) => expect(isDatabaseUnavailable(error)).toBe(false))
