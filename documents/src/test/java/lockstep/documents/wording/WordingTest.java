package lockstep.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings meet what they say and nothing that only looks like it. */
class WordingTest {
    private static final Families FAMILIES = families();

    private static Families families() {
        var families = new Families();
        families.add("lead", "the|an|a");
        families.add("who", "({lead})? {Word} ({Word}){0,2}");
        families.add("itself", "old|{itself}");
        return families;
    }

    private static Wording wording(String line, Wording.Place place) {
        return Wording.read(line, FAMILIES, place, false);
    }

    private static List<String> met(String line, String text) {
        Wording wording = wording(line, Wording.Place.ANYWHERE);
        List<String> met = new ArrayList<>();
        String in = wording.capitals() ? text : text.toLowerCase(Locale.ROOT);
        wording.each(in, 0, in.length(), m -> met.add(m.group()));
        return met;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "quay (wall)? gate | the quay gate; the quay wall gate; the quay of the gate | quay gate, quay wall gate",
                "(the)? tide rose | The tide rose, tide rose again, a tide rises | the tide rose, tide rose",
                "anchor+ | anchors anchoring anchored anchorage | anchors, anchoring, anchored",
                "moor* | moors moorland Moor, more | moors, moorland, moor",
                "ship~2 sank | ship sank | ",
                "ship ~2 sank | ship sank. A ship of state sank. The ship that never was old sank | ship sank, ship of state sank",
                "fog(gy)? bank | fog bank and foggy bank and foggybank | fog bank, foggy bank",
                "sail!( on) | sail away, sail on, sails | sail",
                "&<(red )sail | red sail, blue sail | sail",
                "^the gull | The gull and the gull, THE gull | The gull, the gull",
                "{Word} said | Ada said so, he said | Ada said",
                "({lead}){0,2} bell | a bell, the bell, bell | a bell, the bell, bell",
            })
    void whatIsSaidIsMetAndNothingElse(String line, String text, String expected) {
        List<String> want = expected == null ? List.of() : List.of(expected.split(", "));
        assertThat(met(line, text)).as(line).isEqualTo(want);
    }

    @Test
    void aPartIsTakenOutByName() {
        List<String> who = new ArrayList<>();
        String text = "The Harbour Watch said so, and Quill wrote it.";
        wording("[who {who}] (said|wrote)", Wording.Place.ANYWHERE)
                .each(text, 0, text.length(), m -> who.add(m.group("who")));
        assertThat(who).containsExactly("The Harbour Watch", "Quill");
    }

    @Test
    void aStretchOfAClauseEndsWhereTheClauseDoes() {
        assertThat(met("claim* that {clause 3-60}", "They claimed that ice melts; nobody doubts it."))
                .containsExactly("claimed that ice melts");
    }

    @Test
    void whatGoesBeforeEndsAtThePlaceAndWhatFollowsBeginsThere() {
        assertThat(wording("against (the)?", Wording.Place.BEFORE).in("posts against the "))
                .isTrue();
        assertThat(wording("against (the)?", Wording.Place.BEFORE).in("against it and the "))
                .isFalse();
        assertThat(wording("said", Wording.Place.AFTER).in(" said so")).isTrue();
        assertThat(wording("said", Wording.Place.AFTER).in(" never said so")).isFalse();
        assertThat(wording("all|none", Wording.Place.WHOLE).in("all")).isTrue();
        assertThat(wording("all|none", Wording.Place.WHOLE).in("all of it")).isFalse();
    }

    @Test
    void theLettersToLookForFollowFromTheWording() {
        assertThat(wording("{Word} (said|wrote)", Wording.Place.ANYWHERE).needles())
                .containsExactlyInAnyOrder(" said", " wrote");
        assertThat(wording("(smear|mock)(ed|ing) ~2 rival", Wording.Place.ANYWHERE)
                        .needles())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(List.of("smeared a rival", "mocking the old rival"))
                        .anyMatch(t -> t.contains(n)));
        assertThat(wording("{Word} ({letters})?", Wording.Place.ANYWHERE).needles())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "quay (wall | a ) is missing",
                "quay) wall | closes nothing",
                "[Who x] | needs a name",
                "quay {nowhere} | no family is called {nowhere}",
                "{itself} | holds itself",
                "ship ~ sank | behind ~ stands how many words",
                "(x){2} y | how often stands as {0,3}",
                "(quay)? | fits no words at all",
            })
    void aSlipIsToldInWords(String line, String told) {
        assertThatThrownBy(() -> wording(line, Wording.Place.ANYWHERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(told.replace(" a )", "a )"));
    }
}
