package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import lockstep.documents.table.ColumnMap;
import lockstep.model.WrongUse;
import org.junit.jupiter.api.Test;

/** Tables and lines of reports are as many documents as they have rows. */
class TablesTest {
    private static Read read(String name, String text, Map<String, String> map) {
        var options = new ReadingOptions(ReadingOptions.USUAL.lists(), ColumnMap.of(map), Limits.USUAL);
        return Reading.read(name, text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Read read(String name, String text) {
        return read(name, text, Map.of());
    }

    @Test
    void linesOfReportsAreOneDocumentEach() {
        var lines = new StringBuilder();
        for (int i = 1; i <= 387; i++)
            lines.append("{\"id\":")
                    .append(i)
                    .append(",\"title\":\"Report ")
                    .append(i)
                    .append("\",\"content_html\":\"<p>Russian trolls &amp; bots.</p>\",\"link\":\"https://a.example/")
                    .append(i)
                    .append("\"}\n");
        Read read = read("reports.jsonl", lines.toString());
        assertThat(read.rejects()).isEmpty();
        assertThat(read.documents()).hasSize(387);
        Document last = read.documents().get(386);
        assertThat(last.file()).isEqualTo("reports.jsonl#387");
        assertThat(last.front().title()).isEqualTo("Report 387");
        assertThat(last.text()).isEqualTo("Russian trolls & bots.");
        assertThat(last.links()).containsExactly("https://a.example/387");
        assertThat(read("reports.txt", lines.toString()).documents()).hasSize(387);
    }

    @Test
    void columnsAreNamedByThePersonWhereTheirNamesSayNothing() {
        String csv = "k,w,d\nFirst,\"Some words, and more.\",2024-03-05\nSecond,Other words.,05.03.2024\n";
        Read unknown = read("a.csv", csv);
        assertThat(unknown.documents()).isEmpty();
        assertThat(unknown.rejects()).singleElement().satisfies(r -> {
            assertThat(r.reason()).contains("k, w, d");
            assertThat(r.help()).contains("--map");
        });
        Read read = read("a.csv", csv, Map.of("title", "k", "text", "w", "date", "d"));
        assertThat(read.documents()).extracting(d -> d.front().title()).containsExactly("First", "Second");
        assertThat(read.documents()).extracting(d -> d.front().published()).containsExactly("2024-03-05", "2024-03-05");
        assertThat(read("a.csv", csv, Map.of("text", "words")).rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("no column words"));
        assertThatThrownBy(() -> ColumnMap.of(Map.of("txt", "w")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("txt");
    }

    @Test
    void membersWithinMembersAndListsAreFound() {
        String json =
                "{\"meta\":{\"n\":2},\"data\":{\"reports\":[{\"head\":\"A\",\"body\":{\"plain\":\"One.\"}},{\"head\":\"B\",\"body\":{\"plain\":\"Two.\"}}]}}";
        Read read = read("a.json", json, Map.of("title", "head", "text", "body.plain"));
        assertThat(read.documents()).extracting(Document::text).containsExactly("One.", "Two.");
    }

    @Test
    void aBrokenLineAndAnEmptyOneAreToldWithTheirPlace() {
        Read read = read(
                "a.jsonl",
                "{\"title\":\"A\",\"text\":\"One.\"}\n{\"title\":\"B\", broken\n\n{\"title\":\"\",\"text\":\"\"}\n{\"title\":\"D\",\"text\":\"Four.\"}\n");
        assertThat(read.documents()).extracting(Document::file).containsExactly("a.jsonl#1", "a.jsonl#5");
        assertThat(read.rejects()).extracting(Reject::place).containsExactly("a.jsonl#2", "a.jsonl#4");
    }

    @Test
    void whatOtherCommandsReadIsSentThere() {
        assertThat(read("a.json", "{\"type\":\"bundle\",\"objects\":[]}").rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.help()).contains("--import"));
        assertThat(read(
                                "a.json",
                                "{\"article\":1,\"incident\":1,\"verdict\":\"accepted\",\"title\":\"T\",\"record\":{}}\n{\"article\":2,\"incident\":1,\"verdict\":\"accepted\",\"title\":\"T\",\"record\":{}}\n")
                        .rejects())
                .singleElement()
                .satisfies(r -> assertThat(r.help()).contains("--import"));
    }

    @Test
    void aTextThatBeginsWithABracketIsAText() {
        assertThat(read(
                                "a.txt",
                                "[Update] The bridge is open.\n\nThe water fell again, and the bridge was opened to all who waited.")
                        .documents())
                .hasSize(1);
        assertThat(read("a.txt", "{Not an object} but a text that begins in an odd way, and goes on for a while.")
                        .documents())
                .hasSize(1);
    }
}
