// The order of the three ways to name the data folder.
import { isAbsolute, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from './dataFolder';

const env = { SILBERTABLETT_DATA: '/from/env' };

it('prefers the flag, then the variable', () => {
  expect(dataFolder({ flag: '/from/flag', env })).toBe('/from/flag');
  expect(dataFolder({ env })).toBe('/from/env');
});

it('counts empty values as absent and falls back to a folder of our name', () => {
  const fallback = dataFolder({ flag: '', env: { SILBERTABLETT_DATA: '' } });
  expect(isAbsolute(fallback)).toBe(true);
  expect(fallback).toContain('silbertablett');
});

it('makes a relative flag absolute', () => {
  expect(dataFolder({ flag: 'data', env })).toBe(resolve('data'));
});
