import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { resources } from '.'

// Their page in the menu is no list, and is named in their definition.
const questions = ['coverage', 'tarification']
const pages = resources.flatMap(({ name, pages }) => {
  const record = name.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase()).replace(/s$/, '')
  return (['list', 'show', 'create'] as const)
    .filter((page) => pages[page] && !(page === 'list' && questions.includes(name)))
    .map((page) => `${name}/${record}${page.replace(/^./, (first) => first.toUpperCase())}.tsx`)
})

test('dozens of pages are found', () => expect(pages.length).toBeGreaterThan(35))
test.each(pages)('the page %s of a resource is a file', (page) => expect(existsSync(join(__dirname, page))).toBe(true))
