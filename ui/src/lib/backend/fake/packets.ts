import type { Backend, DocumentInput, DocumentRow, PacketInput, PacketPaper, PacketPurpose, PacketView } from '../backend';
import { placedFields, templates } from './documents';
import type { FakeCopies } from './copies';

const purposes: PacketPurpose[] = [
  { code: 'rachunek', title: 'Otwarcie rachunku osobistego', for_whom: 'person', holders_min: 1, holders_max: 2, bring: ['dowód osobisty albo paszport'] },
];

type Needs = {
  check: (input: DocumentInput) => PacketPaper['findings'];
  add: (client: string) => DocumentRow | null;
  copies: FakeCopies;
  now: string;
};

type Packets = Pick<Backend, 'packetPurposes' | 'packetCheck' | 'packetPrepare' | 'packet' | 'packetPrint' | 'packetPrintFile' | 'packetPackage'>;

/** Packets without a backend: one paper each. */
export function fakePackets({ check, add, copies, now }: Needs): Packets {
  const made = new Map<string, PacketView>();
  const template = templates[0]!;
  const one = (input: PacketInput): DocumentInput => ({ ...input, template: template.code, fields: {} });
  const missing = () => Promise.reject({ code: 'not_found', params: { what: 'packet' }, fields: [] });
  const print = (id: string, job: string) => {
    const packet = made.get(id);
    if (!packet) return missing();
    for (const document of packet.documents) {
      document.state = 'printed';
      copies.print(document, [document.client_name], now);
    }
    return Promise.resolve({ job, revision: 2 });
  };
  return {
    packetPurposes: async () => purposes,
    packetCheck: async (input) => ({
      papers: input.without.includes(template.code) ? [] : [{ template, holder: '', client_id: input.client_id, second_holder: input.second_holder, findings: check(one(input)) }],
      bring: purposes[0]!.bring,
    }),
    async packetPrepare(command, input) {
      const known = made.get(command);
      if (known) return known;
      const document = add(input.client_id);
      if (!document) return missing();
      document.packet_id = command;
      const packet: PacketView = {
        id: command, purpose: input.purpose, title: purposes[0]!.title, client_id: document.client_id, client_name: document.client_name, prepared_at: now,
        prepared_by: 'Anna Lis', documents: [document], copies: [],
        places: placedFields(1).map((place) => ({ document_id: document.id, title: document.title, name: document.client_name, place })),
      };
      made.set(command, packet);
      return packet;
    },
    async packet(id) {
      const packet = made.get(id);
      return packet ? { ...packet, copies: packet.documents.flatMap((document) => copies.of(document.id)) } : missing();
    },
    packetPrint: (_command, id) => print(id, 'biurko-42'),
    packetPackage: async () => '/tmp/pakiet.zip',
    packetPrintFile: (_command, id) => print(id, '/tmp/pakiet.pdf'),
  };
}
