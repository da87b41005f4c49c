import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Refused, type Result, refuse, refused } from '../../refusals/index.js';
import { fieldOf } from '../contract/operation.js';
import { type SimulationAnswer, type SimulationBody, type SimulationCall, simulation } from '../contract/simulation.js';
import { isLoopback } from '../http/address.js';
import { languageOf } from './language.js';
import { answerRefused } from './problem.js';
import { worldNamed } from './served.js';
import type { SimulatedWorld, Worlds } from './worlds.js';

export interface SimulatorOptions {
  readonly worlds: Worlds;
  /** The world of requests that name none. */
  readonly usual: SimulatedWorld;
  /** Whether other machines may use it too: told so by whoever runs the server. */
  readonly open: boolean;
}

type Handlers = {
  readonly [C in SimulationCall]: (
    world: SimulatedWorld,
    body: SimulationBody<C>,
    name: string | undefined,
  ) => Promise<Result<SimulationAnswer<C>>>;
};

/** The simulator's own side, below `/sim`: worlds, clocks, inboxes and planned failures. Apart from the contract, and this machine's alone unless `open`. */
export const simulator =
  ({ worlds, usual, open }: SimulatorOptions) =>
  (app: FastifyInstance): void => {
    const handlers = handlersOf(worlds);
    for (const call of Object.keys(simulation) as SimulationCall[]) {
      app.post(`/sim/${call}`, { config: { operation: `sim.${call}` } }, async (request, reply) => {
        const name = worldNamed(request);
        const world = name === undefined ? usual : worlds.find(name);
        const no = (why: Refused) => answerRefused(reply, why, languageOf(request.headers['accept-language']), 0);
        if (!open && !isLocal(request)) return no(refused('SIM_NOT_LOCAL', {}));
        if (!isJson(request)) return no(refused('REQUEST_NOT_JSON', {}));
        if (!world) return no(refused('SIM_WORLD_UNKNOWN', {}));
        const body = simulation[call].body.safeParse(request.body ?? {});
        if (!body.success) return no(refused('REQUEST_INVALID', { field: fieldOf(body.error), problem: 'wrong' }));
        const handle = handlers[call] as (world: SimulatedWorld, body: unknown, name: string | undefined) => Promise<Result<object>>;
        return answered(reply, await handle(world, body.data, name), no);
      });
    }
    app.addHook('onClose', () => worlds.close());
  };

const answered = (reply: FastifyReply, answer: Result<object>, no: (why: Refused) => FastifyReply): FastifyReply =>
  answer.ok ? reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer.value)) : no(answer.refused);

/** Whether a request was sent from this machine, and to it by a name of its own: a page from elsewhere can have neither (DNS rebinding). */
const isLocal = ({ hostname, socket }: FastifyRequest): boolean =>
  isLoopback(hostname) && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''));

/** A page from elsewhere can post a form, but no JSON without being asked about first (CORS), which is never granted. */
const isJson = ({ headers }: FastifyRequest): boolean => /^application\/json(;|$)/i.test(headers['content-type'] ?? '');

const handlersOf = (worlds: Worlds): Handlers => ({
  async worlds(_world, body) {
    const made = await worlds.make(body);
    return made.ok ? ok({ world: made.value, now: body.now }) : made;
  },
  async 'worlds/end'(_world, _body, name) {
    if (name === undefined) return refuse('SIM_WORLD_UNKNOWN', {});
    await worlds.end(name);
    return ok({});
  },
  async clock({ clock }, { to }) {
    // Time never goes back: whoever is behind is told how late it is.
    if (to > clock.now()) clock.advance(to - clock.now());
    return ok({ now: clock.now() });
  },
  moment: async ({ identity, clock }) => ok({ moment: await identity.world.moment(), now: clock.now() }),
  async register({ identity }, { register }) {
    const known = await identity.world.know(register);
    return known.ok ? ok({}) : known;
  },
  async failures(world, { failures }) {
    world.plan(failures);
    return ok({});
  },
  async sessions({ identity }) {
    const number = await identity.world.nextSession();
    return number.ok ? ok({ number: number.value }) : number;
  },
  sms: async ({ identity }, { phone, after, until }) => ok({ messages: [...(await identity.sms.sentTo(phone, after, until))] }),
  mail: async ({ identity }, { address, after, until }) => ok({ messages: [...(await identity.mail.sentTo(address, after, until))] }),
  timeline: async ({ identity }, { personalId, after, until }) => {
    const happened = await identity.timeline.happened(personalId, after, until);
    return ok({ happened: structuredClone(happened) as SimulationAnswer<'timeline'>['happened'] });
  },
});
