import { expect, it } from 'vitest';
import { articleId } from '../vocabulary/ids';
import { rankExperts } from './rankExperts';

const [a, b] = [articleId('a'), articleId('b')];
const near = [
  { id: a, title: 'Umzug', owner: 'Team Umzug' },
  { id: b, title: 'Abschlag', owner: undefined },
];

it('names owners of near articles, nearest first', () => {
  const shared = [...near, { id: articleId('c'), title: 'Einzug', owner: ' Team Umzug ' }];
  expect(rankExperts(shared, [])).toEqual([
    { name: 'Team Umzug', because: 'owner', count: 2, topics: ['Umzug', 'Einzug'] },
  ]);
});

it('names who solved similar contacts, and leaves out what is not alike', () => {
  const solved = [
    { solvedBy: 'Mira', articleId: b, title: 'Abschlag', likeness: 0.4 },
    { solvedBy: 'Mira', likeness: 0.9 },
    { solvedBy: 'Jo', articleId: articleId('x'), title: 'Fern', likeness: 0.3 },
  ];
  expect(rankExperts(near, solved)).toEqual([
    { name: 'Mira', because: 'solved', count: 2, topics: ['Abschlag'] },
    { name: 'Team Umzug', because: 'owner', count: 1, topics: ['Umzug'] },
  ]);
});

it('names a person once', () => {
  const solved = [{ solvedBy: 'team umzug', articleId: a, title: 'Umzug', likeness: 0.2 }];
  expect(rankExperts(near, solved).map(({ name }) => name)).toEqual(['Team Umzug']);
});
