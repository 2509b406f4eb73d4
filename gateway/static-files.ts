import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, Response } from 'express'

interface Kept {
  content: Buffer
  mediaType: string
  tag: string
  zipped?: Promise<Buffer>
}

export interface StaticFiles {
  /** Sends the file of that name; false where there is none. */
  send(name: string, request: Request, response: Response): Promise<boolean>
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const zip = promisify(gzip)
const isWorthZipping = ({ content, mediaType }: Kept) =>
  content.length > 1_000 && /^text|json|svg|font\/ttf|javascript/.test(mediaType)

/** The built files of a folder, kept in memory from their first use and zipped once. Only names that were listed are ever read. */
export function staticFiles(folder: string | undefined): StaticFiles {
  const names = new Set(folder && existsSync(folder) ? list(folder, folder) : [])
  const kept = new Map<string, Kept>()

  const open = (name: string): Kept => {
    const known = kept.get(name)
    if (known) return known
    const content = readFileSync(join(folder ?? '', name))
    const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
    const file: Kept = { content, tag, mediaType: mediaTypes[extname(name)] ?? 'application/octet-stream' }
    kept.set(name, file)
    return file
  }

  return {
    async send(name, request, response) {
      if (!names.has(name)) return false
      const file = open(name)
      // Vite writes a digest into the names of what it builds; pages keep their names and are asked again.
      const isForever = /^assets\/.*-[\w-]{8}\.\w+$/.test(name)
      response.set('cache-control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache')
      response.set('etag', file.tag)
      response.set('vary', 'accept-encoding')
      if (request.get('if-none-match') === file.tag) {
        response.status(304).end()
        return true
      }
      response.set('content-type', file.mediaType)
      if (isWorthZipping(file) && /\bgzip\b/.test(request.get('accept-encoding') ?? '')) {
        file.zipped ??= zip(file.content, { level: 9 })
        response.set('content-encoding', 'gzip')
        sendWhole(request, response, await file.zipped)
      } else sendWhole(request, response, file.content)
      return true
    },
  }
}

function sendWhole(request: Request, response: Response, content: Buffer): void {
  response.set('content-length', String(content.length))
  response.end(request.method === 'HEAD' ? undefined : content)
}

function list(root: string, folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? list(root, path) : [relative(root, path).split(sep).join('/')]
  })
}
