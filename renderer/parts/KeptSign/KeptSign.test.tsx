// @vitest-environment happy-dom
// What a card's line of facts says of an article's state, age, language and audience, in words.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { importedKeeping, type Keeping } from '../../../knowledge/vocabulary/keeping';
import { WordsProvider } from '../../i18n/WordsContext';
import { ArticleFacts } from '../ArticleFacts/ArticleFacts';
import { KeptSign } from './KeptSign';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 22);

function facts(language: 'de' | 'en', keeping?: Keeping): string {
  render(
    <WordsProvider language={language}>
      <ArticleFacts
        {...{ changedAtMs: nowMs - 40 * dayMs, language: 'de', source: 'kb/a.md', nowMs }}
        {...(keeping && { keeping })}
        withAudience
        sign={<KeptSign keeping={keeping} nowMs={nowMs} />}
      />
    </WordsProvider>,
  );
  return [...screen.getByText(/Deutsch|German/).parentElement!.children]
    .map(({ textContent }) => textContent)
    .join(' · ');
}

afterEach(cleanup);

describe('the facts of a card', () => {
  it('say when a person last found the article true', () => {
    const keeping: Keeping = { ...importedKeeping, audience: 'customer', checkedAtMs: nowMs - 12 * dayMs };
    expect(facts('de', keeping)).toBe('Gültig · geprüft vor 12 Tagen · Deutsch · für Kunden');
    cleanup();
    expect(facts('en', keeping)).toBe('Valid · checked 12 days ago · German · for customers');
  });

  it('name what is up, and whether the words stay in the house', () => {
    expect(facts('de', { ...importedKeeping, reviewDueMs: nowMs - dayMs })).toMatch(
      /^Prüfung fällig · .* · nur intern$/,
    );
    cleanup();
    expect(facts('en', { ...importedKeeping, validUntilMs: nowMs - dayMs })).toMatch(
      /^Expired · .* · internal only$/,
    );
    cleanup();
    expect(facts('de', { ...importedKeeping, state: 'notValidated' })).toMatch(/^Ungeprüft · /);
  });

  it('name the products and brands that it is for', () => {
    const keeping: Keeping = { ...importedKeeping, scope: ['gas', 'wärmestrom'] };
    expect(facts('de', keeping)).toMatch(/ · nur intern · gilt für gas, wärmestrom$/);
    cleanup();
    expect(facts('en', keeping)).toMatch(/ · applies to gas, wärmestrom$/);
  });

  it('claim nothing of an article of which nobody has said anything', () => {
    expect(facts('de')).toBe('geändert vor 6 Wochen · Deutsch');
  });
});
