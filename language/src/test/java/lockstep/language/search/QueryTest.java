package lockstep.language.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static boolean finds(String typed, String text) {
        return Query.of(typed).fits(text);
    }

    @Test
    void wordsAreFoundWholeInAnyCaseAndAccent() {
        assertThat(finds("bridge", "The BRIDGE is closed")).isTrue();
        assertThat(finds("cafe", "Le Café est fermé")).isTrue();
        assertThat(finds("bridge", "The bridges are closed")).isFalse();
        assertThat(finds("bridge*", "The bridges are closed")).isTrue();
        assertThat(finds("strasse", "Die Straße")).isTrue();
        assertThat(finds("bridge", "#bridge!")).isTrue();
    }

    @Test
    void allWordsAreWantedAPhraseInOrderAndAnExclusionTakesOut() {
        assertThat(finds("bridge closed", "closed is the bridge")).isTrue();
        assertThat(finds("\"bridge closed\"", "closed is the bridge")).isFalse();
        assertThat(finds("\"bridge closed\"", "Harbour bridge closed today")).isTrue();
        assertThat(finds("bridge -storm", "bridge closed by the storm")).isFalse();
        assertThat(finds("bridge -\"the storm\"", "bridge closed by a storm")).isTrue();
    }

    @Test
    void otherScriptsAreFoundInTheirVariants() {
        assertThat(finds("大桥", "港口大橋因維修關閉")).as("traditional").isTrue();
        assertThat(finds("ШТОРМ", "из-за шторм закрыт")).isTrue();
        assertThat(finds("كتاب", "كِتَاب جديد")).as("vowel marks").isTrue();
        assertThat(finds("علی", "قال علي أمس")).as("Persian and Arabic yeh").isTrue();
        assertThat(finds("bridge", "br\u200Bidge")).as("hidden characters").isTrue();
    }

    @Test
    void aSnippetMarksWhatWasFoundOnOneSafeLine() {
        assertThat(Query.of("bridge storm").snippet("The Bridge,\nthey say\u202E, fell in the storm."))
                .isEqualTo("The «Bridge», they say, fell in the «storm».");
        assertThat(Query.of("大桥").snippet("港口大橋因維修關閉")).isEqualTo("港口«大橋»因維修關閉");
    }

    @Test
    void signsOfExpressionsAreLetters() {
        assertThat(finds("c++", "I write c")).isTrue();
        assertThat(finds("(a|b)", "a b")).isTrue();
        assertThatThrownBy(() -> Query.of("-storm")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Query.of(" \"\" ")).isInstanceOf(WrongUse.class);
    }
}
