package lockstep.language.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final long HOUR = 3_600_000;

    private static List<Story> group(String... texts) {
        var stories = new Stories();
        for (int i = 0; i < texts.length; i++) stories.add(texts[i], i * HOUR);
        return stories.group(Stories.Settings.USUAL);
    }

    private static List<List<Integer>> members(List<Story> stories) {
        return stories.stream()
                .map(s -> s.parts().stream().map(Story.Part::text).toList())
                .toList();
    }

    /** Background of made-up words, so that rarity means something. */
    private static String[] among(int noise, String... texts) {
        var random = new SplittableRandom(3);
        String[] all = new String[texts.length + noise];
        System.arraycopy(texts, 0, all, 0, texts.length);
        for (int i = 0; i < noise; i++) {
            var text = new StringBuilder();
            for (int w = 0; w < 8; w++)
                text.append("word")
                        .append(Integer.toString(random.nextInt(4000), 36))
                        .append("x ");
            all[texts.length + i] = text.toString();
        }
        return all;
    }

    @Test
    void differentWordingsOfOneEventAreOneStory() {
        var found = group(among(
                300,
                "Mayor Larsen announces that the harbour bridge will be closed on Monday for repairs",
                "The harbour bridge will be closed on Monday for repairs, mayor Larsen says",
                "Harbour bridge closed Monday for repairs, says Mayor Larsen http://a.example/1"));
        assertThat(members(found)).contains(List.of(0, 1, 2));
        assertThat(found.get(0).name()).contains("bridge");
    }

    @Test
    void anotherEventInTheSameWordsElsewhereIsAnotherStory() {
        var found = group(among(
                300,
                "Two people were hurt when a tram left its rails in Northtown on Friday evening",
                "Two people were hurt when a tram left its rails in Northtown Friday evening, police say",
                "A bakery was robbed in Southville on Friday evening, police say"));
        assertThat(members(found)).contains(List.of(0, 1));
        assertThat(members(found)).noneMatch(m -> m.contains(2));
    }

    @Test
    void noiseTellsNoStory() {
        assertThat(group(among(500))).isEmpty();
    }

    @Test
    void chineseNeedsNoSpaces() {
        var found = group(among(200, "市长宣布港口大桥星期一因维修关闭", "港口大桥星期一因维修关闭，市长宣布", "北方大学的学生今天开始考试，图书馆很满"));
        assertThat(members(found)).contains(List.of(0, 1));
        assertThat(members(found)).noneMatch(m -> m.contains(2));
        assertThat(found.get(0).name()).contains("大桥");
    }

    @Test
    void copiesAreOneStoryHoweverShortTheSilenceMustBe() {
        var found = group(among(
                50,
                "The old clock on the market square stands still again",
                "the old clock on the market square stands still again!! http://b.example/2"));
        assertThat(found.get(0).parts()).extracting(Story.Part::how).containsExactly(Story.How.EXACT, Story.How.EXACT);
    }

    @Test
    void hostileTextsAreInNoStoryAndBreakNothing() {
        assertThat(group(
                        "",
                        "\u0000",
                        "\u200B\u200E",
                        "😀😀😀",
                        "\uD800",
                        "@a @b @c",
                        "a".repeat(1_000_000),
                        "#x",
                        "!!!"))
                .isEmpty();
    }

    @Test
    void theSameTextsGiveTheSameStories() {
        String[] texts = among(
                200,
                "The ferry to the island was cancelled because of the storm",
                "Ferry to the island cancelled because of storm");
        assertThat(group(texts)).isEqualTo(group(texts));
    }
}
