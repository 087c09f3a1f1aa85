package lockstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lockstep.model.CannotDo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StixBundleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TIMES =
            "\"spec_version\":\"2.1\",\"created\":\"2024-02-09T18:42:58.208Z\",\"modified\":\"2024-02-09T18:42:58.208Z\"";
    private static final String ONE = "note--00000000-0000-4000-8000-000000000001";
    private static final String TWO = "channel--00000000-0000-4000-8000-000000000002";

    @Test
    void aBundleComesBackToTheLetter() throws IOException {
        String odd = "{ \"type\":\"note\", \"id\":\"" + ONE
                + "\",\n  \"x\": 1.00, \"y\": 12345678901234567890.5, \"z\":\"\\u00e4\" }";
        var bundle = StixBundle.read("{\"id\":\"bundle--1\",\"objects\":[" + odd + "],\"type\":\"bundle\"}");
        assertThat(bundle.objects())
                .singleElement()
                .satisfies(o -> assertThat(o.raw()).isEqualTo(odd));
        assertThat(written(bundle)).contains(odd);
        assertThat(StixBundle.read(written(bundle))).isEqualTo(bundle);
    }

    @Test
    void bundlesOfAPartnerAreKeptWhole() throws IOException {
        int bundles = 0;
        for (Path file : partners()) {
            String text = Files.readString(file);
            var bundle = StixBundle.read(text);
            assertThat(JSON.readTree(written(bundle))).isEqualTo(JSON.readTree(text));
            assertThat(bundle.objects()).hasSizeGreaterThan(1000);
            bundles++;
        }
        assertThat(bundles).isEqualTo(2);
    }

    @Test
    void theStrictFormOfAPartnersBundleHoldsTogether() throws IOException {
        for (Path file : partners()) {
            var whole = StixBundle.read(Files.readString(file));
            var strict = whole.strict();
            assertThat(strict.bundle().objects().size() + strict.leftOut().size())
                    .isEqualTo(whole.objects().size());
            assertThat(strict.bundle().objects())
                    .noneMatch(o -> List.of("channel", "narrative", "event").contains(o.type()));
            var ids = new HashSet<String>();
            strict.bundle().objects().forEach(o -> ids.add(o.id()));
            var gone = new HashSet<String>();
            strict.leftOut().forEach(fault -> gone.add(fault.object()));
            assertThat(strict.bundle().objects())
                    .filteredOn(o -> o.type().equals("relationship"))
                    .noneMatch(o -> gone.contains(o.facts().from())
                            || gone.contains(o.facts().to()));
            assertThat(ids).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(gone);
        }
    }

    @Test
    void aMarkingThatIsLeftOutTakesNothingWithIt() {
        String tlp = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9";
        var bundle = StixBundle.read("{\"type\":\"bundle\",\"objects\":["
                + "{\"type\":\"marking-definition\",\"id\":\"" + tlp + "\"},"
                + "{\"type\":\"note\",\"id\":\"" + ONE + "\"," + TIMES + ",\"content\":\"c\",\"object_refs\":[\"" + ONE
                + "\"],\"object_marking_refs\":[\"" + tlp + "\"]}]}");
        assertThat(bundle.strict().leftOut())
                .extracting(StixBundle.Fault::object)
                .containsExactly(tlp);
    }

    @Test
    void nestingAndLengthAreBounded() throws IOException {
        String deep = "[".repeat(5000) + "]".repeat(5000);
        String text = "{\"type\":\"bundle\",\"objects\":[{\"id\":\"a\",\"x\":" + deep + "},{\"id\":\"" + "b".repeat(500)
                + "\"},{\"id\":\"c\"},{\"id\":}]}";
        var told = new ArrayList<String>();
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        BundleReader.read(
                in,
                new BundleReader.Taker() {
                    @Override
                    public void object(long place, long line, byte[] bytes, int length, StixFacts facts) {
                        told.add(place + " " + facts.id());
                    }

                    @Override
                    public void broken(long line, String reason, String raw) {
                        told.add(reason.substring(0, reason.indexOf(':')) + " " + (raw.length() <= 400));
                    }
                },
                20_000);
        assertThat(told)
                .hasSize(4)
                .startsWith("too-deep true")
                .endsWith("bad-json true")
                .contains("3 c");
        told.clear();
    }

    @Test
    void whatEndsTooEarlyIsToldAndTheRestIsKept() throws IOException {
        var kept = new ArrayList<Long>();
        var told = new ArrayList<String>();
        String text = "{\"type\":\"bundle\",\"objects\":[{\"id\":\"a\"},{\"id\":\"b\"";
        BundleReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new BundleReader.Taker() {
            @Override
            public void object(long place, long line, byte[] bytes, int length, StixFacts facts) {
                kept.add(place);
            }

            @Override
            public void broken(long line, String reason, String raw) {
                told.add(reason);
            }
        });
        assertThat(kept).containsExactly(1L);
        assertThat(told).singleElement().asString().startsWith("cut-off");
    }

    @Test
    void objectsThatSayTheSameShareTheirNumber() {
        var one = StixObject.of("{\"id\":\"x\",\"a\":[1,2],\"b\":{\"c\":\"\\u00e4\",\"d\":1.50}}");
        var other = StixObject.of("{ \"b\" : {\"d\":1.50,\"c\":\"ä\"}, \"a\" : [1, 2], \"id\":\"x\" }");
        var third = StixObject.of("{\"id\":\"x\",\"a\":[2,1],\"b\":{\"c\":\"ä\",\"d\":1.50}}");
        assertThat(one.facts().content()).isEqualTo(other.facts().content());
        assertThat(one.facts().content()).isNotEqualTo(third.facts().content());
    }

    @Test
    void faultsAreNamedAndNothingIsMended() {
        var bundle = StixBundle.read("{\"type\":\"bundle\",\"objects\":["
                + "{\"type\":\"note\",\"id\":\"" + TWO + "\"," + TIMES + ",\"content\":\"c\",\"object_refs\":[\"" + ONE
                + "\"]},"
                + "{\"id\":\"x\"}]}");
        assertThat(bundle.faults())
                .extracting(StixBundle.Fault::says)
                .containsExactly(
                        "its id is of a channel, its type is note",
                        "it has no type",
                        "its id is x; it takes type--UUID",
                        "it points at " + ONE + ", which the bundle does not hold");
        assertThat(bundle.objects().get(1).raw()).isEqualTo("{\"id\":\"x\"}");
    }

    @Test
    void strictLeavesOutWhatPointsAtWhatIsLeftOut() {
        var bundle = StixBundle.read("{\"type\":\"bundle\",\"objects\":["
                + "{\"type\":\"note\",\"id\":\"" + ONE + "\"," + TIMES + ",\"content\":\"c\",\"object_refs\":[\"" + TWO
                + "\"]},"
                + "{\"type\":\"channel\",\"id\":\"" + TWO + "\"," + TIMES + "}]}");
        assertThat(bundle.faults()).isEmpty();
        var strict = bundle.strict();
        assertThat(strict.bundle().objects()).isEmpty();
        assertThat(strict.leftOut())
                .extracting(StixBundle.Fault::says)
                .containsExactly("type channel is not of the standard", "it points at " + TWO + ", which is left out");
    }

    @Test
    void whatIsNoBundleIsRefusedWithTheReason() {
        for (String text : List.of(
                "",
                "[]",
                "{}",
                "{\"type\":\"report\"}",
                "{\"type\":\"bundle\",\"objects\":[7]}",
                "{\"type\":\"bundle\",\"objects\":[{"))
            assertThatThrownBy(() -> StixBundle.read(text)).as(text).isInstanceOf(CannotDo.class);
    }

    private static String written(StixBundle bundle) throws IOException {
        var out = new StringBuilder();
        bundle.write(out);
        return out.toString();
    }

    private static List<Path> partners() throws IOException {
        String named = System.getProperty("LOCKSTEP_SHARED", System.getenv().getOrDefault("LOCKSTEP_SHARED", ""));
        String root = System.getProperty("lockstep.root", ".");
        Path shared = named.isEmpty() ? Path.of(root).toAbsolutePath().resolveSibling("shared") : Path.of(named);
        Path exchange = shared.resolve("data/exchange");
        assumeTrue(Files.isDirectory(exchange), "needs " + exchange);
        try (var files = Files.walk(exchange)) {
            return files.filter(f -> f.toString().endsWith("_full.json"))
                    .sorted()
                    .toList();
        }
    }
}
