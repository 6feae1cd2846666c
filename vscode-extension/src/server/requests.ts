/** The requests of our own that the server answers: docs/language-server-requests.md. */

export interface Position { line: number; character: number }
export interface Range { start: Position; end: Position }
export interface Location { uri: string; range: Range }
export interface Named { id: string; name: string; kind: string }

export interface PreviewParams {
  textDocument: { uri: string };
  for?: string;
  kind?: "agenda" | "brief";
  language?: string;
  zone?: string;
  audience?: "public" | "delegations" | "confidential";
  nonce?: string;
}

export interface PreviewResult { html: string; title: string; sources: string[]; leftOut: number; notices: string[] }

export interface ChangesParams { textDocument?: { uri: string }; revision?: string; for?: string }

export interface Change {
  id: string;
  name: string;
  kind: string;
  change: string;
  class: "substantive" | "editorial";
  property?: string | null;
  before?: string | null;
  after?: string | null;
  sentence: string;
  affects: Named[];
  affectsEverybody: boolean;
  breaksAdopted: boolean;
  event?: Named | null;
  old?: Location | null;
  new?: Location | null;
  group?: string | null;
}

export interface ChangesResult {
  revision: { name: string; id: string };
  summary: { added: number; removed: number; changed: number; substantive: number; editorial: number };
  changes: Change[];
  groups: { id: string; cause: string; count: number; sentence: string }[];
  notices: string[];
}

export interface ParticipantsParams { textDocument: { uri: string }; event?: string; position?: Position }
export interface ParticipantPerson extends Named { location: Location; office?: string | null; rank?: string | null; role: string }

export interface ParticipantParty extends Named {
  location: Location;
  role: string;
  isAbsent: boolean;
  people: ParticipantPerson[];
}

export interface ParticipantsResult { event?: EventSummary | null; parties: ParticipantParty[]; others: ParticipantPerson[] }

export interface SessionSummary extends Named {
  location: Location;
  date?: string | null;
  time?: string | null;
  room?: Named | null;
  status: string;
}

export interface EventSummary extends Named {
  location: Location;
  range: Range;
  dates: string[];
  status: string;
  place?: Named | null;
  days: { date?: string | null; name?: string | null; location?: Location | null; sessions: SessionSummary[] }[];
  findings: { errors: number; warnings: number; informations: number };
}

export interface PersonSummary extends Named {
  location: Location;
  office?: string | null;
  rank?: string | null;
  parties: Named[];
  sessions: number;
  findings: number;
}

export interface TopicSummary extends Named { location: Location; discussed: number; topics: TopicSummary[] }
export interface ProposalSummary extends Named { location: Location; status: string; by: Named[]; to: Named[]; date?: string | null }

export interface PartyFindings {
  party?: Named | null;
  findings: { rule: string; severity: "error" | "warning" | "information"; message: string; location: Location }[];
}

export interface EventsResult {
  events: EventSummary[];
  people: PersonSummary[];
  topics: TopicSummary[];
  proposals: { status: string; proposals: ProposalSummary[] }[];
  findings: PartyFindings[];
}
