package lockstep.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakedownListTest {
    @Test
    void whatTheNetworkOwnedIsToldFromWhatIsOnlyMentioned() throws IOException {
        var list = read("""
                Tactic ,Technique,Procedure,Indicator,Notes
                0. Acquiring assets,0.6 Acquiring domains,0.6.2 Acquiring domains,"one[.]example
                ",seen early
                ,,,
                0. Acquiring assets,0.9 Accounts,0.9.1 Acquiring assets,63 accounts,
                9. Enduring,9.5 Redirects,9.5.3 Using redirect domains,two[.]example,
                8. Targets,8.2 Defacing,8.2.1 Defacing websites,victim[.]example,
                """, "Q2_2024_EXAMPLE-BASED CIB NETWORK #1 .csv");
        assertThat(list.network()).isEqualTo("EXAMPLE-BASED CIB NETWORK #1 (Q2 2024)");
        assertThat(list.saidBy()).isEqualTo("Meta");
        assertThat(list.saidOn()).isEqualTo("2024");
        assertThat(list.rows()).extracting(TakedownList.Row::owned).containsExactly(true, true, true, false);
        assertThat(list.rows())
                .extracting(r -> r.indicator().map(Indicator::value))
                .containsExactly(
                        Optional.of("one.example"),
                        Optional.empty(),
                        Optional.of("two.example"),
                        Optional.of("victim.example"));
        assertThat(list.rows()).extracting(TakedownList.Row::line).containsExactly(2L, 5L, 6L, 7L);
    }

    @Test
    void daysAreReadOnlyWhereTheRowsTellWhichPartIsTheMonth() throws IOException {
        assertThat(days("domain name,created on\na[.]example,10/03/2022\nb[.]example,13/03/2022\n"))
                .containsExactly("2022-03-10", "2022-03-13");
        assertThat(days("domain,first seen\na[.]example,10/03/2022\n")).containsExactly("");
        assertThat(days("domain;create date\na.example;2022-03-10\n")).containsExactly("2022-03-10");
    }

    @Test
    void everyPublishedListIsRead() throws IOException {
        assertThat(read(
                        "indicator_type,indicator_value,comment,ds\ndomain_name,a.example,x,2022-09-27\n",
                        "2022_09_list.csv"))
                .satisfies(l -> assertThat(l.saidOn()).isEqualTo("2022-09-27"))
                .satisfies(l -> assertThat(l.network()).isEqualTo("list"));
    }

    @Test
    void anOrdinaryTableIsNoList() {
        assertThat(TakedownList.recognises(List.of("domain", "text", "time"))).isFalse();
        assertThat(TakedownList.recognises(List.of("account", "domain", "first seen")))
                .isFalse();
    }

    private static List<String> days(String text) throws IOException {
        return read(text, "x.csv").rows().stream()
                .map(TakedownList.Row::firstDay)
                .toList();
    }

    private static TakedownList read(String text, String name) throws IOException {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return TakedownList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), separator, name);
    }
}
