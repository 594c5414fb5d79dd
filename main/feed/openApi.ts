// The OpenAPI 3.1 description, made of the routes and their schemas.
// Knows no server: the terminal prints it too.
import { z } from 'zod';
import { type RefusalCode, refusals } from './feedRefusal';
import { bodyRefusals, commonRefusals, type FeedRoute, feedRoutes } from './feedRoutes';
import { cardsShape, closedShape, problemShape, progressShape } from './feedShapes';

type Json = Readonly<Record<string, unknown>>;

/** `address`: where it listens, for the description's `servers`. */
export function openApi(address: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<FeedRoute>(feedRoutes)) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operation(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Silbertablett feed',
      version: '1.0.0',
      description:
        'Contacts in, cards out, on this computer only. Every event and answer is a full value; nothing is stored unmasked.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: address }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: schemaOf(problemShape),
        // What the lines after `data:` hold, by the name after `event:`.
        ContactEvent: schemaOf(progressShape),
        CardsEvent: schemaOf(cardsShape),
        ClosedEvent: schemaOf(closedShape),
      },
    },
  };
}

function operation(operationId: string, route: FeedRoute): Json {
  const codes = [...commonRefusals, ...(route.body ? bodyRefusals : []), ...route.fails];
  return {
    operationId,
    summary: route.summary,
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } },
    }),
    responses: { [route.status]: replyOf(route), ...refusalsOf(codes) },
  };
}

function parametersOf({ path, query, reply }: FeedRoute): readonly Json[] {
  const inPath = path.includes('{contactId}')
    ? [{ name: 'contactId', in: 'path', required: true, schema: { type: 'string' } }]
    : [];
  const { properties = {} } = query ? (schemaOf(query) as { properties?: Json }) : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
  const resume = { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' } };
  return [...inPath, ...inQuery, ...(reply === 'stream' ? [resume] : [])];
}

function replyOf({ reply }: FeedRoute): Json {
  if (reply === 'stream')
    return { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  const schema = reply === 'description' ? { type: 'object' } : schemaOf(reply);
  return { description: 'Done', content: { 'application/json': { schema } } };
}

/** One response a status; its codes stand in the description. */
function refusalsOf(codes: readonly RefusalCode[]): Json {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of codes)
    byStatus.set(refusals[code].status, [...(byStatus.get(refusals[code].status) ?? []), code]);
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      { description: those.map((code) => `${code}: ${refusals[code].title}`).join(' '), content },
    ]),
  );
}

/** Both sides of the wire: what comes in, and what goes out without further change. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
