import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, placeOf, walk } from './source-files';

const code = filesUnder('app').filter((file) => !file.isTest);

describe('the clock and chance come from outside', () => {
  test('only app/infra asks the machine for the time or for chance', () => {
    const found: string[] = [];
    for (const file of code.filter(({ path }) => !path.startsWith('app/infra/'))) {
      walk(file, (node) => {
        const isNow = ts.isNewExpression(node) && node.expression.getText() === 'Date';
        const asksNow = isNow && (node.arguments?.length ?? 0) === 0;
        const asks =
          ts.isPropertyAccessExpression(node) &&
          ['Date.now', 'Math.random', 'Temporal.Now'].includes(node.getText());
        if (asksNow || asks) found.push(placeOf(file, node));
      });
    }
    expect(found).toEqual([]);
  });
});
