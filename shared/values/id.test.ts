import { isUuid, newId } from './id'

describe('new ids', () => {
  const clock = jest.spyOn(Date, 'now')
  afterAll(() => clock.mockRestore())
  const timeOf = (id: string) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  const growing = (ids: readonly string[]) => ids.every((id, i) => i === 0 || id > ids[i - 1]!)
  // Later than any id that another test of this process made.
  const start = 4_000_000_000_000

  test('an id is a version 7 UUID with the time of the machine', () => {
    clock.mockReturnValue(start)
    const id = newId()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(timeOf(id)).toBe(start)
    expect(isUuid(id)).toBe(true)
  })

  test('each id is greater than the one before, also for ten thousand in one millisecond', () => {
    clock.mockReturnValue(start + 10)
    const ids = Array.from({ length: 10_000 }, newId)
    expect(growing(ids)).toBe(true)
    expect(ids.filter((id) => timeOf(id) === start + 10)).toHaveLength(4_096)
    expect(timeOf(ids.at(-1)!)).toBe(start + 12)
  })

  test('ids keep growing when the clock is set back, and follow it when it advances again', () => {
    clock
      .mockReturnValueOnce(start + 100)
      .mockReturnValueOnce(start + 50)
      .mockReturnValueOnce(start + 101)
    const [first, second, third] = [newId(), newId(), newId()]
    expect(growing([first, second, third])).toBe(true)
    expect([first, second, third].map(timeOf)).toEqual([start + 100, start + 100, start + 101])
    expect([first, second, third].map((id) => id.slice(15, 18))).toEqual(['000', '001', '000'])
  })

  test('isUuid accepts UUIDs only', () => {
    const id = '018f0000-0000-7000-8000-000000000000'
    expect(isUuid(id.toUpperCase())).toBe(true)
    for (const wrong of [id.slice(1), `${id}0`, ` ${id}`, id.replace('8', 'g'), id.replaceAll('-', ''), '', null, [id]])
      expect(isUuid(wrong)).toBe(false)
  })
})
