// The description against the real thing: every path, status and body that the server answers is described, and none more.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FeedContact } from '../../main/feed/client/feedWords';
import { feedRoutes } from '../../main/feed/feedRoutes';
import { openApi } from '../../main/feed/openApi';
import { feedTrial } from './feedTrial';

interface Described {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Record<
    string,
    { readonly content: Record<string, { readonly schema: z.core.JSONSchema.JSONSchema }> }
  >;
}

const described = openApi('http://127.0.0.1:1') as unknown as Described;

/** Each call once as it should be. */
const calls: readonly (readonly [keyof typeof feedRoutes, string, unknown?])[] = [
  ['describe', '/openapi.json'],
  ['openContact', '/v1/contacts', { channel: 'chat' }],
  ['appendTurns', '/v1/contacts/{contactId}/turns', { turns: [{ speaker: 'customer', text: 'Umzug' }] }],
  ['readContact', '/v1/contacts/{contactId}'],
  ['readCards', '/v1/contacts/{contactId}/cards'],
  ['followContact', '/v1/contacts/{contactId}/events'],
  ['rateArticle', '/v1/contacts/{contactId}/ratings', { articleId: 'article-1', verdict: 'helpful' }],
  ['closeContact', '/v1/contacts/{contactId}/close', { outcome: 'solved' }],
];

describe('the description', () => {
  it('is OpenAPI 3.1 of what is served, where it is served', async () => {
    const { call, server } = await feedTrial();
    const served = (await (await call('/openapi.json')).json()) as Described;
    expect(served).toEqual(JSON.parse(JSON.stringify(openApi(server.address))));
    expect([served.openapi, served.servers[0]!.url]).toEqual(['3.1.0', server.address]);
    expect(JSON.stringify(served)).not.toContain('$schema');
  });

  it('names every route once, with its parameters', () => {
    const named = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    const routes = Object.entries(feedRoutes).map(
      ([name, { method, path }]) => `${name} ${method.toLowerCase()} ${path}`,
    );
    expect(named.toSorted()).toEqual(routes.toSorted());
    for (const [path, methods] of Object.entries(described.paths))
      for (const { parameters } of Object.values(methods))
        expect(parameters.some(({ name }) => name === 'contactId')).toBe(path.includes('{contactId}'));
  });

  it('fits the answers: status, type and shape', async () => {
    const { call, post } = await feedTrial();
    let contactId = '';
    for (const [name, template, body] of calls) {
      const path = template.replace('{contactId}', contactId);
      const reply = body === undefined ? await call(path) : await post(path, body);
      const { method } = feedRoutes[name];
      const operation = described.paths[template]![method.toLowerCase()]!;
      const answer = operation.responses[reply.status];
      expect(answer, `${name} ${reply.status}`).toBeDefined();
      const type = reply.headers.get('content-type')!.split(';')[0]!;
      const { schema } = answer!.content[type]!;
      expect(operation.requestBody !== undefined, name).toBe(body !== undefined);
      if (name === 'followContact') {
        await reply.body!.cancel();
        continue;
      }
      const value: unknown = await reply.json();
      expect(z.fromJSONSchema(schema).safeParse(value).error?.issues, name).toBeUndefined();
      contactId ||= (value as Partial<FeedContact>).contactId ?? '';
    }
  });

  it('fits the refusals', async () => {
    const { call, post } = await feedTrial();
    const { contactId } = (await (await post('/v1/contacts', { channel: 'chat' })).json()) as FeedContact;
    const wrong = [
      ['/v1/contacts/{contactId}', 'get', await call('/v1/contacts/nobody')],
      [
        '/v1/contacts/{contactId}',
        'get',
        await call(`/v1/contacts/${contactId}`, { headers: { Authorization: 'x' } }),
      ],
      [
        '/v1/contacts/{contactId}',
        'get',
        await call(`/v1/contacts/${contactId}`, { headers: { Origin: 'https://x.example' } }),
      ],
      ['/v1/contacts/{contactId}/cards', 'get', await call(`/v1/contacts/${contactId}/cards?top=99`)],
      ['/v1/contacts/{contactId}/close', 'post', await post(`/v1/contacts/${contactId}/close`, '{')],
      ['/v1/contacts', 'post', await call('/v1/contacts', { method: 'POST', body: 'x' })],
    ] as const;
    for (const [path, method, reply] of wrong) {
      const { content } = described.paths[path]![method]!.responses[reply.status]!;
      expect(Object.keys(content)).toEqual([reply.headers.get('content-type')]);
      expect(await reply.json()).toMatchObject({ status: reply.status });
    }
  });
});
