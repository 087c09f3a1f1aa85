package lockstep.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.language.match.Candidate.Type;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final List<String> CLAIMS = List.of(
            "A wombat herds other animals into its burrow during bush fires.",
            "The city will close all public libraries in March.",
            "Drinking sea water cures the common cold.");

    @Test
    void aPostFindsTheClaimThatItRepeatsInOtherWords() {
        List<Candidate> found = new Matcher(CLAIMS)
                .match(List.of(
                        "Did you see? #Wombats are herding animals into their burrows to save them from the fires"));
        assertThat(found.get(0).right()).isZero();
        assertThat(found.get(0).reason()).contains("wombat");
    }

    @Test
    void aTextThatDiffersOnlyInCaseAndSignsIsExact() {
        List<Candidate> found = new Matcher(CLAIMS).match(List.of("DRINKING sea-water cures the common cold!!"));
        assertThat(found.get(0)).satisfies(c -> {
            assertThat(c.right()).isEqualTo(2);
            assertThat(c.type()).isEqualTo(Type.EXACT);
        });
    }

    @Test
    void aTextWithNothingInCommonHasNoCandidate() {
        assertThat(new Matcher(CLAIMS).match(List.of("xyzzy", "", "\u0000", "\uD83D", "🙂🙂")))
                .isEmpty();
    }

    @Test
    void candidatesAreRankedFromOneAndAtMostTen() {
        List<String> many = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "green apple " + i)
                .toList();
        List<Candidate> found = new Matcher(many).match(List.of("green apple"));
        assertThat(found).hasSize(10);
        assertThat(found).extracting(Candidate::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }
}
