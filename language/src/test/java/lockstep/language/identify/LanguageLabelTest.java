package lockstep.language.identify;

import static org.assertj.core.api.Assertions.assertThat;

import lockstep.model.intake.LanguageLabel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageLabelTest {
    @ParameterizedTest
    @CsvSource({
        "en, English",
        "en, eng",
        "en, en-US",
        "en, EN",
        "en, en_GB",
        "en, English (UK)",
        "en, ' english '",
        "zh, zh-cn",
        "zh, zh-Hant-TW",
        "zh, Chinese",
        "zh, chi",
        "zh, zho",
        "zh, cmn",
        "zh, Simplified Chinese",
        "zh, 中文",
        "id, in",
        "he, iw",
        "yi, ji",
        "ro, mo",
        "no, nb-NO",
        "tl, fil",
        "fa, Farsi (Persian)",
        "fa, prs",
        "sr, sr-Latn",
        "sr, sh",
        "de, Deutsch",
        "de, ger",
        "de, deu",
        "ru, русский",
        "uk, Ukrainian",
        "pt, pt-BR",
        "pt, Portuguese (Brazil)",
        "el, gre",
        "arz, arz",
        "und, und",
        "und, LANGUAGE UNDEFINED",
        "und, zxx",
        "und, qme",
        "en, en.utf8"
    })
    void namesAndCodesOfOneLanguageAreOneCode(String code, String label) {
        assertThat(LanguageLabel.code(label)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Elvish", "xx", "q", "english people", "ende", "12", "en-", "deutsche"})
    void whatNamesNoLanguageHasNoCode(String label) {
        assertThat(LanguageLabel.code(label)).isEmpty();
    }
}
