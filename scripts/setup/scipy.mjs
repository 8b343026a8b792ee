import { spawnSync } from 'node:child_process';
import { addDebianPackages, mayInstallPackages } from './debian.mjs';
import { step } from './progress.mjs';

/** The second is Debian's own, for a machine where another Python comes first. */
const pythons = ['python3', '/usr/bin/python3'];

/** A Python that has SciPy, the reference of the matching engine; undefined where there is none. */
export function pythonWithScipy() {
  return pythons.find((python) => {
    const { status } = spawnSync(python, ['-c', 'import scipy.sparse.csgraph, scipy.optimize']);
    return status === 0;
  });
}

/**
 * Makes sure that the tests can compare the matching engine with SciPy.
 * @returns {Promise<string | undefined>} what is missing, in one line; undefined when all is there
 */
export async function prepareScipy() {
  if (pythonWithScipy()) return undefined;
  if (mayInstallPackages()) {
    await step('Installing SciPy for the tests', () => addDebianPackages(['python3-scipy']));
  }
  return pythonWithScipy() ? undefined : 'No Python with SciPy: install python3-scipy';
}
