// Every text that people see comes out of the tables: none written into the page's parts, none left over in the tables.
// Reads sources as text and as syntax; knows no part.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { windowWords } from './windowWords';
import type { WordTable } from './words';

const renderer = join(import.meta.dirname, '..');
const files = globSync('**/*.{ts,tsx}', {
  cwd: renderer,
  absolute: true,
  ignore: ['**/*.test.{ts,tsx}', 'i18n/{de,en}*.ts'],
});
const sources = new Map(files.map((file) => [relative(renderer, file), readFileSync(file, 'utf8')]));
const tables: readonly (readonly [WordTable, WordTable])[] = [
  [de, en],
  [windowWords.de, windowWords.en],
];

/** What is the same in every language, or no word at all. */
const languageless: ReadonlySet<string> = new Set(['https://', 'https://crm.example']);

/** Attributes that are seen or read out. */
const spokenAttributes =
  /^(label|title|text|hint|placeholder|alt|aria-(label|description|roledescription|valuetext|placeholder)|name)$/;

describe('the words', () => {
  it('are there in both languages, and none is empty', () => {
    for (const [german, english] of tables) {
      expect(Object.keys(english).sort()).toEqual(Object.keys(german).sort());
      for (const [key, entry] of [...Object.entries(german), ...Object.entries(english)]) {
        const forms = typeof entry === 'string' ? [entry] : [entry.one, entry.other];
        for (const form of forms) expect(form.trim(), key).not.toBe('');
      }
    }
  });

  it('are all in use', () => {
    const all = [...sources.values()].join('\n');
    const beginnings = [...all.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/gi)].map(([, beginning]) => beginning ?? '');
    const endings = [...all.matchAll(/`\$\{[^}`]*\}(\.[\w.]+)`/g)].map(([, ending]) => ending ?? '');
    const named = (key: string) =>
      all.includes(`'${key}'`) ||
      beginnings.some((start) => key.startsWith(start)) ||
      endings.some((end) => key.endsWith(end));
    const unused = tables.flatMap(([german]) => Object.keys(german)).filter((key) => !named(key));
    expect(unused).toEqual([]);
  });

  it('never address the agent with Sie or du, but in letters to customers', () => {
    const addressed = tables
      .flatMap(([german]) => Object.entries(german))
      .filter(([key]) => !/^(reply|tone|snippets)\./.test(key) && key !== 'proof.orphaned')
      .filter(([, entry]) => /\b(Sie|Ihnen|Ihre?[mnrs]?|du|dich|dein\w*)\b/.test(JSON.stringify(entry)));
    expect(addressed.map(([key]) => key)).toEqual([]);
  });
});

describe('the parts of the page', () => {
  it('hold no text of their own', () => {
    const found = [...sources]
      .filter(([file]) => file.endsWith('.tsx'))
      .flatMap(([file, source]) => literalTexts(source, file).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });
});

/** Words written between tags, or into attributes that are seen or read out. */
function literalTexts(source: string, file: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) texts.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.parent && !ts.isJsxAttribute(node.parent))
      texts.push(...literalsOf(node.expression));
    if (ts.isJsxAttribute(node) && spokenAttributes.test(node.name.getText())) {
      const { initializer } = node;
      if (initializer && ts.isStringLiteral(initializer)) texts.push(initializer.text);
      if (initializer && ts.isJsxExpression(initializer)) texts.push(...literalsOf(initializer.expression));
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  // A single small word is a value, not a text.
  const spoken = (text: string) => /\p{L}{2}/u.test(text) && !/^[a-z][\w-]*$/.test(text);
  return texts.filter((text) => spoken(text) && !languageless.has(text));
}

/** Literals that an expression may come to: itself, or a branch of it. */
function literalsOf(expression: ts.Expression | undefined): readonly string[] {
  if (!expression) return [];
  if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression))
    return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)];
  if (ts.isTemplateExpression(expression))
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  return ts.isBinaryExpression(expression) ? literalsOf(expression.right) : [];
}
