import { expect, type Page } from '@playwright/test';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** What sticks out of the page sideways or is cut off, a line for each place. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const describe = (element: Element) => {
      const names = [...element.classList].map((name) => `.${name}`).join('');
      const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
      return `${element.localName}${names} “${text}”`;
    };
    const scrolls = (element: Element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX === 'auto' || overflowX === 'scroll';
    };
    /** Meant for screen readers alone, or inside something that one can scroll. */
    const isExcused = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) return true;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        if (at !== element && scrolls(at)) return true;
        const { clipPath, position, visibility } = getComputedStyle(at);
        if (visibility === 'hidden' || (position === 'absolute' && clipPath !== 'none'))
          return true;
      }
      return false;
    };
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      faults.push(`the page is ${scrollWidth} wide, not ${clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      if (isExcused(element) || element.closest('svg')) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > clientWidth + 1) faults.push(`sticks out: ${describe(element)}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isCut = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      if (isCut && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut off: ${describe(element)}`);
      }
    }
    return faults.slice(0, 10);
  });
}

/** Nothing on the page at hand needs sideways scrolling, and no text is cut off. */
export async function expectFits(page: Page): Promise<void> {
  expect(await layoutFaults(page), `layout of ${page.url()}`).toEqual([]);
}
