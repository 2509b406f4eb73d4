import { Cursors } from './cursors'

describe('pages over cursors', () => {
  const cursors = new Cursors()
  cursors.remember('decisions', 1, 'end of 1')
  cursors.remember('decisions', 2, 'end of 2')

  test('the first page starts nowhere', () => expect(cursors.before('decisions', 1)).toBeNull())
  test('a page starts after the end of the one before', () => expect(cursors.before('decisions', 3)).toBe('end of 2'))
  test('a page never seen is reached from the nearest one', () => {
    expect(cursors.nearest('decisions', 7)).toBe(3)
    expect(cursors.nearest('other', 7)).toBe(1)
  })
})
