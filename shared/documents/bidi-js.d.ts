declare module 'bidi-js' {
  /** Levels of the Unicode bidirectional algorithm (UAX 9), one for each UTF-16 unit. */
  interface EmbeddingLevels {
    levels: Uint8Array
    paragraphs: { start: number; end: number; level: number }[]
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): EmbeddingLevels
  }
  export default function bidiFactory(): Bidi
}
