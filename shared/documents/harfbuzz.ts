import { readFileSync } from 'node:fs'

/** One glyph of a shaped run, in the order in which glyphs are drawn from left to right. Lengths are in font units. */
export interface ShapedGlyph {
  id: number
  /** Index of the first UTF-16 unit of the characters that this glyph represents. */
  cluster: number
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

/** A font as HarfBuzz reads it. */
export interface ShapingFont {
  unitsPerEm: number
  /** The glyph of one code point; 0 where the font has none. */
  glyphOf(codePoint: number): number
  shape(text: string, isRightToLeft: boolean): ShapedGlyph[]
}

type Wasm = (...args: number[]) => number
interface Exports {
  memory: WebAssembly.Memory
  malloc: Wasm
  free: Wasm
  hb_blob_create: Wasm
  hb_face_create: Wasm
  hb_face_get_upem: Wasm
  hb_font_create: Wasm
  hb_font_get_nominal_glyph: Wasm
  hb_buffer_create: Wasm
  hb_buffer_destroy: Wasm
  hb_buffer_add_utf16: Wasm
  hb_buffer_set_direction: Wasm
  hb_buffer_set_cluster_level: Wasm
  hb_buffer_guess_segment_properties: Wasm
  hb_shape: Wasm
  hb_buffer_get_length: Wasm
  hb_buffer_get_glyph_infos: Wasm
  hb_buffer_get_glyph_positions: Wasm
  __wasm_call_ctors(): void
}

// Values of the C API (hb-common.h, hb-blob.h, hb-buffer.h) and the size of hb_glyph_info_t and hb_glyph_position_t.
const LEFT_TO_RIGHT = 4
const RIGHT_TO_LEFT = 5
const READ_ONLY = 1
const CLUSTERS_OF_CHARACTERS = 1
const GLYPH_SIZE = 20
const PAGE = 65_536

let loaded: Exports | null = null

// The package's own entry is an ES module that awaits at its top, which no CommonJS module can load: the WebAssembly file is used as it is.
function harfbuzz(): Exports {
  if (loaded) return loaded
  const abort = () => {
    throw new Error('HarfBuzz aborted.')
  }
  const module = new WebAssembly.Module(new Uint8Array(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'))))
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: { proc_exit: abort },
    env: {
      _abort_js: abort,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number) => {
        const { memory } = instance.exports as WebAssembly.Exports & Exports
        memory.grow(Math.ceil((size - memory.buffer.byteLength) / PAGE))
        return 1
      },
    },
  })
  loaded = instance.exports as WebAssembly.Exports & Exports
  loaded.__wasm_call_ctors()
  return loaded
}

/** Opens a font file (sfnt: TrueType or OpenType). The copy that HarfBuzz reads lives as long as the process. */
export function shapingFont(file: Uint8Array): ShapingFont {
  const hb = harfbuzz()
  const data = hb.malloc(file.length)
  new Uint8Array(hb.memory.buffer, data, file.length).set(file)
  const face = hb.hb_face_create(hb.hb_blob_create(data, file.length, READ_ONLY, 0, 0), 0)
  const font = hb.hb_font_create(face)
  const found = hb.malloc(4)
  return {
    unitsPerEm: hb.hb_face_get_upem(face),
    glyphOf: (codePoint) =>
      hb.hb_font_get_nominal_glyph(font, codePoint, found) ? new DataView(hb.memory.buffer).getUint32(found, true) : 0,
    shape: (text, isRightToLeft) => shapeWith(hb, font, text, isRightToLeft),
  }
}

function shapeWith(hb: Exports, font: number, text: string, isRightToLeft: boolean): ShapedGlyph[] {
  const units = hb.malloc(text.length * 2)
  const buffer = hb.hb_buffer_create()
  try {
    const view = new Uint16Array(hb.memory.buffer, units, text.length)
    for (let i = 0; i < text.length; i++) view[i] = text.charCodeAt(i)
    hb.hb_buffer_add_utf16(buffer, units, text.length, 0, text.length)
    hb.hb_buffer_set_cluster_level(buffer, CLUSTERS_OF_CHARACTERS)
    hb.hb_buffer_set_direction(buffer, isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT)
    // The direction stays as it was set; script and language are found from the text.
    hb.hb_buffer_guess_segment_properties(buffer)
    hb.hb_shape(font, buffer, 0, 0)
    const count = hb.hb_buffer_get_length(buffer)
    const infos = hb.hb_buffer_get_glyph_infos(buffer, 0)
    const positions = hb.hb_buffer_get_glyph_positions(buffer, 0)
    const memory = new DataView(hb.memory.buffer)
    return Array.from({ length: count }, (_, i) => {
      const [info, position] = [infos + i * GLYPH_SIZE, positions + i * GLYPH_SIZE]
      const number = (offset: number) => memory.getInt32(position + offset, true)
      return {
        id: memory.getUint32(info, true),
        cluster: memory.getUint32(info + 8, true),
        xAdvance: number(0),
        yAdvance: number(4),
        xOffset: number(8),
        yOffset: number(12),
      }
    })
  } finally {
    hb.hb_buffer_destroy(buffer)
    hb.free(units)
  }
}
