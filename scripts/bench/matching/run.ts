import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAlone } from './alone';
import { benchChanges } from './changes';
import { benchPairs } from './pairs';
import { benchRecruiting } from './recruiting';
import { benchRegions } from './regions';
import { Report } from './report';
import { Scipy } from './scipy';
import { benchSquares } from './squares';
import { benchThread } from './thread';

// The speed of the matching engine, beside SciPy and beside greedy ways (docs/benchmarks-matching.md):
//   node --import tsx scripts/bench/matching/run.ts [--size PEOPLE]
// PEOPLE is the largest size that is measured, 10000 unless said. Exit status 1 when a bar is missed
// or a value differs.

const { values } = parseArgs({ options: { size: { type: 'string', default: '10000' } } });
const largest = Number(values.size);

const report = new Report();
const scipy = Scipy.start();
/** Whoever reads the figures must know what else ran: times grow with it, ratios hardly. */
const busy = () => `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`;

console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${busy()}`);
if (scipy === null) console.log('No Python with SciPy on this machine: its columns stay empty.');

benchAlone(largest, report);
if (largest >= 10_000) await benchThread(report);
await benchPairs(report);
await benchRegions(largest, scipy, report);
await benchSquares(largest, scipy, report);
scipy?.stop();
await benchChanges(largest, report);
await benchRecruiting(largest, report);
console.log(`\nAt the end: ${busy()}`);
process.exitCode = report.close() ? 0 : 1;
