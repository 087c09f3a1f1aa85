package lockstep.casework.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lockstep.casework.Software;
import lockstep.casework.analysis.RunInputs;
import lockstep.casework.seal.Container.Content;
import lockstep.casework.words.CaseEncoder;
import lockstep.kernels.shape.Columns;
import lockstep.model.CannotDo;
import lockstep.model.Run;
import lockstep.model.ShellWord;
import lockstep.model.Source;
import lockstep.model.WholeFile;
import lockstep.model.finding.Finding;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.LogEntry;
import lockstep.report.Names;
import lockstep.report.exports.Renamed;
import lockstep.report.html.HtmlReport;
import lockstep.store.LocalCase;
import lockstep.wire.Canonical;
import lockstep.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes one file of a case that another person can check: what was found, what was said of it, and what both rest on. */
public final class Sealing {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalCase data;
    private final Map<String, Content> entries = new TreeMap<>();
    private final Map<Long, Integer> ordinals = new HashMap<>();
    private final List<Source> sources;
    private final String salt;
    private final Refs refs;
    private final Names names;

    private Sealing(LocalCase data) {
        this.data = data;
        sources = data.sources().stream()
                .filter(s -> s.kept() > 0 || s.repeated() > 0)
                .toList();
        for (int i = 0; i < sources.size(); i++)
            ordinals.put((long) sources.get(i).key(), i + 1);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        salt = HexFormat.of().formatHex(random);
        refs = new Refs(data, ordinals, salt);
        names = Names.pseudonyms(data);
    }

    /**
     * What was sealed.
     *
     * @param root stands for every byte under it
     * @param entries how many there are
     * @param findings how many can be recomputed
     * @param stale runs that rest on an earlier state of the case
     */
    public record Sealed(String root, int entries, int findings, List<String> stale) {}

    /**
     * Seals a case, and writes into its log that it did: the seal holds that entry, and where the seal cannot be written, the log does
     * not tell of one.
     *
     * @param evenStale whether runs that rest on an earlier state of the case may go along as they are
     * @param reason why the sources go along; empty where they do not
     */
    public static Sealed logged(LocalCase data, boolean evenStale, String reason, Path out) {
        List<String> stale = stale(data);
        if (!stale.isEmpty() && !evenStale)
            throw new CannotDo(
                    "these runs rest on an earlier state of the case: " + String.join(", ", stale),
                    "lockstep analyze " + ShellWord.of(data.file().path())
                            + " brings them up to date; --stale seals them as they are");
        List<Sealed> made = new ArrayList<>();
        data.file().inTransaction(() -> {
            data.log("seal", out.getFileName() + (reason.isBlank() ? "" : ", with sources: " + reason.strip()));
            made.add(seal(data, !reason.isBlank(), out));
        });
        return made.get(0);
    }

    /**
     * Seals a case.
     *
     * @param data the whole case
     * @param withSources whether the files themselves go in
     * @param out the file to write
     */
    public static Sealed seal(LocalCase data, boolean withSources, Path out) {
        return new Sealing(data).write(withSources, out);
    }

    /** Runs whose findings stand but that asked an earlier state of the case, before files, lists or decisions came. */
    public static List<String> stale(LocalCase data) {
        return RunInputs.of(data).stale().stream()
                .map(r -> r.id() + " (" + r.analysis() + ")")
                .toList();
    }

    private Sealed write(boolean withSources, Path out) {
        sources(withSources);
        int findings = runs();
        judgements();
        CarriedTables.of(data, refs).forEach((table, rows) -> put("tables/" + table + ".json", rows));
        put("report.html", HtmlReport.of(data, names));
        manifest(withSources, findings);
        try {
            String[] root = new String[1];
            WholeFile.bytes(out, to -> root[0] = Bundle.write(entries, to));
            return new Sealed(root[0], entries.size(), findings, stale(data));
        } catch (IOException refused) {
            throw new CannotDo(
                    "cannot write " + out + ": " + refused.getMessage(), "choose another place with --out", refused);
        }
    }

