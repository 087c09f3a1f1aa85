package lockstep.language.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.language.copies.Alignment;
import lockstep.language.copies.Boilerplate;
import lockstep.language.copies.CopyForm;
import lockstep.language.copies.CopyGroups;
import lockstep.language.identify.LanguageOf;
import lockstep.language.match.Translations;
import lockstep.language.residue.Residue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a post holds, it is read by everything that reads words, and what is shown of it is safe to show. */
class BadInputTest {
    static List<String> texts() {
        return List.of(
                "",
                " ",
                "word ".repeat(200_000),
                "字".repeat(400_000),
                "🙂".repeat(3_000),
                "🙂🔥❤️👏🏽🇺🇸",
                "\u200B\u200C\u200D\uFEFF\u202E\u2066",
                "the \u202Eegdirb\u202C is cl\u200Bosed until M\u200Donday says the mayor",
                "thе bridgе is сlоsеd until Mоndаy sаys thе mаyоr of the town",
                "\uD83D broken \uDE00 halves \uD83D",
                "a\u0000b\u0000c the bridge is closed until Monday \u0007\u001B[31m",
                "&lt;b&gt; &amp;amp; &#x110000; &#xD800; &#0; &notanentity; & the bridge is closed",
                "\"".repeat(5_000),
                "[".repeat(5_000) + "INSERT " + "{{".repeat(3_000),
                "a".repeat(100_000),
                "1".repeat(50_000) + " 1,2,3,4.5.6:7",
                "https://".repeat(2_000),
                "@@@@ #### @# #@");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadByAllAndShownSafely(String text) {
        assertThat(LanguageOf.shipped().of(text).confidence()).isBetween(0.0, 1.0);
        CopyForm form = CopyForm.of(text);
        var copies = new CopyGroups();
        copies.add(form);
        copies.add(CopyForm.of("The bridge over the river is closed until Monday says the mayor"));
        assertThat(copies.groups(Comparator.naturalOrder(), (done, of) -> {})).hasSizeLessThanOrEqualTo(2);
        Map<String, String> told = Alignment.of(text, "The bridge is closed until Monday " + text);
        told.values().forEach(BadInputTest::isSafe);
        Boilerplate.of(List.of(text, text), true);
        Residue.of(text).forEach(r -> assertThat(r.ends()).isGreaterThan(r.starts()));
        assertThat(new Translations(List.of(text, "Мост закрыт"), List.of("en", "ru"), Optional.empty()).pairs())
                .isEmpty();
    }

    private static void isSafe(String shown) {
        assertThat(shown.codePoints())
                .noneMatch(c -> Clean.isHidden(c) || Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF);
    }
}
