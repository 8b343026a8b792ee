import type { OnePlan } from './alone';
import { planPeople } from './plan-people';
import { region } from './region';

// One plan of one region, and nothing before it: node --import tsx one-plan.ts HOUSEHOLDS GUIDES TOWNS

const [households = 0, guides = 0, towns = 1] = process.argv.slice(2).map(Number);
const people = region({ households, guides, towns }, 1);
const { times, plan } = planPeople(people);
const megabytes = process.resourceUsage().maxRSS / 1024;
const answer: OnePlan = { ms: times.all, people: plan.people, megabytes };
console.log(JSON.stringify(answer));
