package lockstep.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.media.credentials.CredentialReport;
import lockstep.media.credentials.Credentials;
import lockstep.media.credentials.Grade;
import lockstep.media.credentials.ManifestReport;
import lockstep.media.credentials.status.StepResult;
import lockstep.media.credentials.trust.TrustList;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.model.CannotDo;

/** Files with content credentials whose verdicts are known: two public sets, each with {@code expected.csv}. */
final class CredentialSet {
    static final String PUBLIC = "c2pa-public-testfiles";
    static final String FIXTURES = "c2pa-rs";

    /**
     * One file, what it should come to and what it came to.
     *
     * @param file path in the folder
     * @param expected state and codes that are expected
     * @param met grade and codes that were met
     * @param agrees whether all that is expected was met, and no fault that is not
     */
    record Comparison(String file, String expected, String met, boolean agrees) {}

    private final Path folder;
    private final Instant now;

    CredentialSet(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    List<Comparison> verdicts() {
        List<Comparison> all = new ArrayList<>();
        for (NamedCsvRecord row : rows(PUBLIC)) {
            if (!row.getField("file").isEmpty()) {
                all.add(published(row));
            }
        }
        rows(FIXTURES).forEach(row -> all.add(fixture(row)));
        return all;
    }

    private List<NamedCsvRecord> rows(String set) {
        Path file = folder.resolve(set).resolve("expected.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new CannotDo(file + " cannot be read", "give the folder that holds " + set, unreadable);
        }
    }

    /* These were printed without a trust list and by an early tool: a sound file has no code. */
    private Comparison published(NamedCsvRecord row) {
        CredentialReport report = read(PUBLIC, row.getField("file"));
        Set<String> wanted = codes(row.getField("validation_status"));
        Set<String> met = met(report);
        boolean sound = row.getField("has_manifest").equals("no")
                ? report.grade() == Grade.NONE
                : wanted.isEmpty()
                        == report.active().map(m -> m.faults().isEmpty()).orElse(false);
        boolean manifests = report.manifests().size() == Integer.parseInt(row.getField("manifests"));
        boolean ingredients = ingredientCodes(report).containsAll(codes(row.getField("ingredient_status")));
        String expected = row.getField("has_manifest") + " " + String.join(" ", wanted);
        boolean agrees = sound && manifests && ingredients && met.containsAll(wanted);
        return new Comparison(PUBLIC + "/" + row.getField("file"), expected.strip(), met(report, met), agrees);
    }

    private Comparison fixture(NamedCsvRecord row) {
        String name = row.getField("file");
        CredentialReport report = name.endsWith("dashinit.mp4") ? pieces(name) : read(FIXTURES, name);
        Set<String> wanted = codes(row.getField("status_code").replaceAll("[;,].*", ""));
        Set<String> met = met(report);
        boolean state = switch (row.getField("state")) {
            case "Valid" -> report.grade() == Grade.UNLISTED || report.grade() == Grade.TRUSTED;
            case "Invalid" -> report.grade() == Grade.BROKEN;
            case "error" -> report.grade() == Grade.UNREADABLE;
            case "no manifest" ->
                report.grade() == Grade.NONE && report.remote().isEmpty();
            case "remote manifest" ->
                report.grade() == Grade.NONE && report.remote().isPresent();
            default -> !wanted.isEmpty() || sound(report);
        };
        String expected = (row.getField("state") + " " + String.join(" ", wanted)).strip();
        return new Comparison(FIXTURES + "/" + name, expected, met(report, met), state && met.containsAll(wanted));
    }

    /* Where nothing is asserted the file was made to be sound. */
    private static boolean sound(CredentialReport report) {
        return report.active().map(m -> m.faults().isEmpty()).orElse(false);
    }

    private TrustLists lists(Set<String> issuers) {
        Path trust = folder.resolve(FIXTURES).resolve("trust");
        Path lists = folder.resolve("c2pa-trust-lists");
        return TrustLists.of(List.of(
                        TrustList.read("official", "", lists.resolve("C2PA-TRUST-LIST.pem")),
                        TrustList.read("interim", "", lists.resolve("anchors.pem")),
                        TrustList.read("interim allowed", "", lists.resolve("allowed.sha256.txt")),
                        TrustList.read("test", "", trust.resolve("test_cert_root_bundle.pem"))))
                .withUsages(lists.resolve("store.cfg"))
                .withIdentity(List.of(TrustList.read("identity", "", trust.resolve("cawg_anchors.pem"))), issuers);
    }

    /* One file is valid only where its issuer is trusted: the issuer that it names itself. */
    private Set<String> issuersOf(String file) {
        Path path = folder.resolve(FIXTURES).resolve(file);
        return Credentials.read(path, TrustLists.none(), now).active().stream()
                .flatMap(m -> m.steps().stream())
                .filter(s -> s.code().equals("cawg.ica.untrusted_issuer"))
                .map(s -> s.says().split(" ")[2])
                .collect(Collectors.toSet());
    }

    private CredentialReport read(String set, String file) {
        Set<String> issuers = file.endsWith("success.jpg") ? issuersOf(file) : Set.of();
        return Credentials.read(folder.resolve(set).resolve(file), lists(issuers), now);
    }

    private CredentialReport pieces(String name) {
        Path first = folder.resolve(FIXTURES).resolve(name);
        try (SeekableByteChannel channel = Files.newByteChannel(first);
                SeekableByteChannel next = Files.newByteChannel(first.resolveSibling("dash1.m4s"))) {
            return Credentials.pieces(channel, List.of(next), lists(Set.of()), now);
        } catch (IOException unreadable) {
            throw new CannotDo(first + " cannot be read", "give the folder that holds " + FIXTURES, unreadable);
        }
    }

    private static Set<String> codes(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .map(CredentialSet::today)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /* Version 2 of the specification gave this code another name, for a manifest that an ingredient refers to. */
    private static String today(String code) {
        return code.equals("claim.missing") ? "ingredient.manifest.missing" : code;
    }

    private static Set<String> met(CredentialReport report) {
        return Stream.concat(report.steps().stream(), report.active().stream().flatMap(m -> m.steps().stream()))
                .map(s -> s.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ingredientCodes(CredentialReport report) {
        return report.manifests().stream()
                .skip(1)
                .map(ManifestReport::steps)
                .flatMap(List::stream)
                .map(s -> s.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String met(CredentialReport report, Set<String> codes) {
        String faults = report.active().stream()
                .flatMap(m -> m.steps().stream())
                .filter(s -> s.outcome() == StepResult.FAILS)
                .map(s -> s.code())
                .distinct()
                .collect(Collectors.joining(" "));
        return (report.grade() + " " + (codes.contains("manifest.inaccessible") ? "remote " : "") + faults).strip();
    }
}
