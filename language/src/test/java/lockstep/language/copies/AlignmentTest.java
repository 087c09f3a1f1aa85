package lockstep.language.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void tellsWhatIsSharedWhatWasChangedAndWhatTiesTheTextsToOneEvent() {
        assertThat(
                        Alignment.of(
                                "The bridge in Springfield is closed until Monday, 3 lanes lost #bridge https://example.org/a",
                                "Look: the bridge in Springfield is shut until Monday, 3 lanes lost #Bridge https://example.org/a"))
                .containsEntry("shared", "the bridge in Springfield is … until Monday, 3 lanes lost")
                .containsEntry("changed", "closed > shut")
                .containsEntry("added", "Look")
                .containsEntry("numbers", "3")
                .containsEntry("names", "Springfield Monday")
                .containsEntry("links", "example.org/a")
                .containsEntry("hashtags", "bridge")
                .doesNotContainKeys("left_out", "handles");
    }

    @Test
    void signsOfAScriptWithoutSpacesAreAlignedOneByOne() {
        assertThat(Alignment.of("城市的经济发展报告", "城市的社会发展报告"))
                .containsEntry("shared", "城市的 … 发展报告")
                .containsEntry("changed", "经济 > 社会");
    }

    @Test
    void buttonsAgenciesTitlesAndQuotationsAreNamed() {
        assertThat(Boilerplate.of(List.of("I liked a @YouTube video https://example.org/1 Song of the sea"), false))
                .isEqualTo(Boilerplate.SHARE_BUTTON);
        assertThat(Boilerplate.of(List.of("SPRINGFIELD (Reuters) - The bridge is closed until Monday"), false))
                .isEqualTo(Boilerplate.WIRE);
        assertThat(Boilerplate.of(List.of("The bridge is closed until Monday https://example.org/a"), true))
                .isEqualTo(Boilerplate.HEADLINE);
        assertThat(Boilerplate.of(
                        List.of("\"A river is more than an amenity, it is a treasure\" - the old judge"), false))
                .isEqualTo(Boilerplate.QUOTE);
    }

    @Test
    void wordsOfTheirOwnAreNotSetApart() {
        assertThat(Boilerplate.of(List.of("The bridge is closed until Monday https://example.org/a"), false))
                .isEqualTo(Boilerplate.NONE);
        assertThat(Boilerplate.of(List.of("They said \"never\" and closed the bridge, shame on them"), false))
                .isEqualTo(Boilerplate.NONE);
    }
}
