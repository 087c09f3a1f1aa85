package lockstep.language.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
    /** For each group of at least two texts its members, an exact copy of the first with a plus. */
    private static List<String> groups(String... texts) {
        var copies = new CopyGroups();
        for (String t : texts) copies.add(CopyForm.of(t));
        List<String> told = new ArrayList<>();
        for (CopyGroups.Group group : copies.groups(Comparator.naturalOrder(), (done, of) -> {})) {
            var members = new StringBuilder();
            int n = 0;
            for (int i = 0; i < texts.length; i++) {
                if (!group.forms().contains(copies.formOf(i))) continue;
                n++;
                members.append(i).append(copies.formOf(i) == group.forms().get(0) ? "+" : "-");
            }
            if (n > 1) told.add(members.toString());
        }
        return told;
    }

    @Test
    void copiesInOtherCaseWithOtherLinksAndEmojiAreExact() {
        assertThat(groups(
                        "The bridge over the river is closed until Monday https://t.co/a",
                        "Trains run late in the north of the country today",
                        "THE BRIDGE over the river is closed until Monday!!! 🙂 https://t.co/b"))
                .containsExactly("0+2+");
    }

    @Test
    void aFewChangedWordsMakeARewordedCopy() {
        assertThat(
                        groups(
                                "The old bridge over the river is closed for all traffic until next Monday morning, says the mayor",
                                "The old bridge over the river is closed for all traffic until next Friday morning, says the mayor"))
                .containsExactly("0+1-");
    }

    @Test
    void otherNumbersMakeAnotherStatement() {
        assertThat(groups(
                        "Police: at least 18 people were hurt when a train left the rails near the old harbour",
                        "Police: at least 20 people were hurt when a train left the rails near the old harbour"))
                .isEmpty();
    }

    @Test
    void shortReportsWithOtherNamesAreOtherReports() {
        assertThat(groups(
                        "How to watch: Springfield Rovers vs. Northhaven Harriers tonight",
                        "How to watch: Springfield Rovers vs. Eastport Islanders tonight"))
                .isEmpty();
    }

    @Test
    void whatHangsTogetherByAChainIsHeldAgainstTheFirst() {
        assertThat(groups(
                        "Police: at least 18 people were hurt when a train left the rails near the old harbour",
                        "Police: people were hurt when a train left the rails near the old harbour",
                        "Police: at least 20 people were hurt when a train left the rails near the old harbour"))
                .containsExactly("0+1-");
    }

    @Test
    void aTextCutShortIsARewordedCopy() {
        assertThat(groups(
                        "The old bridge over the river is closed for all traffic until next Monday morning, says the mayor of the town",
                        "The old bridge over the river is closed for all traffic until next Monday"))
                .containsExactly("0+1-");
    }

    @Test
    void traditionalAndSimplifiedChineseAreOneText() {
        assertThat(groups("臺灣的經濟發展與社會問題報告", "台湾的经济发展与社会问题报告")).containsExactly("0+1+");
    }

    @Test
    void shortTextsAreHeldAgainstEqualOnesAndVeryShortOnesAgainstNone() {
        assertThat(groups("Good morning all", "Good morning, ALL", "Good morning Bill", "Thanks", "Thanks"))
                .containsExactly("0+1+");
    }

    @Test
    void textsOnOneMatterInOtherWordsAreNoCopies() {
        assertThat(groups(
                        "The bridge over the river is closed until Monday",
                        "Nobody can cross the river before next week because works go on"))
                .isEmpty();
    }
}
