package lockstep.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static List<Translations.Pair> pairs(List<String> texts, List<String> languages) {
        return new Translations(texts, languages, Optional.empty()).pairs();
    }

    @Test
    void numbersAndNamesThatAreTheSameTieATextToItsTranslation() {
        assertThat(pairs(
                        List.of(
                                "On 14 March 2021 Governor Petrenko met 350 farmers in Ukraine",
                                "14 марта 2021 губернатор Петренко встретил 350 фермеров в Украине",
                                "Trains run late in the north of the country today",
                                "Сегодня поезда на севере опаздывают"),
                        List.of("en", "ru", "en", "ru")))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.left()).isZero();
                    assertThat(pair.right()).isEqualTo(1);
                    assertThat(pair.aligned()).contains("350 = 350").contains("petrenko = петренко");
                });
    }

    @Test
    void otherNumbersMakeAnotherStatement() {
        assertThat(pairs(
                        List.of(
                                "On 14 March 2021 Governor Petrenko met 350 farmers in Ukraine",
                                "14 марта 2021 губернатор Петренко встретил 770 фермеров в Украине"),
                        List.of("en", "ru")))
                .isEmpty();
    }

    @Test
    void textsOnOneCountryAreNotThereforeTranslations() {
        assertThat(pairs(
                        List.of(
                                "Farmers in Ukraine expect a good harvest this year, says the ministry",
                                "Курс валют в Украине: что будет с рынком недвижимости осенью"),
                        List.of("en", "ru")))
                .isEmpty();
    }

    @Test
    void aCopyOfWhichTheLanguageWasToldWrongIsNoTranslation() {
        String text = "On 14 March 2021 Governor Petrenko met 350 farmers near the harbour";
        assertThat(pairs(List.of(text, text + " today"), List.of("en", "sco"))).isEmpty();
        assertThat(pairs(
                        List.of(text, "El 14 de marzo de 2021 el gobernador Petrenko visitó a 350 agricultores"),
                        List.of("en", "es")))
                .hasSize(1);
    }
}
