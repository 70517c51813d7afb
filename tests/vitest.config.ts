import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    // One for each core of a small build machine: the runner itself would leave one idle.
    maxWorkers: 2,
    // Files share two cores with the browser suites; a hanging worker must not hide a failure.
    testTimeout: 60_000,
    // Threads started from source strip their types by WebAssembly; V8 frees that code when the last such thread ends and now and
    // then crashes the whole process over it. Programs run from source keep a copy alive in their main thread; the runner's does not.
    execArgv: ['--no-wasm-code-gc'],
    hookTimeout: 60_000,
  },
});
