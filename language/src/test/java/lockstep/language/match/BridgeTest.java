package lockstep.language.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private static final List<String> ENGLISH = List.of(
            "The dog drinks water in March.", "Sami paid 250 euros in Germany.", "My sister bought a new house.");

    private static int best(String text, String language) {
        var units = new Units();
        var left = List.of(units.of(text, language));
        var right = ENGLISH.stream().map(t -> units.of(t, "en")).toList();
        return new Bridge(units, left, right).rank(0).get(0).keySet().iterator().next();
    }

    @Test
    void glossesNamesAndNumbersLeadFromOneLanguageToAnother() {
        assertThat(best("Собака пьёт воду в марте.", "ru")).isZero();
        assertThat(best("دفع سامي 250 يورو في ألمانيا", "ar")).isEqualTo(1);
        assertThat(best("我的姐姐买了一座新房子。", "zh")).isEqualTo(2);
        assertThat(best("Kız kardeşim yeni bir ev aldı.", "tr")).isEqualTo(2);
    }

    @Test
    void aTextOfAnotherMatterFitsWorse() {
        var units = new Units();
        var left = List.of(units.of("Собака пьёт воду", "ru"), units.of("Экзамен перенесли на осень", "ru"));
        var right = List.of(units.of("The dog drinks water", "en"), units.of("Bread got cheaper", "en"));
        var ranks = new Bridge(units, left, right).rank(0);
        assertThat(ranks.get(0).get(0)).isGreaterThan(ranks.get(1).getOrDefault(0, -1d));
    }

    @Test
    void theReasonSaysWhichWordsStandForWhich() {
        var units = new Units();
        var left = List.of(units.of("Собака пьёт воду", "ru"));
        var bridge = new Bridge(units, left, List.of(units.of("The dog drinks water", "en")));
        bridge.rank(0);
        assertThat(bridge.reason(0, 0)).contains("собака = dog");
    }
}
