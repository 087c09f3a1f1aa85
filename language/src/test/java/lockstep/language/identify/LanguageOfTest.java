package lockstep.language.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfTest {
    private final LanguageOf languages = LanguageOf.shipped();

    @ParameterizedTest
    @CsvSource({
        "zh, Hani, 我们明天去北京",
        "ja, Hani, 日本語を話します",
        "ko, Hang, 안녕하세요",
        "el, Grek, Καλημέρα σας",
        "uk, Cyrl, Її життя було щасливим",
        "fa, Arab, این کتاب را می‌گیرم پس چگونه",
    })
    void scriptAndLettersDecideWhereTheyCan(String language, String script, String text) {
        assertThat(languages.of(text)).satisfies(g -> {
            assertThat(g.language()).isEqualTo(language);
            if (!language.equals("ja")) assertThat(g.script()).isEqualTo(script);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "en, THE WHOLE TOWN IS WITHOUT WATER TODAY",
        "de, Heute ist die ganze Stadt ohne Wasser",
        "ru, Сегодня весь город без воды https://example.org/news-of-the-day #news",
        "es, Hoy toda la ciudad está sin agua",
        "fr, Toute la ville est sans eau aujourd’hui",
        "tr, Bugün bütün şehir susuz kaldı",
    })
    void wordsDecideWithTheModel(String language, String text) {
        assumeTrue(languages.hasModel(), "the build had no npm, so there is no language model to test");
        assertThat(languages.of(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#Harbour #Bridge #GoodMorning",
                "@ann @bob_the_builder",
                "@ann #Hafen https://example.org/die-ganze-stadt",
                "Hamburg",
                "Ja!",
                "#Brücke",
                "Lol https://example.org/x"
            })
    void tagsHandlesAndSingleWordsAreOfNoLanguage(String text) {
        assertThat(languages.of(text).language()).isEqualTo(Guess.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Das Wasser ist kalt",
        "fr, Nous sommes tous au port",
        "it, La città è senza acqua #porto",
        "en, #ThingsWeDoAtTheHarbour watch the boats",
        "ko, 안녕",
        "el, Ναι"
    })
    void fewWordsThatAreClearStillTellTheirLanguage(String language, String text) {
        assumeTrue(languages.hasModel(), "the build had no npm, so there is no language model to test");
        assertThat(languages.of(text).language()).isEqualTo(language);
    }

    /** Made words, and words in letters that their language is not written in, are of no language rather than of the wrong one. */
    @Test
    void latinLettersAreNotTakenForALanguageOfAnotherScript() {
        assumeTrue(languages.hasModel(), "the build had no npm, so there is no language model to test");
        var random = new java.util.SplittableRandom(3);
        for (int n = 0; n < 2_000; n++) {
            var text = new StringBuilder();
            for (int w = 0; w < 6; w++) {
                for (int k = 0; k < 5; k++) text.append((char) ('a' + random.nextInt(26)));
                text.append(random.nextInt(100)).append(' ');
            }
            assertThat(languages.of(text.toString()).language())
                    .as(text.toString())
                    .isNotIn("th", "mk", "ru", "ar", "zh", "ja", "ko", "he", "el", "bg", "uk", "hi", "fa");
        }
    }

    @Test
    void aLanguageOfTwoScriptsIsKnownInBothAndOthersInTheirs() {
        assertThat(new Letters("Danas je ceo grad bez vode").areOf("sr")).isTrue();
        assertThat(new Letters("Данас је цео град без воде").areOf("sr")).isTrue();
        assertThat(new Letters("Danas je ceo grad bez vode").areOf("mk")).isFalse();
        assertThat(new Letters("日本語を話します").areOf("ja")).isTrue();
        assertThat(new Letters("un texte").areOf("no such language")).isTrue();
    }

    @Test
    void aTextWithoutLettersHasNoLanguage() {
        for (String text : new String[] {"", "🙂🙂🙂", "12:30", "\u200B\u202E", "https://example.org", "\uD83D"})
            assertThat(languages.of(text)).isEqualTo(new Guess(Guess.UNKNOWN, "Zyyy", 0));
    }
}
