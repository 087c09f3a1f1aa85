// The answers of the server, as its records say (openapi.json). Numbers that are not numbers come as null.

export type Instant = string;
type Maybe<T> = T | null | undefined;

/** One page of a list; next is the address of the page that follows. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
  readonly next: Maybe<string>;
}

export interface FindingRow {
  readonly id: string;
  readonly run: string;
  readonly analysis: string;
  readonly says: string;
  readonly verdict: string;
  readonly accounts: number;
  readonly score: Maybe<number>;
  readonly p: Maybe<number>;
  readonly q: Maybe<number>;
  readonly likelihood: string;
  readonly confidence: string;
}

export interface RunRow {
  readonly id: string;
  readonly analysis: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly scope: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly input: string;
  readonly software: string;
  readonly engine: string;
  readonly started_at: Instant;
  readonly took_ms: number;
  readonly findings: number;
  readonly not_run: string;
  readonly notes: readonly string[];
}

export interface RunPage {
  readonly run: RunRow;
  readonly latest: boolean;
  readonly ties: number;
  readonly standings: number;
  readonly findings: Listed<FindingRow>;
  readonly exports: readonly string[];
}

export interface ColumnShape {
  readonly name: string;
  readonly unit: string;
  readonly says: string;
  readonly head: string;
  readonly content: string;
}

export interface Answered {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly ColumnShape[];
  readonly brief: readonly string[];
  readonly total: number;
  readonly rows: readonly (readonly unknown[])[];
}

export interface RunTables {
  readonly run: string;
  readonly tables: readonly Answered[];
}

export interface SourceRow {
  readonly source: number;
  readonly file: string;
  readonly member?: string;
  readonly format: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly read: number;
  readonly kept: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly ingested_at: Instant;
}

export interface Named {
  readonly name: string;
  readonly count: number;
}

export interface Overview {
  readonly name: string;
  readonly masked: boolean;
  readonly posts: number;
  readonly accounts: number;
  readonly actions: number;
  readonly first: Maybe<Instant>;
  readonly last: Maybe<Instant>;
  readonly rejects: number;
  readonly runs: number;
  readonly findings: number;
  readonly narratives: number;
  readonly articles: number;
  readonly assessments: number;
  readonly remarks: number;
  readonly only_named: number;
  readonly verdicts: readonly Named[];
  readonly platforms: readonly Named[];
  readonly kinds: readonly string[];
  readonly strongest: Listed<FindingRow>;
  readonly latest: Listed<RunRow>;
  readonly sources: readonly SourceRow[];
}

export interface PostRow {
  readonly post: number;
  readonly account: number;
  readonly name: string;
  readonly platform: string;
  readonly id: string;
  readonly posted_at: Instant;
  readonly kind: string;
  readonly text: string;
  readonly language: string;
  readonly links: readonly string[];
  readonly source: number;
  readonly file: string;
  readonly line: number;
  readonly likes: Maybe<number>;
  readonly reposts: Maybe<number>;
}

export interface Explanation {
  readonly value: unknown;
  readonly means: string;
  readonly from: readonly Explanation[];
}

export interface Interval {
  readonly estimate: unknown;
  readonly low: unknown;
  readonly high: unknown;
  readonly level: unknown;
  readonly means: string;
}

export interface Tested {
  readonly kind: "tested";
  readonly model: string;
  readonly observed: unknown;
  readonly expected: unknown;
  readonly effect: Interval;
  readonly p: unknown;
  readonly q: unknown;
  readonly verdict: string | null;
  readonly because: readonly string[];
  readonly robustness: readonly { readonly look: string; readonly p: unknown; readonly holds: boolean }[];
}

export type Chance = Tested | { readonly kind: "not-tested"; readonly reason: string };

export type Evidence =
  | { readonly kind: "co-action"; readonly trace: string; readonly object: number; readonly value: string; readonly acts: readonly { readonly account: number; readonly when: Instant; readonly post: number }[] }
  | { readonly kind: "example"; readonly says: string; readonly posts: readonly number[] }
  | { readonly kind: "quotation"; readonly says: string; readonly quote: string; readonly start: number; readonly end: number; readonly posts: readonly number[] };

export type Exhibit =
  | { readonly kind: "network"; readonly title: string; readonly accounts: readonly number[]; readonly ties: readonly { readonly a: number; readonly b: number; readonly weight: Maybe<number> }[] }
  | { readonly kind: "timeline"; readonly title: string; readonly unit: string; readonly start: Instant; readonly bucket_seconds: number; readonly series: readonly { readonly name: string; readonly values: readonly unknown[] }[] }
  | { readonly kind: "table"; readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "matrix"; readonly title: string; readonly rows: readonly string[]; readonly columns: readonly string[]; readonly cells: readonly (readonly unknown[])[] };

export interface Finding {
  readonly id: string;
  readonly run: string;
  readonly analysis: string;
  readonly says: string;
  readonly score: Explanation;
  readonly chance: Chance;
  readonly members: readonly { readonly key: number; readonly platform: string; readonly id: string; readonly name: string; readonly evidence: unknown; readonly p: unknown; readonly q: unknown }[];
  readonly evidence: readonly Evidence[];
  readonly evidence_in_all: number;
  readonly could_also_be: readonly string[];
  readonly techniques: readonly string[];
  readonly limits: readonly string[];
  readonly exhibits: readonly Exhibit[];
}

export interface FindingPage {
  readonly row: FindingRow;
  readonly finding: Finding;
  readonly names: Readonly<Record<string, string>>;
  readonly posts: Listed<PostRow>;
  readonly run: Maybe<RunRow>;
  readonly latest: boolean;
}

export interface AccountRow {
  readonly account: number;
  readonly name: string;
  readonly named: boolean;
  readonly platform: string;
  readonly posts: number;
  readonly first: Maybe<Instant>;
  readonly last: Maybe<Instant>;
  readonly followers: number | null;
  readonly state: string;
  readonly layer: string;
  readonly findings: number;
  readonly allowed: boolean;
}

export interface AccountPage {
  readonly account: AccountRow;
  readonly created: Maybe<Instant>;
  readonly labels: readonly { readonly actor: string; readonly state: string; readonly layer: string; readonly role: string; readonly from: Maybe<Instant>; readonly to: Maybe<Instant>; readonly why: string }[];
  readonly standings: readonly { readonly run: string; readonly analysis: string; readonly evidence: unknown; readonly p: unknown; readonly q: unknown; readonly verdict: string }[];
  readonly actions: readonly { readonly kind: string; readonly actions: number; readonly objects: number }[];
  readonly findings: Listed<FindingRow>;
  readonly hours: readonly number[];
}

export interface PostPage {
  readonly post: PostRow;
  readonly actions: readonly { readonly kind: string; readonly object: number; readonly value: string; readonly accounts: number }[];
  readonly narratives: readonly string[];
  readonly copy_of: Maybe<number>;
}

export interface Timeline {
  readonly start: Maybe<Instant>;
  readonly bucket_seconds: number;
  readonly total: number;
  readonly posts: readonly number[];
  readonly accounts: readonly number[];
}

export interface Visit {
  readonly name: string;
  readonly version: string;
  readonly token: string;
  readonly masked: boolean;
  readonly cautions: readonly string[];
}

export interface TiePage {
  readonly run: string;
  readonly analysis: string;
  readonly a: { readonly account: number; readonly name: string; readonly platform: string };
  readonly b: { readonly account: number; readonly name: string; readonly platform: string };
  readonly window_s: Maybe<number>;
  readonly weight: Maybe<number>;
  readonly kept: boolean;
  readonly measures: Readonly<Record<string, Maybe<number>>>;
  readonly objects: number;
  readonly meetings: Listed<{ readonly kind: string; readonly object: number; readonly value: string; readonly gap_s: Maybe<number>; readonly a_at: Instant; readonly b_at: Instant; readonly a_post: number; readonly b_post: number }>;
  readonly posts: readonly PostRow[];
}

export interface RawLine {
  readonly post: number;
  readonly source: number;
  readonly file: string;
  readonly member: string;
  readonly format: string;
  readonly sha256: string;
  readonly line: number;
  readonly bytes: number;
  readonly text: string;
  readonly masked: boolean;
  readonly cut: boolean;
}

export interface NarrativeRow {
  readonly id: string;
  readonly origin: string;
  readonly state: string;
  readonly name: string;
  readonly named_by: string;
  readonly description: string;
  readonly merged_into: string;
  readonly posts: number;
  readonly accounts: number;
  readonly first: Maybe<Instant>;
  readonly last: Maybe<Instant>;
}

export interface Share {
  readonly name: string;
  readonly posts: number;
}

export interface NarrativePage {
  readonly narrative: NarrativeRow;
  readonly languages: readonly Share[];
  readonly layers: readonly Share[];
  readonly how: readonly Share[];
  readonly log: readonly { readonly at: Instant; readonly did: string; readonly detail: string }[];
  readonly carried: Listed<{ readonly post: number; readonly how: string; readonly likeness: Maybe<number>; readonly reason: string; readonly said_by: string; readonly away: boolean }>;
  readonly posts: Listed<PostRow>;
}

export interface ArticleRow {
  readonly article: number;
  readonly incident: number;
  readonly copy_of: number;
  readonly file: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly language: string;
  readonly verdict: string;
  readonly mended: boolean;
  readonly reviewer: string;
  readonly note: string;
  readonly told: Readonly<Record<string, readonly string[]>>;
}

export interface ArticlePage {
  readonly article: ArticleRow;
  readonly pieces: readonly { readonly text: string; readonly marks: readonly { readonly field: string; readonly value: string }[] }[];
  readonly record: unknown;
}

export interface Month {
  readonly month: string;
  readonly incidents: number;
  readonly possible: number;
  readonly first_told: number;
  readonly articles: number;
  readonly articles_read: number;
  readonly articles_listed: number;
}

export interface Incidents {
  readonly incidents: Listed<ArticleRow>;
  readonly groups: readonly { readonly incident: number; readonly start: string; readonly title: string; readonly sources: readonly number[] }[];
  readonly months: readonly Month[];
  readonly says: readonly string[];
}

export interface RegistryPage {
  readonly lists: readonly { readonly list: string; readonly general: boolean; readonly sha256: string; readonly read_at: Instant; readonly actors: number; readonly marks: number; readonly matched: number }[];
  readonly sides: readonly { readonly state: string; readonly layer: string; readonly accounts: number; readonly posts: number; readonly domains: number }[];
}

export interface ActorRow {
  readonly actor: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly state: string;
  readonly layer: string;
  readonly role: string;
  readonly source: string;
  readonly note: string;
  readonly marks: readonly { readonly kind: string; readonly platform: string; readonly value: string; readonly from: string; readonly to: string; readonly source: string }[];
  readonly relations: readonly { readonly to: string; readonly relation: string; readonly from: string; readonly until: string; readonly source: string; readonly note: string }[];
}

export interface SearchPage {
  readonly q: string;
  readonly posts: Listed<PostRow>;
  readonly accounts: Listed<AccountRow>;
  readonly objects: Listed<{ readonly kind: string; readonly object: number; readonly value: string; readonly actions: number; readonly accounts: number }>;
  readonly findings: Listed<FindingRow>;
}

export interface AssessmentRow {
  readonly id: string;
  readonly finding: string;
  readonly about: string;
  readonly likelihood: string;
  readonly likelihood_sentence: string;
  readonly confidence: string;
  readonly confidence_sentence: string;
  readonly says: string;
  readonly alternatives: readonly string[];
  readonly would_change: readonly string[];
  readonly beyond: string;
  readonly actor: string;
  readonly grounds: readonly string[];
  readonly signed_by: string;
  readonly signed_at: Instant;
  readonly supersedes: string;
  readonly standing: boolean;
}

export interface Offer {
  readonly finding: string;
  readonly about: string;
  readonly likelihoods: readonly { readonly word: string; readonly means: string; readonly offered: boolean }[];
  readonly confidences: readonly { readonly word: string; readonly means: string; readonly offered: boolean }[];
  readonly because: string;
  readonly alternatives: readonly string[];
}

export interface RemarkRow {
  readonly id: string;
  readonly thing: string;
  readonly kind: string;
  readonly says: string;
  readonly by: string;
  readonly said_at: Instant;
  readonly withdrawn: boolean;
}

export interface DecisionRow {
  readonly id: string;
  readonly kind: string;
  readonly findings: readonly string[];
  readonly parts: readonly (readonly number[])[];
  readonly objects: readonly number[];
  readonly says: string;
  readonly by: string;
  readonly said_at: Instant;
}

export interface Audit {
  readonly items: readonly { readonly entry: number; readonly happened_at: Instant; readonly by: string; readonly did: string; readonly detail: string; readonly hash: string }[];
  readonly faults: readonly string[];
}

export interface Job {
  readonly id: string;
  readonly what: string;
  readonly state: "waiting" | "running" | "stopping" | "done" | "stopped" | "failed";
  readonly step: string;
  readonly share: Maybe<number>;
  readonly began: Maybe<Instant>;
  readonly ended: Maybe<Instant>;
  readonly took_ms: number;
  readonly result: string;
  readonly says: string;
}
