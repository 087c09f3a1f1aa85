package lockstep.language.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
    private static List<CopyGroups.Group> groups(String... texts) {
        var copies = new CopyGroups();
        for (String t : texts) copies.add(t);
        return copies.groups();
    }

    @Test
    void copiesInOtherCaseWithOtherLinksAndEmojiAreExact() {
        assertThat(groups(
                        "The bridge over the river is closed until Monday https://t.co/a",
                        "Trains run late in the north of the country today",
                        "THE BRIDGE over the river is closed until Monday!!! 🙂 https://t.co/b"))
                .singleElement()
                .isEqualTo(new CopyGroups.Group(List.of(0, 2), List.of(true, true)));
    }

    @Test
    void aFewChangedWordsMakeARewordedCopy() {
        assertThat(
                        groups(
                                "The old bridge over the river is closed for all traffic until next Monday morning, says the mayor",
                                "The old bridge over the river is closed for all traffic until next Friday morning, says the mayor"))
                .singleElement()
                .satisfies(g -> assertThat(g.exact()).containsExactly(true, false));
    }

    @Test
    void traditionalAndSimplifiedChineseAreOneText() {
        assertThat(groups("臺灣的經濟發展與社會問題報告", "台湾的经济发展与社会问题报告")).hasSize(1);
    }

    @Test
    void shortTextsAndTextsOnOneMatterInOtherWordsAreNoCopies() {
        assertThat(groups(
                        "Good morning",
                        "Good morning",
                        "The bridge over the river is closed until Monday",
                        "Nobody can cross the river before next week because works go on"))
                .isEmpty();
    }
}
