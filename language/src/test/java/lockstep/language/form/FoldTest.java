package lockstep.language.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void chineseSignsAreWrittenTheSimplifiedWayWhateverStandsBesideThem() {
        assertThat(Fold.word("國家圖書館")).isEqualTo("国家图书馆");
        assertThat(Fold.word("没什麽")).isEqualTo(Fold.word("没甚麽"));
        assertThat(Fold.word("㐂")).isEqualTo("㐂");
    }

    @Test
    void everySignIsFoldedAsItsTableSays() {
        var table = Transliterator.getInstance("Traditional-Simplified");
        for (char sign = 0x4E00; sign <= 0x9FFF; sign += 37) {
            String simple = table.transliterate(sign + "\n一").split("\n")[0];
            if ("甚著妳牠它裏佈".indexOf(sign) < 0 && simple.length() == 1)
                assertThat(Fold.word(Character.toString(sign))).isEqualTo(simple);
        }
    }
}
