import { allLayouts } from './layouts'

test.each(allLayouts.map((one) => [`${one.type} ${one.name}`, one] as const))(
  '%s: zones follow each other without overlap and fill the record',
  (_, one) => {
    const lengths: Record<string, number> = {
      'message header': 67,
      'invoicing header': 160,
      'answer header': 610,
      'error detail': 450,
    }
    expect(one.length).toBe(lengths[one.name] ?? (one.type === '91' || one.type === '92' ? 800 : 350))
    let next = 1
    for (const zone of one.zones) {
      expect(zone.at).toBeGreaterThanOrEqual(next)
      next = zone.at + zone.length
    }
    expect(next - 1).toBeLessThanOrEqual(one.length)
    expect(one.cells.reduce((sum, cell) => sum + cell.length, 0)).toBe(one.length)
    expect(new Set(one.zones.map((zone) => zone.key)).size).toBe(one.zones.length)
  },
)
