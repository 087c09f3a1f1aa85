package lockstep.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.CannotDo;
import lockstep.model.finding.Account;
import lockstep.model.finding.Chance;
import lockstep.model.finding.Evidence;
import lockstep.model.finding.Explanation;
import lockstep.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private static final int TIMES = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyWordComesBackAsItWasAndHasOneText(long seed) {
        var any = new Any(seed);
        for (int i = 0; i < TIMES; i++) {
            var finding = any.finding();
            assertThat(Wire.finding(Wire.json(finding))).isEqualTo(finding);
            var run = any.run();
            assertThat(Wire.run(Wire.json(run))).isEqualTo(run);
            var source = any.source();
            assertThat(Wire.source(Wire.json(source))).isEqualTo(source);
            var words = any.words();
            assertThat(Wire.words(Wire.words(words))).isEqualTo(words);
            assertThat(Wire.sentences(Wire.sentences(words.values()))).isEqualTo(List.copyOf(words.values()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void anyNumberKeepsTwelveDigitsAndItsTextIsStable(long seed) {
        var any = new Any(seed);
        for (int i = 0; i < 20 * TIMES; i++) {
            double v = any.anyDouble();
            var measures = new TreeMap<>(Map.of("m", v, "a", any.number()));
            String json = Wire.measures(measures);
            var back = Wire.measures(json);
            assertThat(Wire.measures(back)).isEqualTo(json);
            assertThat(Canonical.text(Fields.tree("test", json))).isEqualTo(json);
            if (Double.isFinite(v) && Math.abs(v) > 1e-290) {
                assertThat(Math.abs(back.get("m") - v)).isLessThanOrEqualTo(Math.abs(v) * 5.1e-12);
            }
        }
    }

    @Test
    void aFindingReadsAsTheDocumentedFields() {
        var finding = Finding.of("co-link")
                .about(List.of(new Finding.Member(new Account(7, "x", "12", "ann"), 2.5, Double.NaN, Double.NaN)))
                .says("2 accounts post the same links within 60 s")
                .score(Explanation.of(0.1 + 0.2, "density"))
                .chance(new Chance.NotTested("no test was asked for"))
                .evidence(
                        List.of(new Evidence.CoAction(
                                "link",
                                3,
                                "https://example.org/a",
                                List.of(new Evidence.Act(7, Instant.parse("2026-01-31T09:00:05Z"), 41)))),
                        1)
                .couldAlsoBe(List.of("a news alert"))
                .techniques(List.of("T0049.003"))
                .made()
                .stored("F-1", "R-1");
        assertThat(Wire.json(finding))
                .isEqualTo("{\"analysis\":\"co-link\","
                        + "\"chance\":{\"kind\":\"not-tested\",\"reason\":\"no test was asked for\"},"
                        + "\"could_also_be\":[\"a news alert\"],"
                        + "\"evidence\":[{\"acts\":[{\"account\":7,\"post\":41,\"when\":\"2026-01-31T09:00:05Z\"}],"
                        + "\"kind\":\"co-action\",\"object\":3,\"trace\":\"link\",\"value\":\"https://example.org/a\"}],"
                        + "\"evidence_in_all\":1,\"exhibits\":[],\"id\":\"F-1\",\"limits\":[],"
                        + "\"members\":[{\"evidence\":2.5,\"id\":\"12\",\"key\":7,\"name\":\"ann\",\"p\":null,"
                        + "\"platform\":\"x\",\"q\":null}],"
                        + "\"run\":\"R-1\",\"says\":\"2 accounts post the same links within 60 s\","
                        + "\"score\":{\"from\":[],\"means\":\"density\",\"value\":0.3},"
                        + "\"techniques\":[\"T0049.003\"]}");
    }

    @Test
    void numbersAreWrittenAsEcmaScriptWritesThem() {
        assertThat(Canonical.number(333333333.33333329)).isEqualTo("333333333.333");
        assertThat(Canonical.number(1e30)).isEqualTo("1e+30");
        assertThat(Canonical.number(4.5)).isEqualTo("4.5");
        assertThat(Canonical.number(2e-3)).isEqualTo("0.002");
        assertThat(Canonical.number(1e-27)).isEqualTo("1e-27");
        assertThat(Canonical.number(1.5e-7)).isEqualTo("1.5e-7");
        assertThat(Canonical.number(1e-6)).isEqualTo("0.000001");
        assertThat(Canonical.number(1e20)).isEqualTo("100000000000000000000");
        assertThat(Canonical.number(1e21)).isEqualTo("1e+21");
        assertThat(Canonical.number(-0.0)).isEqualTo("0");
        assertThat(Canonical.number(-1234567890123.0)).isEqualTo("-1234567890123");
        assertThat(Canonical.number(1234567890123.5)).isEqualTo("1234567890120");
        assertThat(Canonical.number(Double.NaN)).isEqualTo("null");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> Wire.run("{\"id\":\"R-1\"}"))
                .isInstanceOf(CannotDo.class)
                .hasMessage("the JSON of a run: field analysis is missing");
    }

    @Test
    void aFieldOfAnotherKindIsNamedWithWhatItIs() {
        assertThatThrownBy(() -> Wire.run("{\"id\":17}"))
                .isInstanceOf(CannotDo.class)
                .hasMessage("the JSON of a run: field id is 17, not a text");
        assertThatThrownBy(() -> Wire.words("[]")).isInstanceOf(CannotDo.class);
        assertThatThrownBy(() -> Wire.sentences("{}")).isInstanceOf(CannotDo.class);
        assertThatThrownBy(() -> Wire.measures("{\"p\":\"high\"}")).isInstanceOf(CannotDo.class);
    }

    @Test
    void brokenJsonIsRefusedAndNotGuessed() {
        assertThatThrownBy(() -> Wire.finding("{\"id\":\"F-1\","))
                .isInstanceOf(CannotDo.class)
                .hasMessageStartingWith("the JSON of a finding cannot be read");
        assertThatThrownBy(() -> Wire.finding("")).isInstanceOf(CannotDo.class);
    }

    @Test
    void fieldsOfANewerVersionArePassedOver() {
        var run = new Any(1).run();
        String newer = Wire.json(run).replaceFirst("\\{", "{\"added_later\":[1],");
        assertThat(Wire.run(newer)).isEqualTo(run);
    }
}
