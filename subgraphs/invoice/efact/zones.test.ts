import { allLayouts } from './layouts'

test.each(allLayouts.map((layout) => [`${layout.type} ${layout.name}`, layout] as const))(
  'the zones of layout %s do not overlap and fill the record',
  (_, layout) => {
    const lengths: Record<string, number> = {
      'message header': 67,
      'invoicing header': 160,
      'answer header': 610,
      'error detail': 450,
    }
    expect(layout.length).toBe(lengths[layout.name] ?? (layout.type === '91' || layout.type === '92' ? 800 : 350))
    let next = 1
    for (const zone of layout.zones) {
      expect(zone.at).toBeGreaterThanOrEqual(next)
      next = zone.at + zone.length
    }
    expect(next - 1).toBeLessThanOrEqual(layout.length)
    expect(layout.specs.reduce((sum, { length }) => sum + length, 0)).toBe(layout.length)
    expect(new Set(layout.zones.map((zone) => zone.key)).size).toBe(layout.zones.length)
  },
)
