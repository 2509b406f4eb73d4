const { TextDecoder, TextEncoder } = require('node:util')

// react-router reads both at import; jsdom has neither.
Object.assign(globalThis, { TextDecoder, TextEncoder })
