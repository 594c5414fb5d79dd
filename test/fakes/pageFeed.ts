// The loopback interface without an engine: it can be switched and says where it would listen.
import type { FeedState, feedCalls } from '../../knowledge/contract/day/feedCalls';
import type { Client } from '../../knowledge/contract/defineCall';

export function pageFeed(): Client<typeof feedCalls> {
  let state: FeedState = {
    settings: { enabled: false, port: 47_821, origins: [] },
    listening: null,
    hasToken: false,
    openContacts: 0,
    refused: { token: 0, origin: 0, rate: 0, shape: 0 },
  };
  return {
    readFeed: async () => state,
    changeFeed: async (change) => {
      const settings = { ...state.settings, ...(change as Partial<FeedState['settings']>) };
      state = {
        ...state,
        settings,
        listening: settings.enabled ? `http://127.0.0.1:${settings.port}` : null,
      };
      return state;
    },
    renewFeedToken: async () => {
      state = { ...state, hasToken: true };
      return { token: 'abc123' };
    },
  };
}
