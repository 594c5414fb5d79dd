// @vitest-environment happy-dom
// A long table: few rows exist, arrow keys lead through all of them, several can be chosen.
// Numbers as rows; what pages put into them is theirs.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { stepRow } from './stepRow';
import { VirtualTable } from './VirtualTable';
import type { ChooseHow } from './virtualTableProps';

afterEach(cleanup);

interface Told {
  readonly chosen: (readonly [number, ChooseHow])[];
  readonly opened: number[];
  readonly keys: string[];
  readonly sight: (readonly [number, number])[];
}

function open(total: number, at = -1): Told & { readonly grid: HTMLElement } {
  const told: Told = { chosen: [], opened: [], keys: [], sight: [] };
  render(
    <VirtualTable<number>
      label="Zahlen"
      columns={[
        { key: 'name', label: 'Name', sort: 'ascending', cell: (row) => `Zeile ${row}` },
        { key: 'size', label: 'Größe', width: '90px', align: 'end', cell: (row) => row * 2 },
      ]}
      total={total}
      rowAt={(index) => (index % 7 === 3 ? undefined : index)}
      at={at}
      onChoose={(index, how) => told.chosen.push([index, how])}
      onOpen={(index) => told.opened.push(index)}
      onKey={({ key }) => told.keys.push(key)}
      onSight={(from, to) => told.sight.push([from, to])}
      empty={<p>Leer</p>}
    />,
  );
  return { ...told, grid: screen.getByRole('grid') };
}

describe('a table of 20,000 rows', () => {
  it('holds only those in sight and tells which', () => {
    const { grid, sight } = open(20_000);
    expect(grid.getAttribute('aria-rowcount')).toBe('20001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(sight[0]?.[0]).toBe(0);
    expect(sight[0]?.[1]).toBeLessThan(60);
  });

  it('draws no row anew that stays as it is while the arrow keys move on', () => {
    const drawn: number[] = [];
    const columns = [{ key: 'name', label: 'Name', cell: (row: number) => void drawn.push(row) }];
    // What pages hand over is new each time they are drawn.
    const table = (at: number) => (
      <VirtualTable<number>
        {...{ label: 'Zahlen', columns, total: 20_000, at }}
        rowAt={(index) => index}
        onChoose={() => undefined}
        onOpen={() => undefined}
      />
    );
    const { rerender } = render(table(4));
    drawn.length = 0;
    rerender(table(5));
    expect([...new Set(drawn)].sort()).toEqual([4, 5]);
  });

  it('is led through by keys, and leaves the others to the page', () => {
    const { grid, chosen, opened, keys } = open(20_000, 5);
    for (const key of ['ArrowDown', 'End', 'Home', 'Enter', ' ', 'z']) fireEvent.keyDown(grid, { key });
    fireEvent.keyDown(grid, { key: 'ArrowUp', shiftKey: true });
    expect(chosen).toEqual([
      [6, 'only'],
      [19_999, 'only'],
      [0, 'only'],
      [5, 'toggle'],
      [4, 'range'],
    ]);
    expect(opened).toEqual([5]);
    expect(keys).toEqual(['z']);
    expect(grid.getAttribute('aria-activedescendant')).toBe(screen.getByText('Zeile 5').closest('tr')?.id);
  });

  it('is chosen from by the mouse', () => {
    const { chosen, opened } = open(20);
    fireEvent.click(screen.getByText('Zeile 2'));
    fireEvent.click(screen.getByText('Zeile 4'), { shiftKey: true });
    fireEvent.click(screen.getByText('Zeile 6'), { ctrlKey: true });
    fireEvent.doubleClick(screen.getByText('Zeile 6'));
    expect(chosen).toEqual([
      [2, 'only'],
      [4, 'range'],
      [6, 'toggle'],
    ]);
    expect(opened).toEqual([6]);
  });

  it('has no automatic findings against access, full and empty', async () => {
    open(40, 2);
    expect((await axe.run(document.body, noContrast)).violations.map(({ id }) => id)).toEqual([]);
    cleanup();
    open(0);
    expect(screen.getByText('Leer')).toBeTruthy();
    expect((await axe.run(document.body, noContrast)).violations.map(({ id }) => id)).toEqual([]);
  });
});

/** Colours are checked in the real window; `region` is the page's business. */
const noContrast = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

describe('stepRow', () => {
  it('never leaves the list, and says no to other keys', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.integer({ min: -1, max: 50 }), fc.nat(50), fc.nat(30), (key, at, total, page) => {
        const next = stepRow(key, at, total, page);
        expect(next).toBeGreaterThanOrEqual(total === 0 ? -1 : 0);
        expect(next).toBeLessThan(Math.max(1, total));
      }),
    );
    expect(stepRow('x', 3, 9, 5)).toBeUndefined();
  });
});
