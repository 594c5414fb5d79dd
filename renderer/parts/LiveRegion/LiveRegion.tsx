// Says the latest sentence once the page has been quiet for a second; politely, never for each key.
// Knows sentences, not what they are about.
import { useEffect, useState } from 'react';

/** Pause before something is spoken, ms; the design's "at most one per pause of 1 s". */
const speakAfterMs = 1000;

export function LiveRegion({ sentence }: { readonly sentence: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), speakAfterMs);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <div className="visuallyHidden" aria-live="polite">
      {spoken}
    </div>
  );
}
