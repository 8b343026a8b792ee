import { describe, expect, it } from 'vitest';
import {
  firstOpenStep,
  isSaved,
  isTooYoung,
  savedStepsAfter,
  stepAfter,
  stepBefore,
  stepsFor,
} from './guide-application';

describe('the steps of an application', () => {
  it('ask a single person nothing about a household', () => {
    expect(stepsFor('single')).not.toContain('household');
    expect(stepAfter('about', 'single')).toBe('languages');
    expect(stepBefore('languages', 'single')).toBe('about');
  });

  it.each(['couple', 'family'] as const)('ask a %s who the others are', (unit) => {
    expect(stepAfter('about', unit)).toBe('household');
    expect(stepBefore('languages', unit)).toBe('household');
  });

  it('begin without a step before and end at sending', () => {
    expect(stepBefore('about', 'family')).toBeNull();
    expect(stepAfter('send', 'family')).toBe('send');
  });

  it('lead back to the first one that is not saved', () => {
    expect(firstOpenStep(0, 'single')).toBe('about');
    expect(firstOpenStep(savedStepsAfter('about', 0), 'single')).toBe('languages');
    expect(firstOpenStep(savedStepsAfter('about', 0), 'couple')).toBe('household');
    expect(firstOpenStep(savedStepsAfter('wishes', 0), 'single')).toBe('send');
  });

  it('stay saved when an earlier one is changed', () => {
    const saved = savedStepsAfter('times', 0);
    expect(savedStepsAfter('about', saved)).toBe(saved);
    expect(isSaved('times', saved)).toBe(true);
    expect(isSaved('wishes', saved)).toBe(false);
  });

  it('take somebody in the year of the eighteenth birthday, or sixteenth where youth may', () => {
    expect(isTooYoung(2008, 2026, false)).toBe(false);
    expect(isTooYoung(2009, 2026, false)).toBe(true);
    expect(isTooYoung(2010, 2026, true)).toBe(false);
    expect(isTooYoung(2011, 2026, true)).toBe(true);
  });
});
