// Insights in the terminal: each sum is told by itself, whatever is still too small to be told.
import { expect, it, vi } from 'vitest';
import { printInsights } from './insightsCommand';

it('names articles before there are enough ratings to judge percentages by', () => {
  const printed: string[] = [];
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((line) => printed.push(String(line)) > 0);
  const title = 'Umzug melden';
  const articles = { helping: [{ articleId: 'a', title, ratings: 6, solvedShare: 1 }], failing: [] };
  printInsights({ weeks: 12, concerns: 40, ratings: 12, articles } as unknown as Parameters<
    typeof printInsights
  >[0]);
  write.mockRestore();
  expect(printed.join('')).toContain(title);
});
