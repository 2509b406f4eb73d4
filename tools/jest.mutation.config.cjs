const { projects } = require('../jest.config.cjs')

const folders = (process.env.MUTATED_FOLDERS ?? '').split(',').filter(Boolean)

/** The unit project alone, for Stryker: the tests of the folders that are mutated. */
module.exports = {
  ...projects[0],
  rootDir: '..',
  displayName: undefined,
  ...(folders.length > 0 && { testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`) }),
}
