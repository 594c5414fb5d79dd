// A name cut in its middle is still that name.
// Letters only.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutInMiddle } from './cutInMiddle';

it('cuts a name without losing a letter, and keeps what tells files apart', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (name) => cutInMiddle(name).join('') === name));
  expect(cutInMiddle('Abschlag anpassen (Kopie).docx')[1]).toBe('(Kopie).docx');
});
