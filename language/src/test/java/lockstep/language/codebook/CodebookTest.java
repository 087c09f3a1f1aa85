package lockstep.language.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;

class CodebookTest {
    private static final Codebook SAMPLE =
            CodebookFile.read(Path.of(System.getProperty("lockstep.root", ".."), "docs/examples/codebook.yaml"));

    private static List<String> carried(String text) {
        return new CodebookMatch(SAMPLE)
                .of(text).stream().map(CodebookMatch.Carried::narrative).toList();
    }

    @Test
    void theSampleIsReadWhole() {
        assertThat(SAMPLE.narratives())
                .extracting(Codebook.Defined::id)
                .containsExactly("bridge-storm", "bridge-works", "bridge-open");
        assertThat(SAMPLE.sets())
                .singleElement()
                .satisfies(s -> assertThat(s.narratives()).hasSize(3));
    }

    @Test
    void aPostIsMatchedWithTheWordsQuoted() {
        assertThat(new CodebookMatch(SAMPLE).of("They say the Harbour Bridge fell to the STORM!"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.narrative()).isEqualTo("bridge-storm");
                    assertThat(c.reason()).isEqualTo("\"Harbour Bridge\" and \"STORM\"");
                });
    }

    @Test
    void otherScriptsAndEndingsAreMatched() {
        assertThat(carried("Из-за шторма закрыт мост")).containsExactly("bridge-storm");
        assertThat(carried("港口大橋因風暴關閉")).as("traditional signs").containsExactly("bridge-storm");
    }

    @Test
    void anExcludedPhraseTakesThePostOut() {
        assertThat(carried("The harbour bridge is shut, but not because of the storm"))
                .isEmpty();
    }

    @Test
    void aTextWithMostWordsOfAnExemplarCarriesIt() {
        assertThat(carried("Closed: harbour bridge, because the gale broke its cables"))
                .containsExactly("bridge-storm");
    }

    @Test
    void innocentTextsCarryNothing() {
        assertThat(carried("A storm is coming, stay at home")).isEmpty();
        assertThat(carried("The card game bridge was invented long ago")).isEmpty();
        assertThat(carried("")).isEmpty();
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        wrong("codebook: a\nnarratives:\n  - id: x\n    keyword: [a]\n", "book.yaml:4: unknown field keyword");
        wrong("codebook: a\nnarratives:\n  - id: x\n", "book.yaml:3: narrative x has neither");
        wrong(
                "codebook: a\nnarratives:\n  - id: x\n    keywords: [a]\nexclusive:\n  - id: s\n    narratives: [x, y]\n",
                "book.yaml:7: set s names y");
        wrong(
                "codebook: a\nnarratives:\n  - {id: x, keywords: [a]}\n  - {id: x, keywords: [b]}\n",
                "book.yaml:4: narrative x is in line 3");
        wrong("codebook: [\n", "book.yaml:2");
        wrong("", "book.yaml:1");
        wrong("codebook: a\nnarratives: 7\n", "book.yaml:2: here comes a list");
    }

    private static void wrong(String body, String says) {
        assertThatThrownBy(() -> CodebookFile.of("book.yaml", body))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(says);
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"[", "{a: ", "- "})
    void whatNestsWithoutEndIsRefusedWithItsLine(String opening) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> CodebookFile.of("c.yaml", "codebook: a\nnarratives:\n  " + opening.repeat(50_000)))
                .isInstanceOf(lockstep.model.WrongUse.class)
                .hasMessageContaining("c.yaml:3: lists nest deeper than 50");
    }
}
