import { describe, expect, it } from 'vitest';
import { type ChecklistItem, firstChecklist, mayRequire, openItems } from './guide-checklist';

const TODAY = '2026-11-22';

function all(change: Partial<Record<ChecklistItem['kind'], Partial<ChecklistItem>>> = {}) {
  return firstChecklist([]).map(
    ({ kind, isRequired }): ChecklistItem => ({
      kind,
      isRequired,
      doneOn: isRequired ? '2026-11-01' : null,
      expiresOn: null,
      ...change[kind],
    }),
  );
}

describe('the checklist', () => {
  it('asks for a certificate only from those who will meet children or young people', () => {
    const certificate = (willing: Parameters<typeof firstChecklist>[0]) =>
      firstChecklist(willing).find(({ kind }) => kind === 'police-certificate')?.isRequired;
    expect(certificate([])).toBe(false);
    expect(certificate(['low-norwegian', 'accessibility'])).toBe(false);
    expect(certificate(['children'])).toBe(true);
    expect(certificate(['youth'])).toBe(true);
  });

  it('blocks on nothing when every required line is done', () => {
    expect(openItems(all(), TODAY)).toEqual([]);
  });

  it('never blocks on the courses of the first year', () => {
    const items = all().filter(({ kind }) => kind !== 'start-course' && kind !== 'first-aid');
    expect(openItems(items, TODAY)).toEqual([]);
  });

  it('blocks on every required line for a guide whose list was never made', () => {
    expect(openItems([], TODAY)).toEqual(['interview', 'declaration', 'course', 'id-card']);
  });

  it('blocks on an open certificate only where it is required', () => {
    expect(openItems(all({ 'police-certificate': { isRequired: true } }), TODAY)).toEqual([
      'police-certificate',
    ]);
  });

  it('counts an ID card on its last day and not on the day after', () => {
    expect(openItems(all({ 'id-card': { expiresOn: TODAY } }), TODAY)).toEqual([]);
    expect(openItems(all({ 'id-card': { expiresOn: '2026-11-21' } }), TODAY)).toEqual(['id-card']);
  });

  it('lets nobody require or release the lines that hold for everyone', () => {
    expect(mayRequire('declaration')).toBe(false);
    expect(mayRequire('references')).toBe(true);
  });
});
