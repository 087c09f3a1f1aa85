package lockstep.language.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.language.form.Token.Kind;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    @Test
    void hiddenCharactersAreTakenOutAndBrokenOnesAreShown() {
        assertThat(Clean.of("fr\u200Bee\u202E \uD83Dx\u0000y")).isEqualTo("free \uFFFDx y");
    }

    @Test
    void entitiesAreReadOnceAndOnlyWhenTheyAreEntities() {
        assertThat(Clean.of("AT&amp;T &#1078; &#x41; &lt;b&gt; R&D; &#xD800; & co"))
                .isEqualTo("AT&T ж A <b> R&D; \uFFFD & co");
    }

    @Test
    void aWordWithLettersOfAnotherScriptThatLookAlikeFoldsToTheWord() {
        assertThat(Fold.word("p\u0430yp\u0430l")).isEqualTo("paypal");
        assertThat(Fold.word("М\u006Fсква")).isEqualTo("москва");
    }

    @Test
    void variantsOfOneWordFoldToOneForm() {
        assertThat(Fold.word("Überfluß")).isEqualTo("uberfluss");
        assertThat(Fold.word("أَحْمَد")).isEqualTo("احمد");
        assertThat(Fold.word("臺灣")).isEqualTo(Fold.word("台湾"));
    }

    @Test
    void aTextOfAMegabyteIsCutNotRefused() {
        assertThat(Tokens.of(Clean.of("word ".repeat(200_000)))).hasSizeLessThanOrEqualTo(Clean.LONGEST / 5);
    }

    @Test
    void tokensKnowWhatTheyAreAndWhereTheyStand() {
        String text = "Look @ann_b #BigNews https://t.co/Ab1, 1,000 днів 香港暴徒 🙂";
        List<Token> tokens = Tokens.of(Clean.of(text));
        assertThat(tokens)
                .extracting(Token::kind)
                .containsExactly(
                        Kind.WORD, Kind.HANDLE, Kind.HASHTAG, Kind.LINK, Kind.NUMBER, Kind.WORD, Kind.RUN, Kind.EMOJI);
        assertThat(tokens)
                .extracting(Token::text)
                .containsExactly("look", "ann_b", "bignews", "t.co/ab1", "1000", "днів", "香港暴徒", "🙂");
        assertThat(tokens).allSatisfy(t -> assertThat(t.end()).isGreaterThan(t.start()));
    }
}
