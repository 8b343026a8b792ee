import type { KnipConfig } from 'knip';

export default {
  entry: [
    'app/entry.{client,server}.tsx',
    'app/routes/*.{ts,tsx}',
    'app/ui/styles/index.css',
    'app/jobs/threads/*.ts',
    'app/testing/send-until-killed.ts',
    'app/testing/sweep-on-call.ts',
    'app/testing/write-until-killed.ts',
    'scripts/*.{ts,mjs}',
    'scripts/{bench,generate}/*.{ts,mjs}',
    'scripts/bench/matching/{run,one-plan}.ts',
    'e2e/journeys/*.test.ts',
  ],
  project: ['app/**/*.{ts,tsx,css}', 'scripts/**/*.{ts,mjs}', 'e2e/**/*.ts', 'prisma/**/*.ts'],
  ignoreDependencies: [
    'remix', // listed, never imported (docs/adr/0001)
    '@prisma/client', // what the generated clients stand on
  ],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+|url\()['"]([^'"]+)/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
} satisfies KnipConfig;