    private void manifest(boolean withSources, int findings) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("case", data.name()).put("sealed_at", Instant.now().toString());
        manifest.put("software", Software.version())
                .put("java", Runtime.version().toString());
        manifest.put("salt", salt).put("with_sources", withSources).put("findings", findings);
        boolean removed = count("SELECT count(*) AS n FROM tombstones") > 0;
        manifest.put("removed_on_request", removed);
        if (removed) put(Removed.ACCOUNTS, Removed.accounts(data, ordinals));
        manifest.put("encoder", CaseEncoder.usedIn(data.words()));
        manifest.put("numbers", "canonical JSON (RFC 8785), decimals of twelve digits");
        List<LogEntry> log = data.logBook().entries();
        manifest.put("log_head", log.isEmpty() ? "" : log.get(log.size() - 1).hash());
        put("manifest.json", Canonical.text(manifest));
    }

    private long count(String sql) {
        return data.select(sql, Map.of()).longs("n")[0];
    }

    private void sources(boolean withSources) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Map<String, String> held = new LinkedHashMap<>();
        for (Source s : sources) {
            ObjectNode one = (ObjectNode) JSON.readTree(Wire.json(s));
            Path file = Path.of(s.file());
            one.put("file", String.valueOf(file.getFileName())).remove(List.of("key"));
            if (withSources) {
                String entry = held.computeIfAbsent(s.file(), f -> "sources/" + (held.size() + 1) + ".bin");
                one.put("entry", entry);
                if (!Files.isReadable(file))
                    throw new CannotDo(
                            "the source " + file + " is not where it was read from",
                            "bring it back, or seal without --with-sources");
                entries.put(entry, Bundle.file(file));
            }
            list.add(one);
            int ordinal = ordinals.getOrDefault((long) s.key(), 0);
            entries.put(
                    "rows/" + ordinal + ".bin",
                    Content.of(RowPrints.of(data, s.key(), salt).bytes()));
        }
        put("sources.json", Canonical.text(list));
    }

    /** The latest run of each analysis with its findings in order; earlier ones only where somebody judged their findings. */
    private int runs() {
        RunInputs now = RunInputs.of(data);
        Set<String> latest =
                new LinkedHashSet<>(latest(data).stream().map(Run::id).toList());
        Set<String> judged = new LinkedHashSet<>();
        for (Assessment a : data.assessments()) data.finding(a.finding()).ifPresent(f -> judged.add(f.run()));
        int findings = 0;
        for (Run run : data.runs()) {
            boolean again = latest.contains(run.id()) && !now.isStale(run);
            if (!latest.contains(run.id()) && !judged.contains(run.id())) continue;
            List<Finding> found = findings(run.id());
            List<String> neutral = new Neutral(refs).of(found);
            ObjectNode one = (ObjectNode) JSON.readTree(Wire.json(run));
            one.put("recompute", again);
            ArrayNode ids = one.putArray("sealed");
            for (int i = 0; i < found.size(); i++) {
                ids.add(found.get(i).id());
                put("findings/" + found.get(i).id() + ".json", neutral.get(i));
            }
            scope(one);
            put("runs/" + run.id() + ".json", Canonical.text(one));
            if (again) findings += found.size();
        }
        return findings;
    }

    /** A list of accounts that a run was bounded to stands as places in the sources. */
    private void scope(ObjectNode run) {
        JsonNode accounts = run.get("scope").get("accounts");
        if (accounts == null) return;
        List<Long> keys = data.people().matching(List.of(accounts.stringValue().split(",")));
        refs.learnAccounts(keys);
        ((ObjectNode) run.get("scope"))
                .put(
                        "accounts",
                        String.join(
                                ",", keys.stream().map(refs::account).sorted().toList()));
    }

    private List<Finding> findings(String run) {
        Columns c = data.select("SELECT body FROM findings WHERE run = :run ORDER BY rank", Map.of("run", run));
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) all.add(Wire.finding(c.text("body", i)));
        return all;
    }

    private void judgements() {
        var renamed = new Renamed(names);
        for (Assessment a : data.assessments())
            put("assessments/" + a.id() + ".json", Wire.json(renamed.assessment(a)));
        put(
                "remarks.json",
                list(data.judgements().remarks().stream()
                        .map(renamed::remark)
                        .map(Wire::json)
                        .toList()));
        put("log.json", list(data.logBook().entries().stream().map(Wire::json).toList()));
    }

    private static String list(List<String> items) {
        return String.join(",\n", items).transform(all -> "[\n" + all + "\n]\n");
    }

    private void put(String name, String text) {
        entries.put(name, Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Run> latest(LocalCase data) {
        Map<String, Run> latest = new LinkedHashMap<>();
        for (Run run : data.runs()) latest.put(run.analysis(), run);
        return List.copyOf(latest.values());
    }
}
