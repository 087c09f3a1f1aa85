package lockstep.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

    @Test
    void cyrillicWordsAreWrittenInLatinLettersAsTheWholeTablesDo() {
        var whole = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        var units = new Units();
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var word = new StringBuilder();
            int length = 1 + random.nextInt(9);
            for (int c = 0; c < length; c++) word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            String plain = whole.transliterate(word.toString()).replace("'", "").replace(" ", "");
            assertThat(units.roman(word.toString())).as("%s, seed 7", word).isEqualTo(plain);
        }
    }

    @Test
    void lettersOfOtherAlphabetsGoThroughTheTables() {
        var units = new Units();
        for (String word : List.of("њујорк", "αθήνα", "عربي"))
            assertThat(units.roman(word)).matches("[a-zʿ]+");
    }
}
