package lockstep.language.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lockstep.language.SharedCases;
import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    private static boolean finds(String typed, String text) {
        return Query.of(typed).fits(text);
    }

    @Test
    void wordsAreFoundWholeInAnyCaseAndAccent() {
        assertThat(finds("bridge", "The BRIDGE is closed")).isTrue();
        assertThat(finds("cafe", "Le Café est fermé")).isTrue();
        assertThat(finds("bridge", "The bridges are closed")).isFalse();
        assertThat(finds("bridge*", "The bridges are closed")).isTrue();
        assertThat(finds("strasse", "Die Straße")).isTrue();
        assertThat(finds("bridge", "#bridge!")).isTrue();
    }

    @Test
    void allWordsAreWantedAPhraseInOrderAndAnExclusionTakesOut() {
        assertThat(finds("bridge closed", "closed is the bridge")).isTrue();
        assertThat(finds("\"bridge closed\"", "closed is the bridge")).isFalse();
        assertThat(finds("\"bridge closed\"", "Harbour bridge closed today")).isTrue();
        assertThat(finds("bridge -storm", "bridge closed by the storm")).isFalse();
        assertThat(finds("bridge -\"the storm\"", "bridge closed by a storm")).isTrue();
    }

    @Test
    void otherScriptsAreFoundInTheirVariants() {
        assertThat(finds("大桥", "港口大橋因維修關閉")).as("traditional").isTrue();
        assertThat(finds("ШТОРМ", "из-за шторм закрыт")).isTrue();
        assertThat(finds("كتاب", "كِتَاب جديد")).as("vowel marks").isTrue();
        assertThat(finds("علی", "قال علي أمس")).as("Persian and Arabic yeh").isTrue();
        assertThat(finds("bridge", "br\u200Bidge")).as("hidden characters").isTrue();
    }

    @Test
    void aSnippetMarksWhatWasFoundOnOneSafeLine() {
        assertThat(Query.of("bridge storm").snippet("The Bridge,\nthey say\u202E, fell in the storm."))
                .isEqualTo("The «Bridge», they say, fell in the «storm».");
        assertThat(Query.of("大桥").snippet("港口大橋因維修關閉")).isEqualTo("港口«大橋»因維修關閉");
    }

    @ParameterizedTest
    @CsvSource({
        "น้ำท่วม, น้ำท่วมใหญ่วันนี้",
        "ทำ, เขาทำงาน",
        "flood, 𝗧𝗵𝗲 𝗳𝗹𝗼𝗼𝗱 came",
        "flood, the ⓕⓛⓞⓞⓓ came",
        "flood, the ｆｌｏｏｄ came",
        "flood, the flооd came",
        "flood, the flοοd came",
        "the, Тhе flood came",
        "harbour, нarbour view",
        "flood, T̷h̸e̵ ̶f̷l̸o̵o̶d̷ ̸i̵s̶",
        "flood, f.l.o.o.d in town",
        "flood, f l o o d in town",
        "flood, The&nbsp;flood&nbsp;came",
        "flооd, the flood came",
        "Тhе, the flood came",
        "𝗳𝗹𝗼𝗼𝗱, the flood came",
        "office, the oﬃce of",
        "oﬃce, the office of",
        "strasse, die STRAẞE",
        "straße, die Strasse",
        "don't, they don’t know",
        "10000, 'about 10,000 people'",
        "'10,000', about 10000 people",
        "2024, im Jahr ٢٠٢٤ war",
        "نرم\u200Cافزار, نرم افزار تازه",
        "נהר, הַ נָהָר גדול",
        "한국, 한국",
        "ガス, ｶﾞｽ会社",
        "क़लम, क़लम है",
        "flood, flood洪水",
        "covid洪水, 今天covid洪水",
        "🌊, no 🌊 here",
        "example.org, see https://EXAMPLE.org/a",
        "рост, рocт цен",
    })
    void aDisguiseIsFound(String typed, String text) {
        assertThat(finds(typed, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "flood, the floods came",
        "flood, bloodflood",
        "top, что за тор",
        "сор, a cop came",
        "нос, hoc est",
        "flood, the food came",
        "cafe, two cafe\u0301s",
        "bridge, foo\u200Bbridge",
        "usa, u s a",
        "1000, about 10000 people",
        "ทำ, เขาทา",
        "floods*, the flood came",
        "หก, หฎ",
        "'\"river flood\"', flood river",
    })
    void aWordThatOnlyLooksLikeItIsNot(String typed, String text) {
        assertThat(finds(typed, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "river, rivernews, true", "news, https://rivernews.org/a, true", "river*, rivernews, true",
                "RIVER -flood, rivernews, true",
        "news -river, rivernews, false", "'\"river news\"', The River  News, true",
                "'\"river news\"', news river, false", "@, a@b, true",
        "rіver, rivernews, true", "lake, rivernews, false",
    })
    void inNamesWordsMayStandInsideOthers(String typed, String name, boolean found) {
        assertThat(Query.inNames(typed).fits(name)).isEqualTo(found);
    }

    @Test
    void expressionsStayOfASizeThatEnginesRead() {
        assertThat(Query.of("circumstances").wanted().get(0).length()).isLessThan(50_000);
        assertThat(Query.of("обстоятельства").wanted().get(0).length()).isLessThan(50_000);
    }

    @Test
    void signsOfExpressionsAreLetters() {
        assertThat(finds("c++", "I write c")).isTrue();
        assertThat(finds("(a|b)", "a b")).isTrue();
        assertThatThrownBy(() -> Query.of("-storm")).isInstanceOf(WrongUse.class);
        assertThatThrownBy(() -> Query.of(" \"\" ")).isInstanceOf(WrongUse.class);
    }

    /** The texts of 31-search-and-text, by id. */
    @ParameterizedTest
    @CsvSource({
        "洪水, zh1 zh2 ja1",
        "桥, zh1 zh2 ja1",
        "น้ำท่วม, th1",
        "الفيضان, ar1 ar2 ar3",
        "نرم\u200Cافزار, fa1 fa2 fa3",
        "کتاب, fa4 fa5",
        "flood, zalgo lookalike plain fullwidth bold zwsp rlo emoji",
        "istanbul, turk1 turk2",
        "strasse, germ germ2",
        "100%, percent",
        "🌊, emoji 'only emoji'",
        "גדול, heb heb2",
    })
    void theTextsOfTheCaseAreFound(String typed, String ids) throws IOException {
        assertThat(found(typed, "31-search-and-text/t.csv")).isEqualTo(ids.replace("'", ""));
    }

    /** Of the twenty disguises of 32-lookalike-copies all are found but figures for letters. */
    @Test
    void theDisguisesOfTheCaseAreFound() throws IOException {
        assertThat(found("flood", "32-lookalike-copies/t.csv"))
                .isEqualTo(
                        "plain plain2 look 0.1 look 0.3 look 0.5 look 0.8 look 1.0 bold all bold some fullwidth zwsp soft hyphen zalgo"
                                + " spaced dots upper emoji html greek");
        assertThat(found("mayor", "32-lookalike-copies/t.csv")).contains("dots", "look 1.0", "bold some");
    }

    private static String found(String typed, String file) throws IOException {
        Query query = Query.of(typed);
        List<String> ids = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SharedCases.file(file))) {
            for (NamedCsvRecord row : rows) if (query.fits(row.getField("text"))) ids.add(row.getField(0));
        }
        return String.join(" ", ids);
    }
}
